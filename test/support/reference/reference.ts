// A second calculation of a quarter's result, from what the rosters say and the contract alone.
import type { LedgerLine, Quarter } from '../quarter-generator/canonical.ts';
import { compareClaims, type ReferenceClaim } from './claims.ts';
import { type FirmSeen, firmsSeen } from './firm.ts';
import { JUDGES, type Parts } from './measures.ts';
import { poolsOfFirms, type ReferencePools } from './pools.ts';
import { countAll, type ReferenceTargets } from './targets.ts';
import { inYuan, openReason, payerOf } from './terms.ts';
import { blankSheet, type VerdictSheet } from './verdict-sheet.ts';

export interface ReferenceDecision {
  readonly status: 'eligible' | 'ineligible' | 'review';
  /** In 元 with two decimals; null unless eligible and the text sets one. */
  readonly amount: string | null;
  readonly funding: readonly [province: string, city: string, local: string] | null;
  /** Failing and unknown reasons, in the order of their text. */
  readonly reasons: readonly string[];
}

/** Keyed by code where it is valid, otherwise by name; decisions then by measure. */
export interface Reference {
  readonly decisions: Readonly<Record<string, Readonly<Record<string, ReferenceDecision>>>>;
  readonly payer: Readonly<Record<string, string | null>>;
  readonly targets: ReferenceTargets;
  readonly pools: ReferencePools;
  /** Revenue milestones newly crossed. */
  readonly milestones: Readonly<Record<string, readonly string[]>>;
  readonly claims: readonly ReferenceClaim[];
  /** All eligible amounts, in 元. */
  readonly total: string;
}

/** Calculates the whole quarter. */
export function referenceOf(quarter: Quarter): Reference {
  const firms = firmsSeen(quarter);
  const paid = paidBefore(quarter.ledger);
  const decisions: Record<string, Record<string, ReferenceDecision>> = {};
  let total = 0n;
  for (const firm of firms) {
    const own: Record<string, ReferenceDecision> = {};
    for (const measure of JUDGES.keys()) {
      const decision = decide(firm, measure, quarter.awardYear, paid);
      if (decision) own[measure] = decision;
      if (decision?.amount) total += BigInt(decision.amount.replace('.', ''));
    }
    decisions[firm.key] = own;
  }
  return {
    decisions,
    payer: Object.fromEntries(firms.map((firm) => [firm.key, payerOf(firm)])),
    targets: countAll(firms, quarter.end),
    pools: poolsOfFirms(firms),
    milestones: Object.fromEntries(firms.map(({ key }) => [key, milestonesOf(decisions[key] ?? {})])),
    claims: compareClaims(firms, decisions),
    total: inYuan(total),
  };
}

function decide(
  firm: FirmSeen,
  measure: string,
  awardYear: number,
  paid: ReadonlySet<string>,
): ReferenceDecision | null {
  const sheet = blankSheet();
  const parts = JUDGES.get(measure)?.(firm, sheet, awardYear) ?? null;
  if (!sheet.exists && !firm.claimed.has(measure)) return null;
  commonConditions(firm, measure, sheet, paid);
  if (parts && parts[2] > 0n) localPayer(firm, sheet);
  const status = sheet.failing.size > 0 ? 'ineligible' : sheet.unknown.size > 0 ? 'review' : 'eligible';
  const reasons = [...sheet.failing, ...sheet.unknown].sort();
  if (status !== 'eligible' || parts === null) return { status, amount: null, funding: null, reasons };
  return {
    status,
    amount: inYuan(sumOf(parts)),
    funding: [inYuan(parts[0]), inYuan(parts[1]), inYuan(parts[2])],
    reasons,
  };
}

function commonConditions(
  firm: FirmSeen,
  measure: string,
  sheet: VerdictSheet,
  paid: ReadonlySet<string>,
): void {
  const code = firm.see('uscc');
  if (code.is !== 'known') sheet.unknown.add(code.is === 'blank' ? 'missing:uscc' : 'invalid-uscc');
  const state = firm.see('state');
  if (state.is === 'unreadable' || state.is === 'conflict') sheet.unknown.add(openReason('state', state));
  if (state.is === 'known' && state.value !== '正常' && state.value !== '停产')
    sheet.failing.add('not-active');
  if (paid.has(`${firm.key} ${measure}`)) sheet.failing.add('already-paid');
  const renewals = firm.lines.flatMap(({ answers }) =>
    answers.renewals && 'known' in answers.renewals ? answers.renewals.known : [],
  );
  if (renewals.includes(measure)) sheet.unknown.add('renewal');
}

// The local share needs a payer.
function localPayer(firm: FirmSeen, sheet: VerdictSheet): void {
  const park = firm.see('park');
  if (park.is === 'known') return;
  const seen = park.is === 'blank' ? firm.see('county') : park;
  if (seen.is !== 'known') sheet.unknown.add(openReason(park.is === 'blank' ? 'county' : 'park', seen));
}

// Any row that was not taken back makes the measure paid.
function paidBefore(ledger: readonly LedgerLine[]): ReadonlySet<string> {
  return new Set(
    ledger.filter(({ state }) => state !== '已追回').map(({ uscc, measure }) => `${uscc} ${measure}`),
  );
}

function milestonesOf(decisions: Readonly<Record<string, ReferenceDecision>>): readonly string[] {
  return Object.keys(decisions).filter(
    (measure) => measure.startsWith('revenue-') && decisions[measure]?.status === 'eligible',
  );
}

function sumOf([province, city, local]: Parts): bigint {
  return province + city + local;
}
