// The enterprises of the list before, as the form of the new period shows them.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { ANNUAL, YEAR_SERIES } from '../../roster/annual-columns.ts';
import { canonicalText } from '../../roster/canonical.ts';
import { COLUMN_KEYS, type ColumnKey, type ColumnValue, columnOf } from '../../roster/columns.ts';
import { isUnplaced, isUnreadable, type Roster, type RosterRow } from '../../roster/roster.ts';
import { compareText } from '../../values/compare-text.ts';
import type { Lang } from '../../values/lang.ts';
import { formatWanGrouped, type Money } from '../../values/money.ts';
import { type Period, periodQuarter, periodYear } from '../../values/period.ts';
import { type UnitId, unitOf } from '../../values/reporting-unit.ts';
import { BLANK, type Cell, text, wan } from '../book.ts';
import { fieldCell } from '../sheets/county/field-cell.ts';
import { unitFullName } from '../wording/unit-name.ts';
import type { FormSetting } from './form-setting.ts';

/** Stated anew in every list: figures of the running year, and what is claimed. */
const FRESH: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'revenueYtd',
  'claimItems',
  'claimAmount',
  'renewals',
  'note',
]);

interface LastRow {
  readonly roster: Roster;
  readonly row: RosterRow;
}

/**
 * The rows of the list before that belong to a unit, in their order: those it reported itself, or, of a list that
 * names no unit, those of its county or park. All rows where no unit is asked for.
 */
function rowsOfUnit(rosters: readonly Roster[], unit: UnitId | null): readonly LastRow[] {
  return rosters.flatMap((roster) => {
    if (unit !== null && roster.unit !== null && roster.unit !== unit) return [];
    const own = unit === null || roster.unit === unit;
    return roster.rows.filter((row) => own || belongsTo(row, unit)).map((row) => ({ roster, row }));
  });
}

function belongsTo({ values: { county, park } }: RosterRow, unit: UnitId): boolean {
  return unitOf(unit).kind === 'park' ? park === unit : county === unit && park === undefined;
}

/** A row of the form, and which of its cells could not be read in the list before. */
export interface CarriedRow {
  readonly cell: (key: ColumnKey) => Cell;
  readonly unreadable: readonly ColumnKey[];
}

/** The list that a form is begun from. */
export interface LastList {
  readonly rows: readonly CarriedRow[];
  /** The latest period that the rows come from; null where none states one. */
  readonly period: Period | null;
}

/** The rows of a unit (of all units: null) carried over into the form of a period. */
export function lastList(
  rosters: readonly Roster[],
  diagnostics: readonly Diagnostic[],
  { unit, period, lang }: Pick<FormSetting, 'unit' | 'period' | 'lang'>,
): LastList {
  const own = rowsOfUnit(rosters, unit);
  const findings = findingsAt(diagnostics);
  const periods = own.flatMap(({ roster }) => roster.period ?? []).sort(compareText);
  return { rows: own.map((row) => carriedRow(row, period, findings, lang)), period: periods.at(-1) ?? null };
}

/** How many rows of a list have a code, one that can be read, that a row before them has too. */
export function repeatedCodes({ rows }: LastList): number {
  const codes = rows.flatMap(({ cell, unreadable }) => {
    const code = cell('uscc');
    return code.kind === 'text' && !unreadable.includes('uscc') ? code.text : [];
  });
  return codes.length - new Set(codes).size;
}

/** What is carried over from a row into the form of a period. Findings are those of reading the list before. */
function carriedRow({ roster, row }: LastRow, period: Period, findings: FindingsAt, lang: Lang): CarriedRow {
  const gap = roster.period === null ? null : periodYear(period) - periodYear(roster.period);
  const unreadable: ColumnKey[] = [];
  const cells = new Map<ColumnKey, Cell>();
  for (const { to, from } of carriedKeys(gap)) {
    const value = row.values[from];
    if (value === undefined || isUnplaced(value)) continue;
    if (isUnreadable(value)) unreadable.push(to);
    const cell = isUnreadable(value)
      ? doubtfulCell(to, value.unreadable, findings(roster, row, from), lang)
      : shownCell(to, value);
    cells.set(to, cell);
  }
  if (gap === 1) {
    cells.set('revenuePeak', wan(peakOf(row)));
    cells.set('revenue', { ...BLANK, ...yearSoFar(roster, row, lang) });
  }
  return { cell: (key) => cells.get(key) ?? BLANK, unreadable };
}

