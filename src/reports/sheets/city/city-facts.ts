// What every sheet of the city summary may ask: the result, who is who, and which units there are.
import { type AwardShare, awardShares } from '../../../evaluation/award-shares.ts';
import type {
  Candidate,
  EvaluatedEnterprise,
  EvaluatedMeasure,
  Evaluation,
} from '../../../evaluation/evaluation.ts';
import type { Policy } from '../../../policy/policy.ts';
import type { Lang } from '../../../values/lang.ts';
import { UNITS } from '../../../values/reporting-unit.ts';
import type { DiffFacts } from '../../diff/diff-facts.ts';

/** A file or setting of the run beside the rosters. */
export interface RunOption {
  /** As on the command line: `--ledger`. */
  readonly name: string;
  readonly value: string;
  /** Of the file; null where the option names none. */
  readonly sha256: string | null;
}

/** What the summary needs beside the result. */
export interface CityContext {
  readonly policy: Policy;
  readonly toolVersion: string;
  readonly options: readonly RunOption[];
  /** What changed since the period before; nothing where that was not given. */
  readonly comparison?: DiffFacts | null;
}

export interface CityFacts extends CityContext {
  readonly evaluation: Evaluation;
  readonly lang: Lang;
  readonly enterprises: ReadonlyMap<string, EvaluatedEnterprise>;
  readonly measures: ReadonlyMap<string, EvaluatedMeasure>;
  /** How far from the next tier, by id. */
  readonly candidates: ReadonlyMap<string, Candidate>;
  readonly shares: readonly AwardShare[];
  /** Units without a roster, of whose enterprises nobody else reports any: their figures are unknown, not 0. */
  readonly absent: ReadonlySet<string | null>;
  /** The units in the contract's order; at the end null, where something belongs to no known unit. */
  readonly units: readonly (string | null)[];
}

/** What the sheets share, worked out once from a result. Amounts are exact. */
export function cityFacts(evaluation: Evaluation, context: CityContext, lang: Lang): CityFacts {
  return {
    ...context,
    evaluation,
    lang,
    enterprises: new Map(evaluation.enterprises.map((enterprise) => [enterprise.id, enterprise])),
    measures: new Map(evaluation.measures.map((measure) => [measure.id, measure])),
    candidates: new Map((evaluation.cultivation?.candidates ?? []).map((one) => [one.enterprise, one])),
    shares: awardShares(evaluation),
    absent: absentUnits(evaluation),
    units: [...UNITS.map(({ id }) => id), ...(hasStrays(evaluation) ? [null] : [])],
  };
}

function absentUnits({ missingUnits, enterprises }: Evaluation): ReadonlySet<string | null> {
  const present = new Set(enterprises.map(({ payer }) => payer));
  return new Set(missingUnits.filter((unit) => !present.has(unit)));
}

function hasStrays({ enterprises, inputs }: Evaluation): boolean {
  return enterprises.some(({ payer }) => payer === null) || inputs.some(({ unit }) => unit === null);
}
