// One decision of the bundled policy, told in a line.
import { decide } from '../../src/eligibility/decide.ts';
import { type Decision, totalOf } from '../../src/eligibility/decision.ts';
import { type Ledger, type LedgerEntry, ledgerOf } from '../../src/eligibility/ledger.ts';
import type { Enterprise } from '../../src/enterprises/enterprise.ts';
import { measuresInForce } from '../../src/policy/in-force.ts';
import { formatYuan } from '../../src/values/money.ts';
import { parsePeriod, periodEnd } from '../../src/values/period.ts';
import { type Cells, enterpriseOf } from './enterprise.ts';
import { POLICY } from './policy.ts';

export interface Setting {
  readonly period?: string;
  readonly awardYear?: number;
  readonly claimed?: boolean;
  readonly renewals?: readonly string[];
  /** Codes that the ledger shows as paid for this measure. */
  readonly paid?: readonly string[];
  /** What else stands in the ledger. */
  readonly entries?: readonly LedgerEntry[];
  /** Codes that the enterprise had in periods before. */
  readonly formerCodes?: readonly string[];
}

/** The decision on a measure for an enterprise, under the bundled policy; 2025Q4 unless told. */
export function decisionOn(
  measure: string,
  enterprise: Enterprise,
  setting: Setting = {},
): Decision | undefined {
  const period = parsePeriod(setting.period ?? '2025Q4');
  const awardYear = setting.awardYear ?? Number((setting.period ?? '2025').slice(0, 4));
  const found = measuresInForce(POLICY, awardYear).find(({ id }) => id === measure);
  if (!period || !found) throw new Error(`no ${measure} in ${awardYear}`);
  const circumstances = {
    policy: POLICY,
    awardYear,
    periodEnd: periodEnd(period),
    ledger: ledger(measure, setting),
    formerCodes: { [enterprise.id]: setting.formerCodes ?? [] },
  };
  return decide(enterprise, found, circumstances, {
    claimed: setting.claimed ?? false,
    renewals: setting.renewals ?? [],
  });
}

/**
 * A decision as one line: `eligible 500000.00+200000.00+0.00`, `ineligible outside-window`,
 * `review missing:tax3y`, or `none`. Reasons in alphabetical order.
 */
export function outcome(measure: string, cells: Cells, setting: Setting = {}): string {
  return told(decisionOn(measure, enterpriseOf(cells), setting));
}

export function told(decision: Decision | undefined): string {
  if (!decision) return 'none';
  const { status, shares, reasons } = decision;
  const money = shares && totalOf(shares) > 0n ? Object.values(shares).map(formatYuan).join('+') : '';
  const codes = reasons.map(({ code }) => code).sort();
  return [status, money, ...codes].filter((word) => word !== '').join(' ');
}

function ledger(measure: string, { paid = [], entries = [] }: Setting): Ledger {
  const own = paid.map((uscc) => ({ uscc, measure, year: '2024', source: '台账.csv!A2' }));
  return ledgerOf([...own, ...entries]);
}
