import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { kind, report } from '../../diagnostics/kind.ts';
import { COLUMN_KEYS, columnOf, type KeyOfType } from '../../roster/columns.ts';
import { isUnreadable, type Roster, type TotalRow } from '../../roster/roster.ts';
import { formatWanGrouped, parseMoney, sum, ZERO } from '../../values/money.ts';
import { cellValue } from '../cells.ts';
import type { RosterRule } from '../rule.ts';
import { type Span, spansOf } from '../total-spans.ts';

type FigureKey = KeyOfType<'amount' | 'signed-amount' | 'count'>;

interface Sums {
  readonly stated: string;
  readonly counted: string;
  readonly unit: 'wan' | 'plain' | 'enterprises';
}

const UNIT_ZH = { wan: ' 万元', plain: '', enterprises: ' 家' } as const;
const UNIT_EN = {
  wan: ' (10,000 yuan)',
  plain: '',
  enterprises: ' enterprises',
} as const satisfies Record<keyof typeof UNIT_ZH, string>;

export const sumDisagrees = kind<Sums>()({
  code: 'sum-disagrees',
  severity: 'warning',
  why: {
    zh: '合计行与各行之和不符，可能漏行、多行或改了数没有重算。金额写到小数的，每行允许末位之半的舍入差。',
    en: 'A total unlike the sum of its rows: a row is missing or doubled, or a figure was changed. Where amounts have decimals, each row may be off by half the last one.',
  },
  example: '合计 17家，实有 16 家',
  sample: { stated: '12,000', counted: '12,600', unit: 'wan' },
  zh: ({ stated, counted, unit }) => ({
    message: `合计为 ${stated}${UNIT_ZH[unit]}，各行之和为 ${counted}${UNIT_ZH[unit]}`,
    hint: '核对是否漏行或重复，重新合计',
  }),
  en: ({ stated, counted, unit }) => ({
    message: `the total says ${stated}${UNIT_EN[unit]}, the rows make ${counted}${UNIT_EN[unit]}`,
    hint: 'look for missing or doubled rows and add up again',
  }),
});

const AMOUNTS = COLUMN_KEYS.filter((key): key is KeyOfType<'amount' | 'signed-amount'> =>
  columnOf(key).type.endsWith('amount'),
);
const COUNTS = COLUMN_KEYS.filter((key): key is KeyOfType<'count'> => columnOf(key).type === 'count');
const ONE_WAN = parseMoney('1', 'wan') ?? ZERO;

export const sumsThatDisagree = {
  reports: [sumDisagrees],
  *checkRoster(roster) {
    for (const total of roster.totals) {
      const spans = spansOf(roster, total);
      yield* compareNumber(roster, total, spans);
      for (const key of AMOUNTS) yield* compareAmount(roster, total, spans, key);
      for (const key of COUNTS) yield* compareCount(roster, total, spans, key);
    }
  },
} as const satisfies RosterRule;

/** The number of enterprises that the total row states, such as `17家`. */
function* compareNumber(roster: Roster, total: TotalRow, spans: readonly Span[]): Iterable<Diagnostic> {
  const { count } = total;
  const [likely] = spans;
  if (count === null || !likely || spans.some((rows) => rows.length === count)) return;
  const args = { stated: String(count), counted: String(likely.length), unit: 'enterprises' } as const;
  yield report(sumDisagrees, placeOfTotal(roster, total, null, `${count}家`), args);
}

function* compareAmount(
  roster: Roster,
  total: TotalRow,
  spans: readonly Span[],
  key: KeyOfType<'amount' | 'signed-amount'>,
): Iterable<Diagnostic> {
  const stated = total.values[key];
  if (stated === undefined || isUnreadable(stated) || !areReadable(roster.rows, key)) return;
  const sums = spans.map((rows) => sum(rows.flatMap((row) => cellValue(row, key) ?? [])));
  const [likely] = sums;
  if (likely === undefined || sums.includes(stated)) return;
  if (spans.some((rows, index) => isRounding(stated - (sums[index] ?? ZERO), rows, key))) return;
  const args = { stated: formatWanGrouped(stated), counted: formatWanGrouped(likely), unit: 'wan' } as const;
  yield report(sumDisagrees, placeOfTotal(roster, total, key, formatWanGrouped(stated)), args);
}

function* compareCount(
  roster: Roster,
  total: TotalRow,
  spans: readonly Span[],
  key: KeyOfType<'count'>,
): Iterable<Diagnostic> {
  const stated = total.values[key];
  if (stated === undefined || isUnreadable(stated) || !areReadable(roster.rows, key)) return;
  const sums = spans.map((rows) => rows.reduce((count, row) => count + (cellValue(row, key) ?? 0), 0));
  const [likely] = sums;
  if (likely === undefined || sums.includes(stated)) return;
  const args = { stated: String(stated), counted: String(likely), unit: 'plain' } as const;
  yield report(sumDisagrees, placeOfTotal(roster, total, key, String(stated)), args);
}

// A row that cannot be read leaves the sum unknown.
function areReadable(rows: Span, key: FigureKey): boolean {
  return !rows.some((row) => isUnreadable(row.values[key]));
}

/** Whether a gap is no more than half the last decimal place of the rows' amounts for each row; whole 万元 must fit. */
function isRounding(gap: bigint, rows: Span, key: KeyOfType<'amount' | 'signed-amount'>): boolean {
  const amounts = rows.flatMap((row) => cellValue(row, key) ?? []);
  let place: bigint = ONE_WAN;
  for (const amount of amounts) while (place > 1n && amount % place !== 0n) place /= 10n;
  if (place === ONE_WAN) return false;
  return (gap < 0n ? -gap : gap) * 2n <= place * BigInt(rows.length);
}

function placeOfTotal(roster: Roster, { row }: TotalRow, key: FigureKey | null, value: string): Place {
  const { file, sheet, columns } = roster;
  const column = (key === null ? undefined : columns[key]) ?? null;
  return { file, sheet, row, column, field: key, value };
}
