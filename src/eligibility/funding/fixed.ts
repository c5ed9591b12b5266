// Amounts that the text names, level by level.
import { LEVELS } from '../../policy/levels.ts';
import type { FixedPart, Funding } from '../../policy/policy.ts';
import { type Money, ZERO } from '../../values/money.ts';
import type { ConditionContext } from '../condition.ts';
import { conditionNamed } from '../conditions.ts';
import type { Check, FundingShares, Reason } from '../decision.ts';
import type { Witness } from '../evidence.ts';
import { judge } from '../verdict.ts';
import type { Computed } from './computed.ts';

type Fixed = Extract<Funding, { province?: unknown }>;

/** The named amounts; a part whose own condition fails is lowered to nothing and says why. */
export function fixedShares(
  funding: Fixed,
  see: Witness,
  context: ConditionContext,
  article: string,
): Computed {
  const shares: Record<keyof FundingShares, Money> = { province: ZERO, city: ZERO, local: ZERO };
  const reasons: Reason[] = [];
  const checks: Check[] = [];
  const open: (keyof FundingShares)[] = [];
  let lowered = false;
  for (const level of LEVELS) {
    const part = funding[level];
    if (!part) continue;
    const verdicts = part['only-if'].map((id) => ({ id, ...judgePart(id, see, context, article) }));
    reasons.push(...verdicts.flatMap((verdict) => verdict.reasons));
    checks.push(
      ...verdicts.map(({ id, outcome, evidence }): Check => ({ id, part: level, outcome, ...evidence })),
    );
    if (verdicts.some(({ outcome }) => outcome === 'fails')) {
      lowered = true;
      continue;
    }
    shares[level] = part.amount;
    if (verdicts.some(({ outcome }) => outcome === 'unknown')) open.push(level);
  }
  const due = lowered ? shares : wholeShares(funding, shares);
  if (open.length === 0) return { shares: due, reasons, checks };
  const withoutOpen = { ...due, ...Object.fromEntries(open.map((level) => [level, ZERO])) };
  return { shares: due, withoutOpen, reasons, checks };
}

const known = new WeakMap<Fixed, FundingShares>();

// Most awards are whole, and come to the same for every enterprise: kept once.
function wholeShares(funding: Fixed, shares: FundingShares): FundingShares {
  const whole = known.get(funding) ?? shares;
  if (whole === shares) known.set(funding, shares);
  return whole;
}

function judgePart(
  id: FixedPart['only-if'][number],
  see: Witness,
  context: ConditionContext,
  article: string,
) {
  const condition = conditionNamed(id);
  if (!condition) throw new RangeError(`condition ${id}`);
  const verdict = judge(condition, see, context, article);
  // A failing condition of a part lowers that part; it does not refuse the award.
  const reasons = verdict.reasons.map(
    (reason): Reason => (reason.effect === 'fails' ? { ...reason, effect: 'lowers' } : reason),
  );
  return { ...verdict, reasons };
}
