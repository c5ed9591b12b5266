// From the stages' own types to the plain shapes of evaluation.json.
import type { ClaimLine } from '../claims/reconcile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnosticCell } from '../diagnostics/diagnostic.ts';
import { type Decision, type FundingShares, type Reason, totalOf } from '../eligibility/decision.ts';
import { sourcesOf } from '../eligibility/evidence.ts';
import type { Enterprise } from '../enterprises/enterprise.ts';
import type { Ratio } from '../policy/policy.ts';
import type { TargetLine } from '../targets/count-targets.ts';
import { cellSource } from '../values/cell-ref.ts';
import type { Lang } from '../values/lang.ts';
import { formatYuan, type Money } from '../values/money.ts';
import { formatTenths } from '../values/tenths.ts';
import type {
  EvaluatedClaim,
  EvaluatedDecision,
  EvaluatedDiagnostic,
  EvaluatedTarget,
} from './evaluation.ts';

/** Enterprises by id, to name them by code. */
export type EnterpriseIndex = ReadonlyMap<string, Enterprise>;

/** An amount as text in 元 (`700000`); null for none. */
export function yuanText(money: Money | null | undefined): string | null {
  return money === null || money === undefined ? null : formatYuan(money);
}

/** A decision as JSON has it; `article` is the measure's. */
export function presentDecision(
  decision: Decision,
  enterprises: EnterpriseIndex,
  article: string,
): EvaluatedDecision {
  const { shares, ruling, checks } = decision;
  const { amount, funding } = presentFunding(shares);
  const shown = {
    uscc: enterprises.get(decision.enterprise)?.usccText ?? '',
    enterprise: decision.enterprise,
    measure: decision.measure,
    status: decision.status,
    amount,
    funding,
    payer: decision.payer,
    ceiling: decision.ceiling,
    strive: decision.strive,
    article,
    reasons: decision.reasons.map(presentReason),
    checks: typeof checks === 'function' ? NOT_ASKED : checks,
    atStake: presentFunding(decision.atStake).funding,
    claimed: decision.claimed,
    ruling: ruling === null ? null : { ...ruling, amount: yuanText(ruling.amount) },
  };
  return typeof checks === 'function'
    ? Object.defineProperty(shown, 'checks', { get: checks, enumerable: true })
    : shown;
}

const NOT_ASKED: EvaluatedDecision['checks'] = [];

/** A line of claims with its amounts in 元; the code is that of the enterprise in the index. */
export function presentClaim(line: ClaimLine, enterprises: EnterpriseIndex): EvaluatedClaim {
  return {
    uscc: enterprises.get(line.enterprise)?.usccText ?? '',
    enterprise: line.enterprise,
    measure: line.measure,
    measures: line.measures,
    claimed: yuanText(line.claimed),
    computed: yuanText(line.computed),
    outcome: line.outcome,
    source: line.at === null ? null : cellSource(line.at),
  };
}

/** A target with figures as counted; shares as text in per cent, to a tenth. */
export function presentTarget(line: TargetLine): EvaluatedTarget {
  return {
    id: line.id,
    title: line.title,
    article: line.article,
    target: typeof line.target === 'number' ? line.target : `${tenthsOfPercent(line.target)}%`,
    stretch: line.stretch,
    actual:
      line.actual === null || typeof line.actual === 'number'
        ? line.actual
        : `${tenthsOfPercent(line.actual)}%`,
    ...(line.actual !== null &&
      typeof line.actual !== 'number' && {
        shareOf: { counted: Number(line.actual.numerator), province: Number(line.actual.denominator) },
      }),
    gap: gapOf(line),
    by: line.by,
    byUnit: line.byUnit,
    unitTargets: line.unitTargets,
    unknown: line.unknown,
    beside: line.beside,
  };
}

/** A finding in one language. */
export function presentDiagnostic(diagnostic: Diagnostic, lang: Lang): EvaluatedDiagnostic {
  const { code, severity, file, sheet, row, field, value, wording } = diagnostic;
  const { message, hint } = wording[lang];
  return { code, severity, file, sheet, cell: diagnosticCell(diagnostic), row, field, value, message, hint };
}

function presentReason({ code, effect, article, fields, cells }: Reason) {
  const sources = sourcesOf({ cells });
  return { code, effect, article, fields, source: sources[0] ?? null, sources };
}

type PresentedFunding = Pick<EvaluatedDecision, 'amount' | 'funding'>;

const NO_FUNDING: PresentedFunding = { amount: null, funding: null };
const known = new WeakMap<FundingShares, PresentedFunding>();

// Whole awards of a measure have the same shares, which are told once.
function presentFunding(shares: FundingShares | null): PresentedFunding {
  if (shares === null) return NO_FUNDING;
  const before = known.get(shares);
  if (before !== undefined) return before;
  const { province, city, local } = shares;
  const funding = { province: formatYuan(province), city: formatYuan(city), local: formatYuan(local) };
  const presented = { amount: formatYuan(totalOf(shares)), funding };
  known.set(shares, presented);
  return presented;
}

function gapOf({ target, actual }: TargetLine): number | string | null {
  if (actual === null) return null;
  if (typeof target === 'number' && typeof actual === 'number') return target - actual;
  const tenths = (share: number | Ratio): bigint =>
    typeof share === 'number' ? BigInt(share) * 1000n : (share.numerator * 1000n) / share.denominator;
  return formatTenths(tenths(target) - tenths(actual));
}

// Rounded down, so that a share is never shown as reached before it is.
function tenthsOfPercent({ numerator, denominator }: Ratio): string {
  return formatTenths((numerator * 1000n) / denominator);
}
