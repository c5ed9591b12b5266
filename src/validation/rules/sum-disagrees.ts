import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { kind, report } from '../../diagnostics/kind.ts';
import { COLUMN_KEYS, columnOf, type KeyOfType } from '../../roster/columns.ts';
import { isUnreadable, type Roster, type RosterRow, type TotalRow } from '../../roster/roster.ts';
import { formatWanGrouped, type Money, sum } from '../../values/money.ts';
import { cellValue, type RosterRule } from '../rule.ts';

interface Sums {
  readonly stated: string;
  readonly counted: string;
}

export const sumDisagrees = kind<Sums>()({
  code: 'sum-disagrees',
  severity: 'warning',
  why: {
    zh: '合计行与各行之和不符，可能漏行、多行或改了数没有重算。',
    en: 'A total unlike the sum of its rows: a row is missing or doubled, or a figure was changed.',
  },
  example: '合计 17家，实有 16 家',
  zh: ({ stated, counted }) => ({
    message: `合计为 ${stated}，各行之和为 ${counted}`,
    hint: '核对是否漏行或重复，重新合计',
  }),
  en: ({ stated, counted }) => ({
    message: `the total says ${stated}, the rows make ${counted}`,
    hint: 'look for missing or doubled rows and add up again',
  }),
});

const AMOUNTS = COLUMN_KEYS.filter((key): key is KeyOfType<'amount' | 'signed-amount'> =>
  columnOf(key).type.endsWith('amount'),
);

// Rows shown to two decimals of 万元 may each be half a hundredth off: 5,000 分.
const ROUNDING = 5000n;

export const sumsThatDisagree = {
  reports: [sumDisagrees],
  *checkRoster(roster) {
    let from = 0;
    for (const total of roster.totals) {
      const rows = roster.rows.filter(
        ({ number }) => number < total.row && number > (total.subtotal ? from : 0),
      );
      yield* compareCount(roster, total, rows);
      for (const key of AMOUNTS) yield* compareAmount(roster, total, rows, key);
      if (total.subtotal) from = total.row;
    }
  },
} as const satisfies RosterRule;

function* compareCount(roster: Roster, total: TotalRow, rows: readonly RosterRow[]): Iterable<Diagnostic> {
  if (total.count === null || total.count === rows.length) return;
  const place = {
    file: roster.file,
    sheet: roster.sheet,
    row: total.row,
    column: roster.columns.name ?? 1,
    field: null,
    value: String(total.count),
  };
  yield report(sumDisagrees, place, { stated: `${total.count} 家`, counted: `${rows.length} 家` });
}

function* compareAmount(
  roster: Roster,
  total: TotalRow,
  rows: readonly RosterRow[],
  key: KeyOfType<'amount' | 'signed-amount'>,
): Iterable<Diagnostic> {
  const stated = total.values[key];
  if (stated === undefined || isUnreadable(stated)) return;
  // A row that cannot be read leaves the sum unknown.
  if (rows.some((row) => isUnreadable(row.values[key]))) return;
  const counted = sum(rows.flatMap((row) => cellValue(row, key) ?? []));
  const gap = stated > counted ? stated - counted : counted - stated;
  if (gap <= BigInt(rows.length) * ROUNDING) return;
  const column = roster.columns[key] ?? 1;
  const place = {
    file: roster.file,
    sheet: roster.sheet,
    row: total.row,
    column,
    field: key,
    value: formatWanGrouped(stated),
  };
  yield report(sumDisagrees, place, { stated: wan(stated), counted: wan(counted) });
}

function wan(amount: Money): string {
  return `${formatWanGrouped(amount)} 万元`;
}
