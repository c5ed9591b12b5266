// The quarterly evaluation: one call a stage, in order. The file to read first.
import { type ClaimLine, type Computed, reconcile } from '../claims/reconcile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sortedDiagnostics } from '../diagnostics/order.ts';
import { conditionNamed, conditionsOf } from '../eligibility/conditions.ts';
import { LEVELS } from '../policy/levels.ts';
import type { Measure, Policy } from '../policy/policy.ts';
import { clusterFigures } from '../pools/clusters.ts';
import type { Roster } from '../roster/roster.ts';
import type { Lang } from '../values/lang.ts';
import { periodEnd } from '../values/period.ts';
import { type Beside, besideSteps, besideWork, type Done, type DonePiece, donePieces } from './beside.ts';
import { decideSubmission } from './decide-submission.ts';
import type { Evaluation } from './evaluation.ts';
import { findDuplicates } from './find-duplicates.ts';
import { type Ground, groundOn, groundSteps } from './ground.ts';
import type { Inputs } from './inputs.ts';
import { recordList } from './pack-records.ts';
import { findsBeyondDue } from './paid-beyond-due.ts';
import { notListed } from './paid-not-listed.ts';
import { withoutBasis } from './paid-without-basis.ts';
import { presentClaim, presentDecision, presentDiagnostic, presentTarget } from './present.ts';
import { presentClusters } from './present-clusters.ts';
import { missingUnits, presentInputs } from './present-inputs.ts';
import { presentMeasure } from './present-measure.ts';
import { presentPrevious } from './present-previous.ts';
import { type FileReading, joinedReadings, readRostersOf } from './read-rosters.ts';
import { CLAIM_SHAPE, DIAGNOSTIC_SHAPE, decisionShape } from './record-shapes.ts';
import { each, finished, type Steps, within } from './steps.ts';

/** What an evaluation leaves behind: the result, and the rosters whose rows the reports print. */
export interface Evaluated {
  readonly evaluation: Evaluation;
  readonly rosters: readonly Roster[];
  /** All findings in their order, in both languages. */
  readonly findings: readonly Diagnostic[];
}

/** Evaluates a submission. The same inputs give the same result; nothing here reads a clock or a disk. */
export function evaluate(inputs: Inputs): Evaluated {
  return finished(evaluationSteps(inputs));
}

/** The same step by step, for submissions that take long. */
export function* evaluationSteps(inputs: Inputs): Steps<Evaluated> {
  const ground = yield* within(groundSteps(inputs), 0, 0.3);
  const settled = yield* within(settling(inputs, ground), 0.3, 0.7);
  const beside = yield* within(besideSteps(inputs, ground), 0.7, 1);
  return conclude(inputs, ground, settled, beside);
}

/** Somebody who does a part of the work. A piece of it is taken once, by one of both. */
export interface Helper {
  readonly reading: {
    /** The places of the files, in the order in which they are best read here. */
    readonly order: readonly number[];
    /** False where the file at a place is taken. */
    readonly claim: (place: number) => boolean;
    /** What the helper has read. */
    readonly done: Promise<readonly Done<FileReading>[]>;
  };
  /** Gives it what was read here, so that it can do a part of what hangs on no decision. */
  readonly goOn: (own: readonly Done<FileReading>[]) => {
    readonly claim: (place: number) => boolean;
    /** The pieces that fell to the helper. */
    readonly pieces: Promise<readonly DonePiece[]>;
  };
}

/** The same with a helper. What one that fails has taken is done again. */
export async function evaluateBeside(inputs: Inputs, { reading, goOn }: Helper): Promise<Evaluated> {
  const { files, period, mapping } = inputs;
  const read = (place: number): FileReading => {
    const file = files[place];
    if (!file) throw new RangeError(`file ${place} of ${files.length}`);
    return readRostersOf(file, period, mapping);
  };
  const own = donePieces(read, reading.order, reading.claim);
  const theirs = await reading.done.catch(() => []);
  const { claim, pieces } = goOn(own);
  const readings = inOrder(files.length, [...own, ...theirs], read);
  const ground = groundOn(joinedReadings(readings), inputs);
  const settled = finished(settling(inputs, ground));
  const { count, piece, joined } = besideWork(inputs, ground);
  // The helper begins at the first: so most of a kind falls to one of both.
  const places = Array.from({ length: count }, (_, place) => place).reverse();
  const ownPieces = donePieces(piece, places, claim);
  const theirPieces = await pieces.catch(() => []);
  const all = inOrder(count, [...ownPieces, ...theirPieces], piece);
  return conclude(inputs, ground, settled, joined(all));
}

/** All pieces in their order; what nobody has done is made here. */
function inOrder<T>(count: number, done: readonly Done<T>[], make: (place: number) => T): readonly T[] {
  const made = new Map(done);
  return Array.from({ length: count }, (_, place) => made.get(place) ?? make(place));
}

