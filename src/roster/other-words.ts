// Figures, questions and lists of measures in other words than their headers: 近三年纳税总额, 是否注销, 复核事项.
import type { ColumnKey } from './columns.ts';
import { AWARD, DASH, FIRM_GONE, FIRST_TIME, RECOGNISED_AGAIN, REVIEWED } from './telling-words.ts';

const RD =
  '(?:R&D|研发|研究开发|研究与?试验发展)(?:活动)?(?:经费|费用?|投入|支出)+(?:内部)?(?:总额|金额|合计)?';
const OTHERS: readonly (readonly [RegExp, ColumnKey])[] = [
  [
    /^(?:(?:科技|技术)?成果|引进技术|技术引进|(?:科技|技术)?(?:转移|转化|转让)|落地|项目)+研发(?:项目)?总?(?:投入|费用|经费|支出)(?:总?额)?$/u,
    'transferRd',
  ],
  [/^(?:(?:科技|技术)?成果|(?:科技|技术)?(?:转移|转化))+(?:项目)?总?投入(?:总?额)?$/u, 'transferRd'],
  [/^(?:转移转化|项目|是否)*择优(?:入选|支持)?$/u, 'transferSelected'],
  [
    /^(?:近?[三3]年|\d{4}年?[-\u2010-\u2015~至]\d{4}年)(?:累计|合计|实际)?(?:[上实]缴|缴纳|缴|纳)?(?:税[收款金费]?)(?:总?额|总计|合计|累计|贡献)*$/u,
    'tax3y',
  ],
  [
    /^(?:历史|历年|以往|此前|以前)(?:年度)?(?:最高|峰值)年?(?:度)?(?:营业收入|营收)(?:峰值|最高值)?$/u,
    'revenuePeak',
  ],
  [/^(?:营业收入|营收)(?:历史|历年)?(?:最高值?|峰值)$/u, 'revenuePeak'],
  [/^(?:是否)?(?:属于?|为)?(?:退库)?后?(?:再次?|重新)入[库规](?:企业)?$/u, 'reentered'],
  [
    /^(?:是否)?(?:属于?|为)?(?:曾经?退[库规统]|退过[库规统]|退[库规统]后?(?:再次?|重新|重)入[库规统]?)(?:企业)?$/u,
    'reentered',
  ],
  [new RegExp(`^是否(?:属于?|为)?(?:${FIRST_TIME})[入升上纳][规统库](?:企业)?$`, 'u'), 'reentered'],
  [new RegExp(`^1月?${DASH}\\d{1,2}月份?(?:累计)?(?:营业收入|营收)(?:累计)?$`, 'u'), 'revenueYtd'],
  [new RegExp(`^前一?年度?${RD}$`, 'iu'), 'rdExpensePrior'],
  [new RegExp(`^(?:上年度?|去年|全年|企业)*${RD}$`, 'iu'), 'rdExpense'],
  // Whoever has no day on which it entered the list of statistics may call that so; titles are entered on lists too.
  [
    /^(?:统计(?:局|部门)?|规上|规模以上(?:工业)?|[月年]度|首次|新)*(?:批准|核准|审批|审核|同意)?(?:入|进入|纳入)(?:统计)?库(?:时间|日期|年月|年份)$/u,
    'aboveScaleOn',
  ],
  [new RegExp(`^(?:本次)?(?:申报|申请)(?:${AWARD}|扶持)?(?:资金|金额|总?额)$`, 'u'), 'claimAmount'],
  [
    new RegExp(`^(?:${RECOGNISED_AGAIN}|${REVIEWED}|续评|[或及和与、/])+(?:的?(?:奖补)?(?:事项|项目))$`, 'u'),
    'renewals',
  ],
  [
    new RegExp(
      `^重新认定[或及和与、/]${REVIEWED}$|^是否(?:属于?|为)?(?:${RECOGNISED_AGAIN}|${REVIEWED})$`,
      'u',
    ),
    'renewals',
  ],
  [new RegExp(`^是否(?:属于?|为)?(?:${FIRST_TIME})认定$`, 'u'), 'renewals'],
  [
    new RegExp(`^(?:${FIRST_TIME}|新)认定(?:[或及和与、/]|还是)(?:${RECOGNISED_AGAIN}|${REVIEWED})$`, 'u'),
    'renewals',
  ],
  [new RegExp(`^是否(?:已经?|属于?|为)?(?:${FIRM_GONE}|[或及和与、/])+(?:企业)?$`, 'u'), 'state'],
  [/^是否(?:属于?|为)?正常(?:经营|生产|运营|在营)$/u, 'state'],
];

/** The column that a plain header means in other words than its own, no title among them; undefined where it means none. */
export function columnInOtherWords(plain: string): ColumnKey | undefined {
  // Stands in nearly every list, and is none of them.
  if (plain === '序号') return undefined;
  return OTHERS.find(([pattern]) => pattern.test(plain))?.[1];
}
