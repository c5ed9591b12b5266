// One unit's quarter in figures: what it sent, whom it holds, what they are entitled to.
import { totalWhere } from '../../../evaluation/award-shares.ts';
import type { EvaluatedEnterprise, Evaluation } from '../../../evaluation/evaluation.ts';
import type { Level } from '../../../policy/levels.ts';
import { grouped } from '../../../values/grouped.ts';
import type { Money } from '../../../values/money.ts';
import type { CityFacts } from './city-facts.ts';
import { type ClaimSums, claimSums } from './claim-sums.ts';

export interface UnitStanding {
  readonly unit: string | null;
  /** Null on the line of what belongs to no known unit. */
  readonly report: 'sent' | 'failed' | 'missing' | null;
  readonly rows: number;
  readonly accepted: number;
  /** Findings in the unit's own files. */
  readonly errors: number;
  readonly warnings: number;
  /** Those whose local share the unit pays, active or not. */
  readonly enterprises: readonly EvaluatedEnterprise[];
  readonly awards: Readonly<Record<Level, Money>>;
  readonly claims: ClaimSums;
  readonly reviews: number;
}

/** One line a unit, in the order of the facts' units. */
export function unitStandings(facts: CityFacts): readonly UnitStanding[] {
  const byUnit = groups(facts);
  return facts.units.map((unit) => standingOf(unit, facts, byUnit));
}

type Groups = ReturnType<typeof groups>;

// By unit, but findings by file.
function groups({ evaluation, shares, enterprises }: CityFacts) {
  const reviews = evaluation.decisions.filter(({ status }) => status === 'review');
  return {
    findings: grouped(evaluation.diagnostics, ({ file }) => file),
    claims: grouped(evaluation.claims, ({ enterprise }) => enterprises.get(enterprise)?.payer ?? null),
    shares: grouped(shares, ({ unit }) => unit),
    enterprises: grouped(evaluation.enterprises, ({ payer }) => payer),
    reviews: grouped(reviews, ({ payer }) => payer),
  };
}

function standingOf(unit: string | null, { evaluation }: CityFacts, byUnit: Groups): UnitStanding {
  const own = evaluation.inputs.filter((input) => input.unit === unit);
  const files = new Set(own.map(({ file }) => file));
  const found = [...files].flatMap((file) => byUnit.findings.get(file) ?? []);
  const shares = byUnit.shares.get(unit) ?? [];
  const of = (level: Level): Money => totalWhere(shares, (share) => share.level === level);
  return {
    unit,
    report: reportOf(own, unit, evaluation),
    rows: own.reduce((count, { rows }) => count + rows, 0),
    accepted: own.reduce((count, { accepted }) => count + accepted, 0),
    errors: found.filter(({ severity }) => severity === 'error').length,
    warnings: found.filter(({ severity }) => severity === 'warning').length,
    enterprises: byUnit.enterprises.get(unit) ?? [],
    awards: { province: of('province'), city: of('city'), local: of('local') },
    claims: claimSums(byUnit.claims.get(unit) ?? []),
    reviews: byUnit.reviews.get(unit)?.length ?? 0,
  };
}

function reportOf(
  inputs: Evaluation['inputs'],
  unit: string | null,
  { missingUnits }: Evaluation,
): UnitStanding['report'] {
  if (unit === null) return inputs.length > 0 ? 'sent' : null;
  if (!missingUnits.includes(unit)) return 'sent';
  return inputs.some(({ failed }) => failed) ? 'failed' : 'missing';
}