interface Settled extends Pick<Evaluation, 'decisions' | 'claims'> {
  readonly measures: readonly Measure[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Measures that concern an enterprise, on average. */
const CONCERNED = 2;

/** Decides every measure, and compares what was claimed. */
function* settling(inputs: Inputs, { read, enterprises }: Ground): Steps<Settled> {
  const { measures, statements, byId, checksOf, ...decided } = decideSubmission(
    inputs,
    read.value,
    enterprises,
  );
  const articles = new Map(measures.map(({ id, article }) => [id, article]));
  const computed: Computed[] = [];
  const decisions = recordList(decisionShape(checksOf), enterprises.length);
  const beyondDue = findsBeyondDue(inputs, byId, measures);
  const beyond: Diagnostic[] = [];
  yield* each(decided.decisions, CONCERNED * enterprises.length, (decision) => {
    const { enterprise, measure, status, shares } = decision;
    computed.push({ enterprise, measure, status, shares });
    decisions.add(presentDecision(decision, byId, articles.get(measure) ?? ''));
    beyond.push(...beyondDue(decision));
  });
  const titles = new Map(measures.map(({ id, title }) => [id, title[inputs.lang]]));
  const claims = reconcile(statements.value.claims, computed, (id) => titles.get(id) ?? id);
  const lines = recordList(CLAIM_SHAPE, enterprises.length);
  for (const line of byPlace(claims.value, [...byId.keys()])) lines.add(presentClaim(line, byId));
  return {
    measures,
    decisions: decisions.finish(),
    claims: lines.finish(),
    diagnostics: [
      ...statements.diagnostics,
      ...decided.diagnostics,
      ...claims.diagnostics,
      ...withoutBasis(inputs, enterprises, measures),
      ...beyond,
      ...notListed(inputs, enterprises, read.value),
    ],
  };
}

/** In the order of the enterprises: one without a proper code goes by its cell, and stands where its code does. */
function byPlace(lines: readonly ClaimLine[], enterprises: readonly string[]): readonly ClaimLine[] {
  const places = new Map(enterprises.map((id, place) => [id, place]));
  const placeOf = ({ enterprise }: ClaimLine): number => places.get(enterprise) ?? enterprises.length;
  return [...lines].sort((a, b) => placeOf(a) - placeOf(b));
}

function conclude(
  inputs: Inputs,
  { read, enterprises, presented }: Ground,
  { measures, decisions, claims, ...settled }: Settled,
  { targets: counted, cultivation, findings }: Beside,
): Evaluated {
  const { policy, awardYear, lang, previous, history } = inputs;
  const end = periodEnd(inputs.period);
  const rosters = read.value;
  const targets = counted.map(presentTarget);
  const diagnostics: readonly Diagnostic[] = sortedDiagnostics([
    ...inputs.diagnostics,
    ...read.diagnostics,
    ...findings,
    ...settled.diagnostics,
  ]);
  const evaluation: Evaluation = {
    schema: 'xining-tiers/evaluation@1',
    period: inputs.period,
    periodFrom: inputs.periodFrom,
    periodEnd: end,
    awardYear,
    lang,
    policy: { id: policy.id, number: policy.number, title: policy.title, sha256: inputs.policySha256 },
    measures: measures.map((measure) => presentMeasure(measure, policy, { awardYear, periodEnd: end })),
    conditions: conditionTitles(measures, policy),
    ladders: policy.ladders,
    inputs: presentInputs(inputs.files, rosters, diagnostics),
    missingUnits: missingUnits(rosters),
    enterprises: presented,
    decisions,
    claims,
    targets,
    clusters: presentClusters(policy, clusterFigures(enterprises, policy), end),
    duplicates: findDuplicates(enterprises),
    diagnostics: presentedFindings(diagnostics, lang, enterprises.length),
    ...(cultivation && { cultivation }),
    ...(previous && { previous: presentPrevious(previous, targets, inputs.period) }),
    ...(history && { history }),
  };
  return { evaluation, rosters, findings: diagnostics };
}

function presentedFindings(
  diagnostics: readonly Diagnostic[],
  lang: Lang,
  enterprises: number,
): Evaluation['diagnostics'] {
  const list = recordList(DIAGNOSTIC_SHAPE, enterprises);
  for (const diagnostic of diagnostics) list.add(presentDiagnostic(diagnostic, lang));
  return list.finish();
}

// Each once, in the order in which measures name them.
function conditionTitles(measures: readonly Measure[], policy: Policy): Evaluation['conditions'] {
  const parts = measures.flatMap(({ funding }) =>
    'support' in funding || 'share-of' in funding
      ? []
      : LEVELS.flatMap((level) => funding[level]?.['only-if'] ?? []),
  );
  const named = measures.flatMap((measure) => conditionsOf(measure, policy));
  const all = [...named, ...parts.flatMap((id) => conditionNamed(id) ?? [])];
  return [...new Map(all.map(({ id, title }) => [id, { id, title }])).values()];
}
