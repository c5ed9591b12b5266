// Next year's money: what is due by then already, and what the enterprises close to a title would add.
import * as z from 'zod';
import { ledgerKey } from '../eligibility/ledger.ts';
import { awardShares } from '../evaluation/award-shares.ts';
import type {
  Candidate,
  EvaluatedEnterprise,
  EvaluatedMeasure,
  Evaluation,
} from '../evaluation/evaluation.ts';
import { moneyOf } from '../evaluation/money-of.ts';
import { STANDINGS, type Standing, standingToward } from '../evaluation/standing.ts';
import { LEVELS, type Level } from '../policy/levels.ts';
import type { Policy } from '../policy/policy.ts';
import { type Money, sum, ZERO } from '../values/money.ts';

const localised = z.strictObject({ zh: z.string(), en: z.string() });

/** The schema of the document that says which enterprises each case counts. */
export const forecastSchema = z.strictObject({
  schema: z.literal('xining-tiers/forecast@1'),
  cases: z
    .array(
      z.strictObject({
        id: z.string(),
        title: localised,
        counted: z.array(z.enum(['due', ...STANDINGS])).min(1),
      }),
    )
    .min(1),
});

export type ForecastCases = z.infer<typeof forecastSchema>['cases'];
export type Ground = 'due' | Standing;

/** One award that may fall due next year. */
export interface ExpectedAward {
  readonly enterprise: EvaluatedEnterprise;
  readonly measure: string;
  readonly ground: Ground;
  /** Null where it is due already, or no criteria measure it. */
  readonly candidate: Candidate | null;
  readonly money: Readonly<Record<Level, Money>>;
}

/**
 * Every award that next year may bring: `next` is the submission evaluated for the next award year. A title held
 * before, an award paid before, or one that is due this year already brings none: `settled` holds the `ledgerKey` of these.
 */
export function expectedAwards(
  next: Evaluation,
  policy: Policy,
  settled: ReadonlySet<string>,
): readonly ExpectedAward[] {
  const measures = new Map(next.measures.map((measure) => [measure.id, measure]));
  const candidates = new Map((next.cultivation?.candidates ?? []).map((one) => [one.enterprise, one]));
  const enterprises = new Map(next.enterprises.map((one) => [one.id, one]));
  const expected = next.enterprises
    .filter(({ active }) => active)
    .flatMap((enterprise) => titlesAhead(enterprise, next, candidates.get(enterprise.id)))
    .flatMap(({ enterprise, field, ground, candidate }): readonly ExpectedAward[] =>
      grantedFor(field, policy, measures)
        .filter(({ id }) => !settled.has(ledgerKey(enterprise.uscc, id)))
        .map((measure) => ({ enterprise, measure: measure.id, ground, candidate, money: partsOf(measure) })),
    );
  const due = dueAlready(next, enterprises).filter(
    ({ enterprise, measure }) => !settled.has(ledgerKey(enterprise.uscc, measure)),
  );
  return [...due, ...expected];
}

/** What an evaluation makes due, by `ledgerKey`. */
export function dueKeys({ decisions }: Evaluation): readonly string[] {
  return decisions
    .filter(({ status }) => status === 'eligible')
    .map(({ uscc, measure }) => ledgerKey(uscc, measure));
}

function dueAlready(
  next: Evaluation,
  enterprises: ReadonlyMap<string, EvaluatedEnterprise>,
): readonly ExpectedAward[] {
  const byAward = new Map<string, ExpectedAward & { money: Record<Level, Money> }>();
  for (const { enterprise: id, measure, level, money } of awardShares(next)) {
    const enterprise = enterprises.get(id);
    if (enterprise === undefined) continue;
    const key = `${id} ${measure}`;
    const known = byAward.get(key) ?? {
      ...{ enterprise, measure, ground: 'due' as const, candidate: null },
      money: { province: ZERO, city: ZERO, local: ZERO },
    };
    known.money[level] = money;
    byAward.set(key, known);
  }
  return [...byAward.values()];
}

interface TitleAhead {
  readonly enterprise: EvaluatedEnterprise;
  readonly field: string;
  readonly ground: Standing;
  readonly candidate: Candidate | null;
}

/** The title above the rung held, on either ladder; one that was held before would be a renewal. */
function titlesAhead(
  enterprise: EvaluatedEnterprise,
  { ladders, cultivation }: Evaluation,
  candidate: Candidate | undefined,
): readonly TitleAhead[] {
  return ladders.flatMap(({ id, rungs }): readonly TitleAhead[] => {
    const [on, above] =
      id === 'quality'
        ? [enterprise.ladder, enterprise.ladderNext]
        : [enterprise.techLadder, enterprise.techLadderNext];
    const rung = rungs.find((one) => one.id === above);
    if (rung === undefined || enterprise.recognitions[rung.field] !== undefined) return [];
    const toward = standingToward(rung.id, candidate, { cultivation });
    const own = toward?.candidate ?? null;
    // Whoever stands on no rung and is measured by no criteria is not ahead of anything.
    if (on === null && own === null) return [];
    // Listed, so that whoever looks for it finds it, and in no case.
    return [{ enterprise, field: rung.field, ground: toward?.standing ?? 'further', candidate: own }];
  });
}

function grantedFor(
  field: string,
  { measures }: Policy,
  inForce: ReadonlyMap<string, EvaluatedMeasure>,
): readonly EvaluatedMeasure[] {
  const granted = measures.filter(({ trigger }) => 'recognised' in trigger && trigger.recognised === field);
  // A measure that was amended stands there once for each wording, and is granted once.
  return [...new Set(granted.map(({ id }) => id))].flatMap((id) => inForce.get(id) ?? []);
}

function partsOf({ parts }: EvaluatedMeasure): Readonly<Record<Level, Money>> {
  const of = (level: Level): Money => {
    const part = parts?.[level];
    return part ? moneyOf(part.amount) : ZERO;
  };
  return { province: of('province'), city: of('city'), local: of('local') };
}

/** Who pays: a level, and of the local part the unit (null where that is not known). */
export interface Payer {
  readonly level: Level;
  readonly unit: string | null;
}

export interface PayerForecast extends Payer {
  /** By case. */
  readonly money: Readonly<Record<string, Money>>;
}

/** What each payer would have to find in each case, province and city first, then the units in the order given. */
export function byPayer(
  awards: readonly ExpectedAward[],
  cases: ForecastCases,
  units: readonly (string | null)[],
): readonly PayerForecast[] {
  const payers: readonly Payer[] = [
    { level: 'province', unit: null },
    { level: 'city', unit: null },
    ...units.map((unit) => ({ level: 'local' as const, unit })),
  ];
  return payers.flatMap((payer) => {
    const own = awards.filter(({ enterprise }) => payer.level !== 'local' || enterprise.payer === payer.unit);
    const money = Object.fromEntries(
      cases.map(({ id, counted }) => [
        id,
        sum(own.filter(({ ground }) => counted.includes(ground)).map(({ money }) => money[payer.level])),
      ]),
    );
    const nothing = Object.values(money).every((one) => one === ZERO);
    return payer.level === 'local' && nothing ? [] : [{ ...payer, money }];
  });
}

/** All levels of an award together. */
export function totalOfAward({ money }: ExpectedAward): Money {
  return sum(LEVELS.map((level) => money[level]));
}
