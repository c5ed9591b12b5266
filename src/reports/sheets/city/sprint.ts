// Who could close the gap of a target: what the sprint list counts and shows.
import type {
  Candidate,
  EvaluatedEnterprise,
  EvaluatedTarget,
  Evaluation,
} from '../../../evaluation/evaluation.ts';
import { moneyOrNull } from '../../../evaluation/money-of.ts';
import { STANDINGS, type Standing, standingToward } from '../../../evaluation/standing.ts';
import type { Policy, Target } from '../../../policy/policy.ts';
import { type Money, subtract } from '../../../values/money.ts';

export interface Runner {
  readonly enterprise: EvaluatedEnterprise;
  readonly standing: Standing;
  /** Null where no criteria measure it. */
  readonly candidate: Candidate | null;
  /** Of 规上: revenue that is missing; null where it does not apply. */
  readonly short: Money | null;
}

export interface Sprint {
  readonly target: EvaluatedTarget;
  /** Enterprises that are missing. */
  readonly gap: number;
  /** Surest first. */
  readonly runners: readonly Runner[];
  /** Titles counted while valid that run out before the next period ends. */
  readonly lapsing: number;
}

/** Every target that counts enterprises and is not reached, in the policy's order. */
export function sprints(evaluation: Evaluation, policy: Policy): readonly Sprint[] {
  const candidates = new Map((evaluation.cultivation?.candidates ?? []).map((one) => [one.enterprise, one]));
  const seen = new Set<string>();
  return evaluation.targets.flatMap((target): readonly Sprint[] => {
    const counted = policy.targets.find(({ id }) => id === target.id)?.counted;
    if (counted === undefined || typeof target.gap !== 'number' || target.gap <= 0) return [];
    // Two articles that count the same enterprises are one race.
    const key = JSON.stringify(counted);
    if (seen.has(key)) return [];
    seen.add(key);
    const runners = runnersFor(counted, evaluation, candidates, policy).sort(bySurety);
    return [{ target, gap: target.gap, runners, lapsing: lapsingFor(counted, evaluation) }];
  });
}

function runnersFor(
  counted: Target['counted'],
  evaluation: Evaluation,
  candidates: ReadonlyMap<string, Candidate>,
  policy: Policy,
): Runner[] {
  const active = evaluation.enterprises.filter((one) => one.active !== false);
  if ('condition' in counted) return active.flatMap((one) => towardsScale(one, policy) ?? []);
  if (!('recognised-any' in counted)) return [];
  return active.flatMap((one) =>
    countsAlready(one, counted) ? [] : (towardsTitle(one, counted, evaluation, candidates) ?? []),
  );
}

type Recognised = Extract<Target['counted'], { readonly 'recognised-any': unknown }>;

/** Where a target does not ask for valid titles, one that has lapsed counts too. */
function countsAlready({ recognitions, lapsed }: EvaluatedEnterprise, counted: Recognised): boolean {
  const fields: readonly string[] = counted['recognised-any'];
  return fields.some(
    (field) => recognitions[field] !== undefined && !(counted.valid === true && lapsed.includes(field)),
  );
}

function towardsScale(enterprise: EvaluatedEnterprise, policy: Policy): Runner | null {
  const { pools, revenue } = enterprise;
  if (pools.includes('ready-for-above-scale'))
    return { enterprise, standing: 'met', candidate: null, short: null };
  const money = moneyOrNull(revenue);
  if (!pools.includes('reserve') || money === null) return null;
  const short = subtract(policy.pools['ready-for-above-scale'].from, money);
  return { enterprise, standing: 'further', candidate: null, short };
}

/** On the rung right before a title that counts, and not kept from it. */
function towardsTitle(
  enterprise: EvaluatedEnterprise,
  counted: Recognised,
  { ladders, cultivation }: Evaluation,
  candidates: ReadonlyMap<string, Candidate>,
): Runner | null {
  const fields: readonly string[] = counted['recognised-any'];
  const next = ladders.flatMap(({ id, rungs }) => {
    const on = id === 'quality' ? enterprise.ladder : enterprise.techLadder;
    const above = id === 'quality' ? enterprise.ladderNext : enterprise.techLadderNext;
    const rung = rungs.find((one) => one.id === above);
    return on !== null && rung && fields.includes(rung.field) ? [rung.id] : [];
  })[0];
  if (next === undefined) return null;
  const toward = standingToward(next, candidates.get(enterprise.id), { cultivation });
  return toward === null ? null : { enterprise, ...toward, short: null };
}

function bySurety(a: Runner, b: Runner): number {
  return (
    STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
    effort(a) - effort(b) ||
    Number((a.short ?? 0n) - (b.short ?? 0n)) ||
    (a.enterprise.id < b.enterprise.id ? -1 : 1)
  );
}

// Steps weigh more than figures to supply, and these more than the way.
function effort({ candidate }: Runner): number {
  if (candidate === null) return 0;
  return (candidate.exceptional * 100 + candidate.steps) * 100 + candidate.supplies + candidate.gap / 1e9;
}

function lapsingFor(counted: Target['counted'], { cultivation }: Evaluation): number {
  if (!('recognised-any' in counted) || !counted.valid) return 0;
  const fields: readonly string[] = counted['recognised-any'];
  return (cultivation?.lapsing ?? []).filter(({ field }) => fields.includes(field)).length;
}

/** How many of a sprint stand so. */
export function standingCount({ runners }: Sprint, standing: Standing): number {
  return runners.filter((one) => one.standing === standing).length;
}
