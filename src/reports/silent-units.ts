// Units that claimed nothing at all, of which it would be unfair to say that they claimed too little.
import type { EvaluatedDiagnostic, Evaluation } from '../evaluation/evaluation.ts';
import { UNITS } from '../values/reporting-unit.ts';

export interface SilentUnit {
  readonly unit: string;
  /** What is due there and nobody claimed: how many lines. */
  readonly unclaimed: number;
}

type Claiming = Pick<Evaluation, 'inputs' | 'enterprises' | 'claims' | 'diagnostics'>;

/** Findings over claims that no line tells of: they could not be compared, or another unit's line stands for them. */
const UNTOLD: ReadonlySet<string> = new Set([
  'repeated-claim',
  'unknown-measure',
  'ambiguous-measure',
  'claim-without-enterprise',
  'claim-without-item',
  'unread-sheet',
]);

// Text files have no sheets: `湟中区.csv!T12`. The name of a file may hold either sign, too.
const FILE_END = /[#!]/g;

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
  for (const finding of diagnostics) if (tellsOfClaim(finding, inputs)) heardFrom(finding.file);
  if (silent.size === 0) return silent;
  for (const { outcome, source } of claims) {
    if (outcome === 'unclaimed' || source === null) continue;
    for (const { index } of source.matchAll(FILE_END)) heardFrom(source.slice(0, index));
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
export function nothingClaimed({ claims, diagnostics, inputs }: Claiming): boolean {
  return (
    claims.every(({ outcome }) => outcome === 'unclaimed') &&
    !diagnostics.some((finding) => tellsOfClaim(finding, inputs))
  );
}

function payersOf(enterprises: Evaluation['enterprises']): ReadonlyMap<string, string | null> {
  return new Map(enterprises.map(({ id, payer }) => [id, payer]));
}

function tellsOfClaim({ code, field, file }: EvaluatedDiagnostic, inputs: Evaluation['inputs']): boolean {
  // Of a file whose roster was read it is the sheet of claims that lacks a column.
  if (code === 'missing-column') return inputs.some((input) => input.file === file && !input.failed);
  // An unknown name among renewals is none among claims.
  return UNTOLD.has(code) && field !== 'renewals';
}
