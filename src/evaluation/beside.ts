// What of an evaluation hangs on no decision, so that it can be worked out beside them.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { countTargets, type TargetLine } from '../targets/count-targets.ts';
import type { ValidationContext } from '../validation/rule.ts';
import { validationWork } from '../validation/validate.ts';
import { periodEnd } from '../values/period.ts';
import type { Cultivation } from './evaluation.ts';
import type { Ground } from './ground.ts';
import type { Inputs } from './inputs.ts';
import { type Cultivated, cultivationWork } from './present-cultivation.ts';
import type { Steps } from './steps.ts';

/** What of the inputs it hangs on. */
export type BesideInputs = Pick<
  Inputs,
  'files' | 'period' | 'mapping' | 'policy' | 'criteria' | 'checks' | 'industryNames' | 'city'
>;

export interface Beside {
  readonly targets: readonly TargetLine[];
  /** Who can climb next; null before there were criteria. */
  readonly cultivation: Cultivation | null;
  /** What the checks find in the rosters; unordered. */
  readonly findings: readonly Diagnostic[];
}

/** A piece of it, as plain data. */
export type BesidePiece =
  | { readonly kind: 'targets'; readonly targets: readonly TargetLine[] }
  | { readonly kind: 'cultivated'; readonly cultivated: Cultivated }
  | { readonly kind: 'findings'; readonly findings: readonly Diagnostic[] };

/** It in pieces, which can be done in any order and by anybody who has the ground. Pieces of a kind stand together. */
export interface BesideWork {
  readonly count: number;
  readonly piece: (place: number) => BesidePiece;
  /** Of all pieces, in their order. */
  readonly joined: (pieces: readonly BesidePiece[]) => Beside;
  /** Who can climb next, where these are all pieces that tell of it, in their order; null otherwise. */
  readonly cultivationIn: (pieces: readonly BesidePiece[]) => Cultivation | null;
}

/** Enterprises a piece: few enough for pieces to be shared out evenly. */
const STRETCH = 100;

const NOBODY: Cultivated = { candidates: [], lapsing: [] };

/** More pieces than the work on these files can have. */
export function mostPieces(files: BesideInputs['files']): number {
  const sheets = files.flatMap((file) => file.sheets);
  return Math.ceil(sheets.reduce((sum, { rows }) => sum + rows.length, 0) / STRETCH) + sheets.length + 2;
}

/** Targets, advice and checks on the ground that the files give. Of `files` it matters only how many there are. */
export function besideWork(inputs: BesideInputs, { read, enterprises, presented }: Ground): BesideWork {
  const { period, policy, criteria, city } = inputs;
  const checks = validationWork(read.value, validationContext(inputs));
  const advice = cultivationWork(enterprises, presented, policy, criteria, period);
  const stretches = advice === null ? 0 : Math.ceil(enterprises.length / STRETCH);
  const findings = (found: readonly Diagnostic[]): BesidePiece => ({ kind: 'findings', findings: found });
  const cultivationIn = (pieces: readonly BesidePiece[]): Cultivation | null => {
    const told = pieces.flatMap((piece) => (piece.kind === 'cultivated' ? piece.cultivated : []));
    return told.length < stretches ? null : (advice?.joined(told) ?? null);
  };
  const whole = (cultivation: Cultivation | null): Cultivation | null => {
    if (cultivation === null && advice !== null) throw new RangeError(`not all of ${stretches} stretches`);
    return cultivation;
  };
  return {
    count: 1 + stretches + checks.count + 1,
    piece: (place) => {
      if (place === 0)
        return { kind: 'targets', targets: countTargets(enterprises, policy, periodEnd(period), city) };
      const roster = place - 1 - stretches;
      if (roster === checks.count) return findings(checks.submission());
      if (roster >= 0) return findings(checks.roster(roster));
      const first = (place - 1) * STRETCH;
      const end = Math.min(first + STRETCH, enterprises.length);
      return { kind: 'cultivated', cultivated: advice?.stretch(first, end) ?? NOBODY };
    },
    joined: (pieces) => ({
      targets: pieces.flatMap((piece) => (piece.kind === 'targets' ? piece.targets : [])),
      cultivation: whole(cultivationIn(pieces)),
      findings: pieces.flatMap((piece) => (piece.kind === 'findings' ? piece.findings : [])),
    }),
    cultivationIn,
  };
}

/** A piece of work that somebody has done, and its place. */
export type Done<T> = readonly [place: number, piece: T];

export type DonePiece = Done<BesidePiece>;

/** Does those of the pieces that nobody else has claimed, in the order of `places`. */
export function donePieces<T>(
  piece: (place: number) => T,
  places: Iterable<number>,
  claim: (place: number) => boolean,
): readonly Done<T>[] {
  const done: Done<T>[] = [];
  for (const place of places) if (claim(place)) done.push([place, piece(place)]);
  return done;
}

/** The same by one alone, piece by piece. */
export function* besideSteps(inputs: BesideInputs, ground: Ground): Steps<Beside> {
  const { count, piece, joined } = besideWork(inputs, ground);
  const pieces: BesidePiece[] = [];
  for (let place = 0; place < count; place += 1) {
    yield place / count;
    pieces.push(piece(place));
  }
  return joined(pieces);
}

function validationContext({
  period,
  files,
  policy,
  checks,
  industryNames,
}: BesideInputs): ValidationContext {
  return {
    period,
    periodEnd: periodEnd(period),
    singleFile: files.length === 1,
    parameters: checks,
    validYears: new Map(
      policy.recognitions.flatMap(({ field, 'valid-years': years }) =>
        years === undefined ? [] : [[field, years] as const],
      ),
    ),
    industrial: { first: policy.industrial['first-division'], last: policy.industrial['last-division'] },
    clusters: policy.clusters,
    industryNames,
  };
}
