// The quarterly evaluation: one call a stage, in order. The file to read first.
import { type Computed, reconcile } from '../claims/reconcile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sortedDiagnostics } from '../diagnostics/order.ts';
import { conditionNamed, conditionsOf } from '../eligibility/conditions.ts';
import { LEVELS, type Measure, type Policy } from '../policy/policy.ts';
import { clusterFigures } from '../pools/clusters.ts';
import type { Roster } from '../roster/roster.ts';
import { countTargets } from '../targets/count-targets.ts';
import { periodEnd } from '../values/period.ts';
import { type Beside, besideOf, besideWork, type DonePiece, donePieces } from './beside.ts';
import { decideSubmission } from './decide-submission.ts';
import type { EvaluatedDecision, Evaluation } from './evaluation.ts';
import { findDuplicates } from './find-duplicates.ts';
import { type Ground, groundOf } from './ground.ts';
import type { Inputs } from './inputs.ts';
import { mapped, packedIfMany } from './pack-records.ts';
import { presentClaim, presentDecision, presentDiagnostic, presentTarget } from './present.ts';
import { presentClusters } from './present-clusters.ts';
import { missingUnits, presentInputs } from './present-inputs.ts';
import { presentMeasure } from './present-measure.ts';
import { presentPrevious } from './present-previous.ts';
import { CLAIM_SHAPE, DIAGNOSTIC_SHAPE, decisionShape } from './record-shapes.ts';

/** What an evaluation leaves behind: the result, and the rosters whose rows the reports print. */
export interface Evaluated {
  readonly evaluation: Evaluation;
  readonly rosters: readonly Roster[];
  /** All findings in their order, in both languages. */
  readonly findings: readonly Diagnostic[];
}

/** Evaluates a submission. The same inputs give the same result; nothing here reads a clock or a disk. */
export function evaluate(inputs: Inputs): Evaluated {
  const ground = groundOf(inputs);
  return conclude(inputs, ground, settle(inputs, ground), besideOf(inputs, ground));
}

/** Somebody who does a part of the work that hangs on no decision. */
export interface Helper {
  /** Takes a piece of it, which is taken once, by one of both; false where it is taken. */
  readonly claim: (place: number) => boolean;
  /** The pieces that fell to the helper. */
  readonly pieces: Promise<readonly DonePiece[]>;
}

/**
 * The same with a helper that begins at the first piece, while here the last is done first: so most of a kind falls to
 * one of both. What a helper that fails has taken is done again.
 */
export async function evaluateBeside(inputs: Inputs, { claim, pieces }: Helper): Promise<Evaluated> {
  const ground = groundOf(inputs);
  const settled = settle(inputs, ground);
  const work = besideWork(inputs, ground);
  const places = Array.from({ length: work.count }, (_, place) => place);
  const own = donePieces(work, places.toReversed(), claim);
  const done = new Map([...own, ...(await pieces.catch(() => []))]);
  const all = places.map((place) => done.get(place) ?? work.piece(place));
  return conclude(inputs, ground, settled, work.joined(all));
}

/** Decides every measure, compares what was claimed, and counts the targets. */
function settle(inputs: Inputs, { read, enterprises }: Ground) {
  const { measures, statements, byId, checksOf, ...decided } = decideSubmission(
    inputs,
    read.value,
    enterprises,
  );
  const articles = new Map(measures.map(({ id, article }) => [id, article]));
  const computed: Computed[] = [];
  function* presented(): Generator<EvaluatedDecision, void> {
    for (const decision of decided.decisions) {
      const { enterprise, measure, status, shares } = decision;
      computed.push({ enterprise, measure, status, shares });
      yield presentDecision(decision, byId, articles.get(measure) ?? '');
    }
  }
  const decisions = packedIfMany(presented(), decisionShape(checksOf), enterprises.length);
  const titles = new Map(measures.map(({ id, title }) => [id, title[inputs.lang]]));
  const claims = reconcile(statements.value.claims, computed, (id) => titles.get(id) ?? id);
  const diagnostics = [...statements.diagnostics, ...decided.diagnostics, ...claims.diagnostics];
  const targets = countTargets(enterprises, inputs.policy, periodEnd(inputs.period), inputs.city).map(
    presentTarget,
  );
  return {
    measures,
    decisions,
    claims: packedIfMany(
      mapped(claims.value, (line) => presentClaim(line, byId)),
      CLAIM_SHAPE,
      enterprises.length,
    ),
    targets,
    diagnostics,
  };
}

function conclude(
  inputs: Inputs,
  { read, enterprises, presented }: Ground,
  { measures, decisions, claims, targets, ...settled }: ReturnType<typeof settle>,
  { cultivation, findings }: Beside,
): Evaluated {
  const { policy, awardYear, lang, previous, history } = inputs;
  const end = periodEnd(inputs.period);
  const rosters = read.value;
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
    diagnostics: packedIfMany(
      mapped(diagnostics, (diagnostic) => presentDiagnostic(diagnostic, lang)),
      DIAGNOSTIC_SHAPE,
      enterprises.length,
    ),
    ...(cultivation && { cultivation }),
    ...(previous && { previous: presentPrevious(previous, targets, inputs.period) }),
    ...(history && { history }),
  };
  return { evaluation, rosters, findings: diagnostics };
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
