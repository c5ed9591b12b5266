// Invented enterprises for tests, told by the cells that matter.
import type { Enterprise } from '../../src/enterprises/enterprise.ts';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import { COLUMNS, type ColumnKey, type ColumnType } from '../../src/roster/columns.ts';
import type { Roster, RosterRow, RowValues, UnreadableCell } from '../../src/roster/roster.ts';
import { parseDay } from '../../src/values/day.ts';
import { parseDecimal } from '../../src/values/decimal.ts';
import { readIndustry } from '../../src/values/industry.ts';
import { parseMoney } from '../../src/values/money.ts';
import type { UnitId } from '../../src/values/reporting-unit.ts';
import { checkCharacter } from '../../src/values/uscc.ts';

/** Cells as canonical text: dates ISO, amounts in 万元, 是/否; null for a cell left blank. */
export type Cells = Partial<Record<ColumnKey, string | null | UnreadableCell>>;

/** An active industrial enterprise of 城东区 that nothing speaks against. */
const BASE: Cells = {
  name: '青海示例制造有限公司',
  uscc: testCode(1),
  county: 'chengdong',
  industryCode: 'C3825',
  revenue: '3000',
  aboveScale: '是',
};

export const UNREADABLE: UnreadableCell = { unreadable: '不详' };

/** What may belong to another column. */
export const UNPLACED: UnreadableCell = { unreadable: '2025-11-01', unplaced: true };

/** A valid code of 城东区, different for each number; `kind` 92 is a sole trader's. */
export function testCode(number: number, kind = '91'): string {
  const first17 = `${kind}630102${String(number).padStart(9, '0')}`;
  return first17 + (checkCharacter(first17) ?? '');
}

/** A roster whose rows hold the given cells beside the base's. */
export function rosterOf(rows: readonly Cells[], unit: UnitId = 'chengdong', file = `${unit}.xlsx`): Roster {
  const keys = Object.keys(COLUMNS) as ColumnKey[];
  return {
    file,
    sheet: '企业名单',
    unit,
    period: null,
    headerRow: 3,
    columns: Object.fromEntries(keys.map((key, index) => [key, index + 2])),
    unknownColumns: [],
    rows: rows.map((cells, index) => rowOf({ ...BASE, ...cells }, index + 4)),
    totals: [],
    claims: [],
  };
}

/** The one enterprise that a row with these cells makes. */
export function enterpriseOf(cells: Cells = {}): Enterprise {
  return onlyEnterprise([rosterOf([cells])]);
}

/** The one enterprise that several units report, each with its own cells. */
export function reportedTwice(first: Cells, second: Cells): Enterprise {
  return onlyEnterprise([rosterOf([first]), rosterOf([second], 'dongchuan')]);
}

function onlyEnterprise(rosters: readonly Roster[]): Enterprise {
  const [enterprise, other] = mergeEnterprises(rosters);
  if (!enterprise || other) throw new Error('expected one enterprise');
  return enterprise;
}

function rowOf(cells: Cells, number: number): RosterRow {
  const entries = Object.entries(cells).flatMap(([key, cell]) => {
    if (cell === null || cell === undefined) return [];
    return [[key, typeof cell === 'string' ? cellValue(COLUMNS[key as ColumnKey].type, cell) : cell]];
  });
  return { number, values: Object.fromEntries(entries) as RowValues, raw: [] };
}

function cellValue(type: ColumnType, text: string): unknown {
  const value = READERS[type]?.(text) ?? text;
  if (value === undefined) throw new Error(`no ${type}: ${text}`);
  return value;
}

const READERS: Partial<Record<ColumnType, (text: string) => unknown>> = {
  date: parseDay,
  amount: (text) => parseMoney(text, 'wan'),
  'signed-amount': (text) => parseMoney(text, 'wan'),
  'yes-no': (text) => text === '是',
  year: Number,
  count: Number,
  number: parseDecimal,
  percent: parseDecimal,
  list: (text) => text.split('、'),
  industry: (text) => {
    const read = readIndustry(text);
    return 'code' in read ? read.code : undefined;
  },
};
