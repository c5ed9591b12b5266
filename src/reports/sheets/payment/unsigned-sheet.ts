// 裁定不全: what this batch pays on rulings without a reason or a person, for whoever signs it.
import { type BookSheet, text } from '../../book.ts';
import { tableOf } from '../table-of.ts';
import { paidAwardColumns } from './paid-awards.ts';
import { batchLine, type PaymentFacts } from './payment-facts.ts';
import { UNSIGNED_SHEET, type UnsignedPayment, unsignedPayments, unsignedText } from './unsigned-rulings.ts';

/** The page; none where every ruling states both. */
export function unsignedSheets(facts: PaymentFacts): readonly BookSheet[] {
  const { lang } = facts;
  const rows = unsignedPayments(facts);
  if (rows.length === 0) return [];
  const columns = [
    ...paidAwardColumns<UnsignedPayment>(facts),
    {
      header: { zh: '裁定', en: 'Ruling' },
      width: 60,
      cell: (row: UnsignedPayment) => text(unsignedText(row, lang)),
    },
  ];
  const page: BookSheet = {
    name: UNSIGNED_SHEET[lang],
    title: {
      zh: '本批所依据的裁定没有写明理由或经办人的奖补',
      en: 'Awards of this batch that rest on rulings without a reason or a person',
    }[lang],
    subtitles: [batchLine(facts)],
    blocks: [tableOf(columns, rows, lang)],
    orientation: 'landscape',
  };
  return [page];
}
