// 存疑数据: what this batch pays by data that a check doubts, for whoever signs it.
import { type Doubt, sourceOf } from '../../../evaluation/doubted-awards.ts';
import type { Localised } from '../../../values/lang.ts';
import { type BookSheet, text } from '../../book.ts';
import { doubtTexts } from '../../wording/doubt-text.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { type PaidAward, paidAwardColumns, paidAwards } from './paid-awards.ts';
import { batchLine, doubtsOf, type PaymentFacts } from './payment-facts.ts';

interface DoubtedPayment extends PaidAward {
  readonly findings: readonly Doubt[];
}

export const DOUBT_SHEET: Localised = { zh: '存疑数据', en: 'Doubtful data' };

/** What the batch pays by doubted data, in the order of its payments. */
export function doubtedPayments(facts: PaymentFacts): readonly DoubtedPayment[] {
  return paidAwards(facts.plan).flatMap((award) => {
    const findings = doubtsOf(facts, award.share);
    return findings.length === 0 ? [] : [{ ...award, findings }];
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
    ...paidAwardColumns<DoubtedPayment>(facts),
    {
      header: { zh: '存疑之处', en: 'What is doubted' },
      width: 60,
      cell: ({ findings }) => text(doubtTexts(findings, sourceOf).join('\n')),
    },
  ];
}
