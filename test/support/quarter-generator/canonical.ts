// What a quarter's rosters say, apart from how they are written: what a right reader has to find in them.

export const UNIT_IDS = [
  'chengdong',
  'chengzhong',
  'chengxi',
  'chengbei',
  'huangzhong',
  'datong',
  'huangyuan',
  'dongchuan',
  'ganhe',
  'nanchuan',
  'biotech',
] as const;
export type UnitName = (typeof UNIT_IDS)[number];

export const AMOUNT_KEYS = [
  'revenue',
  'revenuePrior',
  'revenueYtd',
  'revenuePeak',
  'mainRevenue',
  'mainRevenuePrior',
  'mainRevenuePrior2',
  'netProfit',
  'assets',
  'liabilities',
  'rdExpense',
  'rdExpensePrior',
  'tax3y',
  'transferRd',
] as const;
export const DATE_KEYS = [
  'foundedOn',
  'aboveScaleOn',
  'innovativeOn',
  'srdiOn',
  'littleGiantOn',
  'championOn',
  'techSmeOn',
  'cityTechOn',
  'provTechOn',
  'hnteOn',
  'techGiantOn',
  'agriParkOn',
  'rdCenterOn',
] as const;
export const YES_NO_KEYS = ['aboveScale', 'reentered', 'transferSelected'] as const;
export const YEAR_KEYS = ['global500', 'china500', 'private500'] as const;
export const COUNT_KEYS = ['employees', 'rdStaff'] as const;
export const TEXT_KEYS = [
  'name',
  'uscc',
  'industryCode',
  'industryName',
  'mainProduct',
  'cluster',
  'state',
  'hnteNo',
  'team',
  'contact',
  'phone',
  'payee',
  'bank',
  'bankCode',
  'account',
  'note',
] as const;

export type AmountKey = (typeof AMOUNT_KEYS)[number];
export type DateKey = (typeof DATE_KEYS)[number];
export type YesNoKey = (typeof YES_NO_KEYS)[number];
export type YearKey = (typeof YEAR_KEYS)[number];
export type TextKey = (typeof TEXT_KEYS)[number];

/** Amounts in 分, days as `2025-03-01`, renewals as measure ids. */
export type Facts = { readonly [K in AmountKey]: bigint } & { readonly [K in DateKey]: string } & {
  readonly [K in YesNoKey]: boolean;
} & { readonly [K in YearKey]: number } & { readonly [K in (typeof COUNT_KEYS)[number]]: number } & {
  readonly [K in TextKey]: string;
} & { readonly county: UnitName; readonly park: UnitName; readonly renewals: readonly string[] };

export type FactKey = keyof Facts;

/** What one cell says: a value, or something no reader can use. A key that is not there is blank. */
export type Answer<T> =
  | { readonly known: T }
  /** A day after the period is written as a day, all else as it stands. */
  | { readonly unreadable: string | number; readonly day?: string };

export type Answers = { readonly [K in FactKey]?: Answer<Facts[K]> };

export interface InventedClaim {
  readonly measures: readonly string[];
  /** In 分; null where no amount is stated. */
  readonly amount: bigint | null;
}

/** One row of one unit's roster. */
export interface RosterLine {
  readonly unit: UnitName;
  readonly answers: Answers;
  readonly claims: readonly InventedClaim[];
}

export interface LedgerLine {
  readonly uscc: string;
  readonly name: string;
  /** Measure id, and its name or id as the ledger writes it. */
  readonly measure: string;
  readonly written: string;
  readonly year: number;
  readonly level: '省级' | '市级' | '县区';
  /** In 元. */
  readonly amount: string;
  readonly state: '已批准' | '已拨付' | '已追回';
}

export interface Quarter {
  readonly period: string;
  readonly awardYear: number;
  /** The last day of the period. */
  readonly end: string;
  /** In the order in which they stand in the files. */
  readonly lines: readonly RosterLine[];
  readonly ledger: readonly LedgerLine[];
}
