// A column of what enterprises had before, 已兑付金额: it is not read, for only the ledger tells what was paid.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { counted } from '../values/counted.ts';
import { isBlankText, plainText } from './cell-text.ts';
import { isNo } from './field-types/yes-no.ts';
import type { Header } from './find-header.ts';
import { headerPlace } from './header-place.ts';
import { type RawSheet, type RawValue, rawText } from './raw-sheet.ts';
import type { RosterRow } from './roster.ts';
import { rowNumbers } from './row-numbers.ts';
import { sparing } from './sparing-pattern.ts';
import { AWARD } from './telling-words.ts';

interface PaidColumn {
  readonly header: string;
  /** Numbers of the rows that are filled in. */
  readonly rows: readonly number[];
}

export const paidColumnUnread = kind<PaidColumn>()({
  code: 'paid-column-unread',
  severity: 'warning',
  why: {
    zh: '此前是否兑付只以台账为准；名单上写有已兑付而台账没有的，会再次兑付。',
    en: 'Only the ledger says what was paid before: what a list alone says was paid would be paid again.',
  },
  effect: {
    zh: '这一列没有读取，不据以扣除；付款前与台账核对。',
    en: 'The column is not read and nothing is taken off for it; compare it with the ledger before anything is paid.',
  },
  example: '名单有“已兑付金额（万元）”一列，填有 20',
  sample: { header: '已兑付金额（万元）', rows: [5, 6] },
  zh: ({ header, rows }) => ({
    message: `“${header}”填有内容的 ${rows.length} 户（第 ${rowNumbers(rows, '、')} 行）：此列未读取，此前兑付以台账为准`,
    hint: '与台账逐户核对；台账没有的，先用 ledger import 或 ledger add 记入台账，再核定',
  }),
  en: ({ header, rows }) => ({
    message: `${header} is filled in for ${counted(rows.length, 'enterprise')} (row${rows.length === 1 ? '' : 's'} ${rowNumbers(rows, ', ')}): the column is not read, for the ledger says what was paid before`,
    hint: 'compare it with the ledger; enter what that lacks with ledger import or ledger add, then evaluate',
  }),
});

const OF_PAID = sparing(
  /[兑拨享领获]|发放/u,
  () =>
    new RegExp(
      [
        `^(?:此前|以前(?:年度)?|历年|往年|上年度?|累计)?已(?:经)?(?:兑[付现]|拨付|发放|享受|领取|获得?)(?:${AWARD})?(?:政策)?(?:资金|金额|款项?|数额|情况|事项|年度)?$`,
        `^(?:此前|以前(?:年度)?|历年|往年|上年度?)(?:兑[付现]|拨付|享受|领取)(?:${AWARD})?(?:政策)?(?:资金|金额|款项?|数额|情况|事项)?$`,
      ].join('|'),
      'u',
    ),
);

/** A finding for each such column in which rows of enterprises are filled in, at its header. */
export function paidColumns(
  sheet: RawSheet,
  header: Header,
  enterprises: readonly RosterRow[],
): readonly Diagnostic[] {
  return header.cells.flatMap((cell) => {
    const { column, text, reading, settled } = cell;
    if (settled || reading.key || !OF_PAID.test(reading.plain)) return [];
    const rows = enterprises.filter(({ raw }) => tellsOfPayment(raw[column - 1])).map(({ number }) => number);
    if (rows.length === 0) return [];
    return [report(paidColumnUnread, headerPlace(sheet, header, cell, null), { header: text, rows })];
  });
}

function tellsOfPayment(cell: RawValue): boolean {
  const plain = plainText(rawText(cell));
  return !isBlankText(plain) && !isNo(cell) && !/^0(?:\.0+)?$|^[未没无尚]/u.test(plain);
}
