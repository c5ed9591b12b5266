// Units that claimed nothing at all, of which it would be unfair to say that they claimed too little.
import type { EvaluatedDiagnostic, Evaluation } from '../evaluation/evaluation.ts';
import { UNITS } from '../values/reporting-unit.ts';

export interface SilentUnit {
  readonly unit: string;
  /** What is due there and nobody claimed: how many lines. */
  readonly unclaimed: number;
}

type Claiming = Pick<Evaluation, 'inputs' | 'enterprises' | 'claims' | 'diagnostics'>;

/** Findings over claims that so could not be compared. */
const DROPPED: ReadonlySet<string> = new Set([
  'unknown-measure',
  'ambiguous-measure',
  'claim-without-enterprise',
  'claim-without-item',
]);

/**
 * Units that sent rosters, all of which were read, with no claim in them, not even one that cannot be compared, and
 * none elsewhere for an enterprise whose local share they pay.
 */
export function unitsWithoutClaims(evaluation: Claiming): ReadonlySet<string> {
  const { inputs, enterprises, claims, diagnostics } = evaluation;
  // Whose file it is and what it holds nobody knows.
  if (inputs.some(({ unit, failed }) => failed && unit === null)) return new Set();
  const silent = new Set<string>(inputs.flatMap(({ unit }) => unit ?? []));
  const senders = new Map<string, readonly string[]>();
  for (const { file, unit, failed } of inputs) {
    if (unit === null) continue;
    senders.set(file, [...(senders.get(file) ?? []), unit]);
    if (failed) silent.delete(unit);
  }
  const heardFrom = (file: string): void => {
    for (const unit of senders.get(file) ?? []) silent.delete(unit);
  };
  for (const finding of diagnostics) if (isDropped(finding)) heardFrom(finding.file);
  if (silent.size === 0) return silent;
  for (const { outcome, source } of claims) {
    if (outcome === 'unclaimed') continue;
    for (const file of senders.keys()) if (source?.startsWith(`${file}#`)) heardFrom(file);
    // Mostly every unit is heard from soon.
    if (silent.size === 0) return silent;
  }
  const payers = payersOf(enterprises);
  for (const { enterprise, outcome } of claims)
    if (outcome !== 'unclaimed') silent.delete(payers.get(enterprise) ?? '');
  return silent;
}

/** Those of them where something is due, in the contract's order. */
export function silentUnits(evaluation: Claiming): readonly SilentUnit[] {
  const silent = unitsWithoutClaims(evaluation);
  if (silent.size === 0) return [];
  const payers = payersOf(evaluation.enterprises);
  const unclaimed = new Map<string, number>();
  for (const { enterprise, outcome } of evaluation.claims) {
    const unit = payers.get(enterprise) ?? '';
    if (outcome === 'unclaimed' && silent.has(unit)) unclaimed.set(unit, (unclaimed.get(unit) ?? 0) + 1);
  }
  return UNITS.flatMap(({ id }) => {
    const count = unclaimed.get(id);
    return count === undefined ? [] : [{ unit: id, unclaimed: count }];
  });
}

/** Whether no roster that was read holds a claim of any kind. */
export function nothingClaimed({ claims, diagnostics }: Claiming): boolean {
  return claims.every(({ outcome }) => outcome === 'unclaimed') && !diagnostics.some(isDropped);
}

function payersOf(enterprises: Evaluation['enterprises']): ReadonlyMap<string, string | null> {
  return new Map(enterprises.map(({ id, payer }) => [id, payer]));
}

function isDropped({ code }: EvaluatedDiagnostic): boolean {
  return DROPPED.has(code);
}