type FindingsAt = (roster: Roster, row: RosterRow, key: ColumnKey) => readonly Diagnostic[];

/** Finds the findings at a cell of rosters that were read. */
function findingsAt(diagnostics: readonly Diagnostic[]): FindingsAt {
  const byPlace = new Map<string, Diagnostic[]>();
  for (const found of diagnostics) {
    if (found.row === null || found.field === null) continue;
    const place = placeKey(found.file, found.sheet, found.row, found.field);
    byPlace.set(place, [...(byPlace.get(place) ?? []), found]);
  }
  return ({ file, sheet }, { number }, key) => byPlace.get(placeKey(file, sheet, number, key)) ?? [];
}

function placeKey(file: string, sheet: string, row: number, key: string): string {
  return [file, sheet, row, key].join('\n');
}

interface Carried {
  readonly to: ColumnKey;
  readonly from: ColumnKey;
}

/**
 * From which column of the list before each column takes its value, `gap` years later. A figure of one year moves
 * to the column that now stands for that year; other figures of a year stay only within it (null: not known).
 */
function carriedKeys(gap: number | null): readonly Carried[] {
  const fixed = FIXED.map((key) => ({ to: key, from: key }));
  if (gap === null || gap < 0) return fixed;
  const moved = YEAR_SERIES.flatMap((series) =>
    series.flatMap((to, place) => {
      const from = place >= gap ? series[place - gap] : undefined;
      return from === undefined ? [] : [{ to, from }];
    }),
  );
  const kept = gap === 0 ? STATED_ANEW.map((key) => ({ to: key, from: key })) : [];
  return [...fixed, ...moved, ...kept];
}

// Annual figures that no later column takes over.
const STATED_ANEW = [...ANNUAL].filter((key) => !YEAR_SERIES.flat().includes(key));

const FIXED = COLUMN_KEYS.filter((key) => !ANNUAL.has(key) && !FRESH.has(key));

function shownCell(key: ColumnKey, value: unknown): Cell {
  switch (columnOf(key).type) {
    case 'unit':
      return text(unitFullName(String(value), 'zh'));
    case 'year':
    case 'number':
    case 'percent':
      return text(canonicalText(key, value as ColumnValue<ColumnKey>, 'wan'), { provisional: true });
    default:
      return fieldCell(key, 'zh')({ [key]: value });
  }
}

/** What could not be read stands as it was written, with what was found, for a person to type over. */
function doubtfulCell(key: ColumnKey, raw: string, found: readonly Diagnostic[], lang: Lang): Cell {
  const lead = {
    zh: '上期填写的内容无法识别，请更正：',
    en: 'This could not be read in the list before; please correct it:',
  }[lang];
  const lines = found.map(({ wording }) => `${wording[lang].message}\n${wording[lang].hint}`);
  const { type } = columnOf(key);
  const provisional = type !== 'text' && type !== 'uscc' && type !== 'industry';
  return text(raw, { tone: 'doubt', note: [lead, ...lines].join('\n'), provisional });
}

// The highest year before the one that is now the last: known only where both of these are.
function peakOf({ values: { revenuePeak, revenue } }: RosterRow): Money | null {
  if (typeof revenuePeak !== 'bigint' || typeof revenue !== 'bigint') return null;
  return revenuePeak > revenue ? revenuePeak : revenue;
}

// Of a fourth quarter the revenue to date is that of the year, before the accounts are closed: worth showing, not taking.
function yearSoFar(
  { period }: Roster,
  { values: { revenueYtd } }: RosterRow,
  lang: Lang,
): { readonly note?: string } {
  if (period === null || periodQuarter(period) !== 4 || typeof revenueYtd !== 'bigint') return {};
  const amount = formatWanGrouped(revenueYtd);
  const year = periodYear(period);
  return {
    note: {
      zh: `上期填报的${year}年累计营业收入为 ${amount} 万元，供核对；请按决算数填写。`,
      en: `The list before gave ${amount} × 10,000 yuan for ${year} to date; fill in the final figure.`,
    }[lang],
  };
}
