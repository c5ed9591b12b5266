// What the eligible decisions come to, share by share: by level, and by how certain the text makes it.
import { LEVELS, type Level } from '../policy/levels.ts';
import { fromFen, type Money, sum, ZERO } from '../values/money.ts';
import type { EvaluatedDecision, EvaluatedMeasure, Evaluation } from './evaluation.ts';
import { moneyOf } from './money-of.ts';

/** `certain`: a fixed amount; `ceiling`: 不高于, may yet be lower; `strive`: 争取, not promised (with or without ceiling). */
export const CERTAINTIES = ['certain', 'ceiling', 'strive'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** One level's part of one eligible decision; never zero. */
export interface AwardShare {
  readonly enterprise: string;
  readonly measure: string;
  readonly level: Level;
  readonly certainty: Certainty;
  /** Unit that the enterprise belongs to, which pays the local part; null where that is not known. */
  readonly unit: string | null;
  readonly money: Money;
}

// Every page with money begins with them.
const known = new WeakMap<Evaluation, readonly AwardShare[]>();

/** Every share of every eligible decision, in the order of the decisions; they add up to the decisions' amounts. */
export function awardShares(evaluation: Evaluation): readonly AwardShare[] {
  let shares = known.get(evaluation);
  if (shares === undefined) {
    shares = allShares(evaluation);
    known.set(evaluation, shares);
  }
  return shares;
}

function allShares({ decisions, measures }: Evaluation): readonly AwardShare[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const shares: AwardShare[] = [];
  for (const decision of decisions) addShares(shares, decision, byId.get(decision.measure));
  return shares;
}

function addShares(
  shares: AwardShare[],
  { enterprise, measure, status, funding, payer }: EvaluatedDecision,
  granted: EvaluatedMeasure | undefined,
): void {
  if (status !== 'eligible' || funding === null) return;
  for (const level of LEVELS) {
    const money = moneyOf(funding[level]);
    if (money === ZERO) continue;
    shares.push({ enterprise, measure, level, certainty: certaintyOf(granted, level), unit: payer, money });
  }
}

/** How certain the text makes a level's part of a measure; amounts that are computed are certain. */
export function certaintyOf(measure: EvaluatedMeasure | undefined, level: Level): Certainty {
  const part = measure?.parts?.[level];
  if (part?.strive) return 'strive';
  return part?.ceiling ? 'ceiling' : 'certain';
}

/** The money of the shares for which a test holds. */
export function totalWhere(shares: readonly AwardShare[], test: (share: AwardShare) => boolean): Money {
  let total = 0n;
  for (const share of shares) if (test(share)) total += share.money;
  return fromFen(total);
}

/** The money of all the shares. */
export function totalOf(shares: readonly AwardShare[]): Money {
  return sum(shares.map(({ money }) => money));
}
