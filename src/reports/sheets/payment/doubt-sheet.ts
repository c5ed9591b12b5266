// 存疑数据: what this batch pays by data that a check doubts, for whoever signs it.
import { type Doubt, sourceOf } from '../../../evaluation/doubted-awards.ts';
import type { PlannedShare } from '../../../payment/payment-plan.ts';
import { grouped } from '../../../values/grouped.ts';
import type { Localised } from '../../../values/lang.ts';
import { type Money, sum } from '../../../values/money.ts';
import { type BookSheet, text, yuan } from '../../book.ts';
import { doubtTexts } from '../../wording/doubt-text.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { batchLine, doubtsOf, measureTitle, type PaymentFacts } from './payment-facts.ts';

/** An award that the batch pays something of, by all its payers. */
export interface DoubtedPayment {
  readonly share: PlannedShare;
  readonly amount: Money;
  readonly findings: readonly Doubt[];
}

export const DOUBT_SHEET: Localised = { zh: '存疑数据', en: 'Doubtful data' };

/** What the batch pays by doubted data, in the order of its payments. */
export function doubtedPayments(facts: PaymentFacts): readonly DoubtedPayment[] {
  const awards = grouped(facts.plan.lines, ({ share: { uscc, measure } }) => `${uscc} ${measure}`);
  return [...awards.values()].flatMap((lines) => {
    const [first] = lines;
    const findings = first ? doubtsOf(facts, first.share) : [];
    if (!first || findings.length === 0) return [];
    return [{ share: first.share, amount: sum(lines.map(({ amount }) => amount)), findings }];
  });
}

/** The page; none where nothing is doubted. */
export function doubtSheets(facts: PaymentFacts): readonly BookSheet[] {
  const { lang } = facts;
  const rows = doubtedPayments(facts);
  if (rows.length === 0) return [];
  const page: BookSheet = {
    name: DOUBT_SHEET[lang],
    title: { zh: '本批所据数据存疑的奖补', en: 'Awards of this batch that rest on doubtful data' }[lang],
    subtitles: [
      batchLine(facts),
      {
        zh: '所列单元格的值按名单所填采用；付款前请核实，有误的更正后重新核定。',
        en: 'The cells were taken as they stand: check them before paying; where one is wrong, correct it and evaluate again.',
      }[lang],
    ],
    blocks: [tableOf(columns(facts), rows, lang)],
    orientation: 'landscape',
  };
  return [page];
}

function columns(facts: PaymentFacts): readonly SheetColumn<DoubtedPayment>[] {
  return [
    NUMBER_COLUMN,
    { header: { zh: '企业名称', en: 'Enterprise' }, width: 28, cell: ({ share }) => text(share.name) },
    {
      header: { zh: '统一社会信用代码', en: 'Credit code' },
      width: 21,
      cell: ({ share }) => text(share.uscc),
    },
    {
      header: { zh: '奖补事项', en: 'Measure' },
      width: 22,
      cell: ({ share }) => text(measureTitle(facts, share.measure)),
    },
    {
      header: { zh: '本次拨付（元）', en: 'Paid now (yuan)' },
      width: 16,
      total: 'sum',
      cell: ({ amount }) => yuan(amount),
    },
    {
      header: { zh: '存疑之处', en: 'What is doubted' },
      width: 60,
      cell: ({ findings }) => text(doubtTexts(findings, sourceOf).join('\n')),
    },
  ];
}
