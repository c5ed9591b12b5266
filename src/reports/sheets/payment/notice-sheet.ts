// 公示名单: who is to be paid what, for everybody to see. No telephone, no account.
import { levelOf } from '../../../payment/payer.ts';
import type { PaymentLine } from '../../../payment/payment-plan.ts';
import { LEVELS } from '../../../policy/levels.ts';
import { grouped } from '../../../values/grouped.ts';
import type { Localised } from '../../../values/lang.ts';
import { type Money, sum, ZERO } from '../../../values/money.ts';
import { BLANK, type BookSheet, text, yuan } from '../../book.ts';
import { LEVEL_WORDING } from '../../wording/level-wording.ts';
import { periodName } from '../../wording/period-wording.ts';
import { unitName } from '../../wording/unit-name.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { measureTitle, type PaymentFacts } from './payment-facts.ts';
import { dayInWords } from './signatures.ts';

export const NOTICE_TITLE: Localised = {
  zh: '西宁市工业中小企业梯度培育奖补资金拟拨付名单公示',
  en: 'Public notice: awards to be paid, tiered cultivation of SMEs in Xining',
};

/** One award: an enterprise, a measure, and the payments of all its payers. */
type Award = readonly PaymentLine[];

/** A row for each award of the batch with all its shares; amounts in 元. */
export function noticeSheet(facts: PaymentFacts): BookSheet {
  const { lang } = facts;
  const awards = [...grouped(inOrder(facts), ({ share }) => `${share.measure} ${share.uscc}`).values()];
  return {
    name: { zh: '公示名单', en: 'Public notice' }[lang],
    title: NOTICE_TITLE[lang],
    subtitles: [opening(facts), noticePeriod(facts)],
    blocks: [
      tableOf(columns(facts), awards, lang),
      {
        kind: 'lines',
        heading: '',
        lines: closing(facts).map((line) => ({ text: line })),
      },
    ],
    orientation: 'landscape',
    form: true,
  };
}

// Measure by measure; within one the payers' parts of an award come together.
function inOrder({ evaluation, plan }: PaymentFacts): readonly PaymentLine[] {
  const byMeasure = grouped(plan.lines, ({ share }) => share.measure);
  const known = evaluation.measures.flatMap(({ id }) => byMeasure.get(id) ?? []);
  const others = plan.lines.filter((line) => !known.includes(line));
  return [...known, ...others];
}

function opening({ evaluation, plan, lang }: PaymentFacts): string {
  const { policy, period, awardYear } = evaluation;
  return {
    zh: `根据《${policy.title.zh}》（${policy.number}），经审核，现将${periodName(period, 'zh')}（奖补年度${awardYear}年，批次${plan.wish.batch}）拟拨付的奖补资金予以公示。金额单位：元。`,
    en: `Under ${policy.number} ("${policy.title.en}"), the awards to be paid for ${periodName(period, 'en')} (award year ${awardYear}, batch ${plan.wish.batch}) are made public. Amounts in yuan.`,
  }[lang];
}

function noticePeriod({ notice: { workingDays, span }, lang }: PaymentFacts): string {
  const days = { zh: `（${workingDays}个工作日）`, en: ` (${workingDays} working days)` }[lang];
  if (span === null) {
    const blank = '　　　年　　月　　日';
    return {
      zh: `公示期：${blank}至${blank}${days}。`,
      en: `Period of notice: ________ to ________${days}.`,
    }[lang];
  }
  return {
    zh: `公示期：${dayInWords(span.first)}至${dayInWords(span.last)}${days}。`,
    en: `Period of notice: ${span.first} to ${span.last}${days}.`,
  }[lang];
}

function closing({ lang }: PaymentFacts): readonly string[] {
  const gap = '　'.repeat(10);
  return {
    zh: [
      `对公示内容有异议的，请在公示期内实名向西宁市工业和信息化局反映。　联系电话：${gap}联系地址：`,
      `${'　'.repeat(30)}西宁市工业和信息化局（盖章）　　　年　　月　　日`,
    ],
    en: [
      `Objections, under one's own name, go to the Xining industry bureau within this period. Telephone:${gap}Address:`,
      `${'　'.repeat(30)}Xining industry bureau (seal)${gap}Date:`,
    ],
  }[lang];
}

function columns(facts: PaymentFacts): readonly SheetColumn<Award>[] {
  const { lang, enterprises, measures } = facts;
  const said = (header: Localised, width: number, of: (line: PaymentLine) => string): SheetColumn<Award> => ({
    header,
    width,
    cell: ([first]) => (first ? text(of(first)) : BLANK),
  });
  const money = (header: Localised, of: (award: Award) => Money): SheetColumn<Award> => ({
    header,
    width: 15,
    total: 'sum',
    cell: (award) => (of(award) === ZERO ? BLANK : yuan(of(award))),
  });
  return [
    NUMBER_COLUMN,
    said({ zh: '企业名称', en: 'Enterprise' }, 34, ({ share }) => share.name),
    said({ zh: '统一社会信用代码', en: 'Credit code' }, 21, ({ share }) => share.uscc),
    said({ zh: '所属县区（园区）', en: 'County or park' }, 17, ({ share }) =>
      unitName(enterprises.get(share.enterprise ?? '')?.payer ?? null, lang),
    ),
    said({ zh: '奖补事项', en: 'Measure' }, 22, ({ share }) => measureTitle(facts, share.measure)),
    said({ zh: '政策依据', en: 'Article' }, 12, ({ share }) => measures.get(share.measure)?.article ?? ''),
    ...LEVELS.map((level) => money(LEVEL_WORDING[level], (award) => totalOf(award, level))),
    money({ zh: '合计', en: 'Total' }, (award) => totalOf(award, null)),
  ];
}

function totalOf(award: Award, level: string | null): Money {
  return sum(
    award.filter(({ payer }) => level === null || levelOf(payer) === level).map(({ amount }) => amount),
  );
}
