// What was earned in the award year before and that the ledger knows nothing of: this year's decisions refuse it, so
// that nobody would hear of it again.
import { firstAwardYear } from '../policy/in-force.ts';
import type { Policy, Trigger } from '../policy/policy.ts';
import type { EvaluatedDecision, Evaluation } from './evaluation.ts';

/** What of an evaluation it hangs on. */
type Decided = Pick<Evaluation, 'decisions' | 'awardYear'>;

const MAYBE_PAID: ReadonlySet<string> = new Set([
  'paid-under-former-code',
  'paid-without-code',
  'paid-but-unledgered',
]);

// The page and the terminal ask for those of one result, which does not change.
const known = new WeakMap<Decided, readonly EvaluatedDecision[]>();

/**
 * The decisions, in their order, that fail only because the award was earned in the year before `awardYear`, in whose
 * window it lay, and that no payment is known of. Means something only where they were made against a ledger: what it
 * has paid fails for that too.
 */
export function unpaidBefore(evaluation: Decided, policy: Policy): readonly EvaluatedDecision[] {
  const before = known.get(evaluation);
  if (before) return before;
  const found = earnedBefore(evaluation, policy);
  known.set(evaluation, found);
  return found;
}

function earnedBefore({ decisions, awardYear }: Decided, policy: Policy): readonly EvaluatedDecision[] {
  const year = awardYear - 1;
  if (year < firstAwardYear(policy)) return [];
  const triggers = new Map(policy.measures.map(({ id, trigger }) => [id, trigger]));
  return decisions.filter(({ status, measure, reasons }) => {
    if (status !== 'ineligible') return false;
    // It may have been paid, under the code that the firm had then or by another ledger.
    if (reasons.some(({ code }) => MAYBE_PAID.has(code))) return false;
    const against = reasons.filter(({ effect }) => effect === 'fails');
    const [first] = against;
    if (first?.code !== 'outside-window' || against.length > 1) return false;
    const trigger = triggers.get(measure);
    return trigger !== undefined && lieIn(year, trigger, first.fields, policy);
  });
}

function lieIn(
  year: number,
  trigger: Trigger,
  fields: Readonly<Record<string, string | null>>,
  { effective }: Policy,
): boolean {
  if ('listed' in trigger) return Number(fields[trigger.listed]) === windowYear(trigger.in, year);
  if (!('recognised' in trigger)) return false;
  const day = fields[trigger.recognised] ?? '';
  if (!day.startsWith(`${windowYear(trigger.in, year)}-`)) return false;
  // As in the decision: only what has to lie in the award year itself may not be older than the policy.
  return trigger.in !== 'award-year' || day >= effective;
}

function windowYear(of: 'award-year' | 'year-before-award', awardYear: number): number {
  return of === 'award-year' ? awardYear : awardYear - 1;
}
