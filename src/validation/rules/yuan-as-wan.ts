import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { kind, report } from '../../diagnostics/kind.ts';
import { columnOf, type KeyOfType } from '../../roster/columns.ts';
import type { Roster, RosterRow } from '../../roster/roster.ts';
import { formatWanGrouped, type Money } from '../../values/money.ts';
import { cellValue, headerPlace, placeOf } from '../cells.ts';
import type { CheckParameters } from '../check-parameters.ts';
import type { RosterRule } from '../rule.ts';

type AmountKey = KeyOfType<'amount'>;
type Slip = CheckParameters['unit-slip'];

interface Others {
  readonly others: readonly AmountKey[];
}

export const yuanAsWan = kind<Others & { readonly amount: string; readonly times: string }>()({
  code: 'yuan-as-wan',
  severity: 'warning',
  why: {
    zh: '同一企业两项同类金额相差约一万倍，多半是有一项按“元”填在了“万元”列。',
    en: 'Two like amounts of one enterprise that differ by about ten thousand: one was mostly typed in 元 under 万元.',
  },
  example: '营业收入 23,465,500（历史最高 2,287.42）',
  sample: { others: ['revenue'], amount: '35,000,000', times: '10,000' },
  zh: ({ amount, others, times }) => ({
    message: `本栏读作 ${amount} 万元，约为${headers(others)}的 ${times} 倍：或本栏按“元”填报，或后者按“亿元”填报`,
    hint: '核对单位，换算成万元后重填；属实的在备注中说明',
  }),
  en: ({ amount, others, times }) => ({
    message: `read as ${amount} (10,000 yuan), about ${times} times ${headersEn(others)}: either this cell is in yuan or the other in 亿元`,
    hint: 'check the unit and write the amount in 万元; note it where it is so',
  }),
});

export const columnUnitDoubtful = kind<Others & { readonly rows: number; readonly times: string }>()({
  code: 'column-unit-doubtful',
  severity: 'warning',
  why: {
    zh: '整列金额与同类的另一列相差千倍以上，多半是这一列的单位与表头不符。',
    en: 'A whole column a thousand times another of its kind: its unit is mostly not what the header says.',
  },
  example: '“上年度营业收入（万元）”一列均以元填报',
  sample: { others: ['revenue'], rows: 18, times: '10,000' },
  zh: ({ others, rows, times }) => ({
    message: `本列 ${rows} 户的金额约为${headers(others)}的 ${times} 倍（中位数），两列单位可能不同`,
    hint: '核对两列的单位，在表头注明“（元）”“（万元）”或“（亿元）”；也可用 --map "列名=规定的列名（元）" 指明',
  }),
  en: ({ others, rows, times }) => ({
    message: `the amounts of ${rows} rows are about ${times} times ${headersEn(others)} (median): the two columns may not have one unit`,
    hint: 'check the unit of both and write （元）, （万元） or （亿元） into the header, or settle it with --map "header=column(元)"',
  }),
});

export const yuanAsWanRows = {
  reports: [yuanAsWan, columnUnitDoubtful],
  *checkRoster(roster, { parameters }) {
    const slip = parameters['unit-slip'];
    const whole = pairsBothWays(slip).flatMap(([larger, other]) => {
      const found = medianTimes(roster, larger, other);
      const within = found.times >= slip.column.least && found.times <= slip.column.most;
      return within && found.rows >= slip.column.rows ? [{ larger, other, ...found }] : [];
    });
    const columns = new Map(whole.map((found) => [found.larger, found]));
    for (const { larger, rows, times } of columns.values()) {
      const others = whole.filter((found) => found.larger === larger).map(({ other }) => other);
      yield report(columnUnitDoubtful, headerPlace(roster, larger), { others, rows, times: String(times) });
    }
    const told = new Set(whole.map(({ larger, other }) => `${larger} ${other}`));
    const pairs = pairsBothWays(slip).filter(([larger, other]) => !told.has(`${larger} ${other}`));
    for (const row of roster.rows) yield* rowFindings(roster, row, pairs, slip);
  },
} as const satisfies RosterRule;

interface Slipped {
  readonly larger: AmountKey;
  readonly other: AmountKey;
  readonly amount: Money;
  readonly times: bigint;
}

/** One finding for each amount that is about ten thousand times one or more of its kind. */
function rowFindings(
  roster: Roster,
  row: RosterRow,
  pairs: readonly (readonly [AmountKey, AmountKey])[],
  { row: { least, most } }: Slip,
): readonly Diagnostic[] {
  const slipped: Slipped[] = [];
  for (const [larger, other] of pairs) {
    const amount = cellValue(row, larger);
    const small = cellValue(row, other);
    if (amount === undefined || small === undefined || small <= 0n) continue;
    if (amount < small * least || amount > small * most) continue;
    slipped.push({ larger, other, amount, times: amount / small });
  }
  if (slipped.length === 0) return NONE;
  return [...new Set(slipped.map(({ larger }) => larger))].flatMap((key) => {
    const found = slipped.filter(({ larger }) => larger === key);
    const [first] = found;
    if (!first) return [];
    const others = found.map(({ other }) => other);
    const args = { others, amount: formatWanGrouped(first.amount), times: String(first.times) };
    return report(yuanAsWan, placeOf(roster, row, key), args);
  });
}

const NONE: readonly Diagnostic[] = [];

function pairsBothWays({ pairs }: Slip): readonly (readonly [AmountKey, AmountKey])[] {
  return pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);
}

/** How many times `other` the amounts of a column are in the middle, over the rows that have both. */
function medianTimes(
  roster: Roster,
  larger: AmountKey,
  other: AmountKey,
): { readonly times: bigint; readonly rows: number } {
  if (roster.columns[larger] === undefined || roster.columns[other] === undefined)
    return { times: 0n, rows: 0 };
  const times: bigint[] = [];
  for (const row of roster.rows) {
    const amount = cellValue(row, larger);
    const small = cellValue(row, other);
    if (amount !== undefined && small !== undefined && small > 0n) times.push(amount / small);
  }
  const sorted = BigInt64Array.from(times).sort();
  return { times: sorted[Math.floor(sorted.length / 2)] ?? 0n, rows: sorted.length };
}

function headers(keys: readonly AmountKey[]): string {
  return keys.map((key) => `“${columnOf(key).header}”`).join('、');
}

function headersEn(keys: readonly AmountKey[]): string {
  return keys.map((key) => columnOf(key).headerEn).join(' and ');
}
