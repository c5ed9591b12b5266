// Columns whose figure is of one year: what forms ask for anew, and what says nothing of an award of an earlier year.
import type { ColumnKey } from './columns.ts';

/** Columns with the same figure of all of a year, one year after another, the latest (上年度) first. */
export const YEAR_SERIES: readonly (readonly [ColumnKey, ...ColumnKey[]])[] = [
  ['revenue', 'revenuePrior', 'revenuePrior2'],
  ['mainRevenue', 'mainRevenuePrior', 'mainRevenuePrior2'],
  ['netProfit'],
  ['rdExpense', 'rdExpensePrior'],
];

/** As things stood when 上年度 ended. */
export const AT_END_OF_LAST_YEAR: readonly ColumnKey[] = ['assets', 'liabilities', 'employees', 'rdStaff'];

/** Of the period's own year so far, or for it: what they state is mostly of a part of a year. */
export const WITHIN_YEAR: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['revenueYtd', 'claimAmount']);

/** Columns whose figure holds for a year and is to be stated anew for the next. */
export const ANNUAL: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  ...YEAR_SERIES.flat(),
  ...AT_END_OF_LAST_YEAR,
  'revenuePeak',
  'tax3y',
  'transferRd',
  'transferSelected',
  'nicheYears',
  'ip1High',
  'ip1Own',
  'ip1',
  'ip2',
  'marketShare',
  'equity1y',
  'equity2y',
  'equity3y',
  'localScore',
  'platformScore',
]);
