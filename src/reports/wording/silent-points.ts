// What is done where the policy's text is silent or says two things.
import type { Localised } from '../../values/lang.ts';

export interface SilentPoint {
  readonly question: Localised;
  /** Empty where the question is about no one article. */
  readonly article: string;
  readonly answer: Localised;
  readonly why: Localised;
}

export const SILENT_POINTS: readonly SilentPoint[] = [
  {
    question: { zh: '重新认定、复核是否算新认定', en: 'Is a renewal a new recognition?' },
    article: '二.3、二.4',
    answer: { zh: '列入待核，由主管部门裁定', en: 'stays open, and the authority rules' },
    why: { zh: '原文只写新认定', en: 'the text speaks of new recognitions only' },
  },
  {
    question: { zh: '同一年度新晋两个以上500强榜单', en: 'Several top-500 lists in one year' },
    article: '二.2 第一项',
    answer: {
      zh: '各项均列入待核，台账当年已兑付其一的也同样',
      en: 'each stays open, and so it does where the ledger has paid one that year',
    },
    why: { zh: '原文未写能否叠加', en: 'the text does not say whether they add up' },
  },
  {
    question: { zh: '“专精特新”目标80户与70户', en: 'SRDI target of 80 or of 70' },
    article: '一；二.4 第三项',
    answer: { zh: '两个目标并列，口径相同', en: 'both are shown, counted alike' },
    why: { zh: '原文两处数字不同', en: 'the text gives both' },
  },
  {
    question: { zh: '过期称号是否计入累计培育数', en: 'Do lapsed titles count as cultivated?' },
    article: '一',
    answer: { zh: '计入，另列仍在有效期内的户数', en: 'they do; those still valid are shown beside' },
    why: { zh: '原文写“累计”', en: 'the text says cumulative' },
  },
  {
    question: {
      zh: '科技小巨人省级部分的高新技术企业条件',
      en: 'High-tech condition of the technology giant award',
    },
    article: '二.3 第三项',
    answer: { zh: '只影响省级部分，市、县区部分照常', en: "bears on the province's part only" },
    why: { zh: '原文只在省级奖励中写明', en: 'the text states it for that part' },
  },
  {
    question: { zh: '日期无法辨认或晚于期末', en: 'A date that is unreadable or after the period' },
    article: '',
    answer: { zh: '读取该日期的事项列入待核', en: 'measures that read it stay open' },
    why: { zh: '不因笔误失去或得到奖补', en: 'nobody loses or gains by a typing error' },
  },
  {
    question: { zh: '同一企业几处填报不一致', en: 'Reports of one enterprise that differ' },
    article: '',
    answer: {
      zh: '读取该栏目的事项列入待核；一处空白、一处有值不算不一致',
      en: 'measures that read the field stay open; a blank beside a value is no difference',
    },
    why: { zh: '不同数值会得出不同结论', en: 'the values may lead to different ends' },
  },
  {
    question: { zh: '户数归哪个单位', en: 'Whose count is an enterprise?' },
    article: '',
    answer: { zh: '有园区的归园区，否则归县区', en: "the park's if there is one, otherwise the county's" },
    why: { zh: '与资金承担一致，合计等于全市', en: 'it pays the local share; the parts add up' },
  },
  {
    question: { zh: '梯级按什么称号', en: 'Which title sets the rung?' },
    article: '二.3 第一项；二.4 第一项',
    answer: {
      zh: '期末仍有效的最高称号；所报日期不一的按较晚的',
      en: "the highest still valid at the period's end; of days that differ the later",
    },
    why: { zh: '过期称号须重新取得', en: 'a lapsed title has to be won again' },
  },
  {
    question: { zh: '可入规是否限于工业', en: 'Is readiness for above scale industrial only?' },
    article: '二.1 第三项',
    answer: { zh: '限于工业企业', en: 'it is' },
    why: { zh: '规上工业是对工业法人的称谓', en: 'the term is for industrial legal units' },
  },
  {
    question: { zh: '有县区（园区）份额而承担单位不明', en: 'A local share without a known payer' },
    article: '二.3 第三项',
    answer: {
      zh: '列入待核；裁定同意的，查明前整项不拨付',
      en: 'stays open; granted by a ruling, none of it is paid till it is known',
    },
    why: { zh: '必须有单位承担', en: 'somebody has to pay it' },
  },
  {
    question: { zh: '裁定核减后各级怎样分担', en: 'Who bears what of a lowered award?' },
    article: '',
    answer: {
      zh: '各级同比例核减，尾差归省级',
      en: 'all levels in proportion, the remainder to the province',
    },
    why: { zh: '各级之和等于裁定金额', en: 'the parts add up to the ruled amount' },
  },
  {
    question: { zh: '只写“小巨人”', en: 'A bare 小巨人' },
    article: '二.3、二.4',
    answer: { zh: '作为错误，须写明科技小巨人或专精特新“小巨人”', en: 'an error that asks which' },
    why: { zh: '两者奖补不同', en: 'the two have different awards' },
  },
];
