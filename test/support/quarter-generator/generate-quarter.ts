// A quarter of eleven units' rosters from a seed: what they say, and the files that say it.
import { endOfQuarter } from './calendar.ts';
import { type LedgerLine, type Quarter, type RosterLine, UNIT_IDS } from './canonical.ts';
import { encodeFile } from './encode-file.ts';
import { type FilePlan, planFiles } from './file-plan.ts';
import { type Firm, inventFirm } from './invent-firm.ts';
import { inventLedger } from './invent-ledger.ts';
import { claimsPage, instructionsPage } from './other-pages.ts';
import { PROFILES, type Profile } from './profile.ts';
import { type Random, randomFrom } from './random.ts';
import { reportFirm } from './report-firms.ts';
import { COLUMN_NAMES, COUNTY_COLUMNS } from './roster-columns.ts';
import { type Page, rosterPage } from './sheet-layout.ts';

export interface QuarterWish {
  readonly seed: number;
  readonly profile: keyof typeof PROFILES;
  /** Enterprises in all. */
  readonly enterprises: number;
  /** One of several where it is left out. */
  readonly period?: string;
  readonly formats?: 'mixed' | 'xlsx' | 'csv';
  /** Every column of the contract, or those that counties send; claims then stand on sheets of their own or nowhere. */
  readonly columns?: 'all' | 'county';
}

export interface RosterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface GeneratedQuarter {
  readonly quarter: Quarter;
  readonly files: readonly RosterFile[];
  /** The ledger as CSV in UTF-8 with BOM. */
  readonly ledger: string;
}

const PERIODS = ['2025Q4', '2025Q4', '2025Q2', '2024Q3', '2023Q4', '2026Q1'] as const;

/** Generates a quarter; the same wish gives the same bytes. */
export function generateQuarter(wish: QuarterWish): GeneratedQuarter {
  const { quarter, plans } = inventQuarter(wish);
  return { quarter, files: writeQuarter(quarter, plans, wish), ledger: ledgerText(quarter.ledger) };
}

export interface InventedQuarter {
  readonly quarter: Quarter;
  readonly plans: readonly FilePlan[];
}

/** What a quarter says, before any file is written. */
export function inventQuarter({
  seed,
  profile: named,
  enterprises,
  period,
  formats = 'mixed',
  columns = 'all',
}: QuarterWish): InventedQuarter {
  const random = randomFrom(seed);
  const profile: Profile = PROFILES[named];
  const chosen = period ?? random.pick(PERIODS);
  const end = endOfQuarter(chosen);
  const calendar = { awardYear: Number(chosen.slice(0, 4)), end };
  const planned = planFiles(random, profile, formats);
  const lacking = COLUMN_NAMES.filter((name) => !COUNTY_COLUMNS.includes(name));
  const plans = columns === 'all' ? planned : planned.map((plan) => ({ ...plan, lacking }));
  const lines: RosterLine[] = [];
  const firms: Firm[] = [];
  for (let number = 0; number < enterprises; number++) {
    const unit = UNIT_IDS[number % UNIT_IDS.length] ?? 'chengdong';
    const firm = inventFirm(number, random, profile, calendar, unit);
    firms.push(firm);
    lines.push(...reportFirm(firm, unit, { random, profile, calendar, plans }));
  }
  const ledger = inventLedger(firms, random, calendar.awardYear, 0.08);
  return { quarter: { period: chosen, ...calendar, lines, ledger }, plans };
}

/** The files of a quarter, one a unit. */
export function writeQuarter(
  quarter: Quarter,
  plans: readonly FilePlan[],
  { seed, profile: named }: QuarterWish,
): readonly RosterFile[] {
  return writeRosters(quarter, plans, randomFrom(seed + 1), PROFILES[named]);
}

/** The same, written as chance and a profile have it. */
export function writeRosters(
  quarter: Quarter,
  plans: readonly FilePlan[],
  random: Random,
  profile: Profile,
): readonly RosterFile[] {
  return plans.map((plan) => {
    const lines = quarter.lines.filter(({ unit }) => unit === plan.unit);
    const pages = pagesOf(quarter, plan, lines, random, profile);
    return { name: plan.file, bytes: encodeFile(pages, plan.format) };
  });
}

function pagesOf(
  quarter: Quarter,
  plan: FilePlan,
  lines: readonly RosterLine[],
  random: Random,
  profile: Profile,
): readonly Page[] {
  const roster = rosterPage({ random, profile, quarter, plan, lines });
  if (plan.format === 'csv' || plan.format === 'txt') return [roster];
  const claims = plan.claimsSheet ? [claimsPage(lines, profile.anyForm, random)] : [];
  return [...(random.chance(0.4) ? [instructionsPage()] : []), roster, ...claims];
}

/** The ledger in the columns of the contract. */
export function ledgerText(lines: readonly LedgerLine[]): string {
  const header = '统一社会信用代码,企业名称,奖补事项,年度,批次,资金层级,承担单位,金额,状态,日期,文号,备注';
  const rows = lines.map(({ uscc, name, written, year, level, amount, state }) =>
    [
      uscc,
      name,
      written,
      year,
      `${year}年第一批`,
      level,
      level === '县区' ? '' : level,
      amount,
      state,
      `${year}-12-20`,
      '',
      '',
    ].join(','),
  );
  return `\uFEFF${[header, ...rows].join('\n')}\n`;
}
