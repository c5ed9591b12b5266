// How the records of a large result are kept.
import type {
  Candidate,
  EvaluatedClaim,
  EvaluatedDecision,
  EvaluatedDiagnostic,
  EvaluatedEnterprise,
} from './evaluation.ts';
import type { RecordShape } from './pack-records.ts';

export const ENTERPRISE_SHAPE: RecordShape<EvaluatedEnterprise> = { plain: ['id', 'uscc', 'name'] };

/** Without what was asked, which `checks` asks again. */
export function decisionShape(
  checks: (decision: EvaluatedDecision) => EvaluatedDecision['checks'],
): RecordShape<EvaluatedDecision> {
  return { plain: ['uscc', 'enterprise'], made: { checks } };
}

export const CLAIM_SHAPE: RecordShape<EvaluatedClaim> = { plain: ['uscc', 'enterprise'] };
export const DIAGNOSTIC_SHAPE: RecordShape<EvaluatedDiagnostic> = {};
export const CANDIDATE_SHAPE: RecordShape<Candidate> = { plain: ['enterprise'] };
