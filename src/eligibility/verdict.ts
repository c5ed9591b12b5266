// The three-valued logic, once: what a blank, an unreadable cell or a conflict means for a condition.
import type { ColumnKey } from '../roster/columns.ts';
import type { Condition, ConditionContext } from './condition.ts';
import type { Evidence, Reason, ReasonCode } from './decision.ts';
import { joinEvidence, type Witness } from './evidence.ts';

export interface Verdict {
  readonly outcome: 'holds' | 'fails' | 'unknown';
  /** None where it holds, or where the trigger has given the reason. */
  readonly reasons: readonly Reason[];
  readonly evidence: Evidence;
}

/** Where nothing speaks against it. */
export const NO_REASONS: readonly Reason[] = [];

/** Judges one condition for the enterprise that the witness reads; reasons cite `article`. */
export function judge(
  condition: Condition,
  see: Witness,
  context: ConditionContext,
  article: string,
): Verdict {
  let unknowns = NO_REASONS;
  const pieces: Evidence[] = [];
  const values: Record<string, unknown> = {};
  for (const key of condition.looksAt) {
    const { field, evidence } = see(key);
    pieces.push(evidence);
    if (field.state === 'known') values[key] = field.value;
    else if (field.state !== 'blank' || condition.reads.includes(key)) {
      const code = unknownCode(key, field.state, condition.unreadableAs);
      unknowns = [...unknowns, { code, effect: 'unknown', article, ...evidence }];
    }
  }
  pieces.push(condition.saw(context));
  const evidence = joinEvidence(pieces);
  const isOpen = unknowns.length > 0;
  const holds = isOpen && !condition.evenInPart ? true : condition.holds(values, context);
  if (holds === true) return { outcome: isOpen ? 'unknown' : 'holds', reasons: unknowns, evidence };
  if (holds === 'undated') return { outcome: 'unknown', reasons: unknowns, evidence };
  const effect = holds === false ? 'fails' : 'unknown';
  const code = typeof holds === 'object' ? holds.unknown : condition.fails;
  return { outcome: effect, reasons: [...unknowns, { code, effect, article, ...evidence }], evidence };
}

/** The reason code for a field that is not known. */
export function unknownCode(
  key: ColumnKey,
  state: 'blank' | 'unreadable' | 'conflict',
  unreadableAs: ReasonCode | null = null,
): ReasonCode {
  if (state === 'conflict') return 'conflicting-reports';
  return state === 'blank' ? `missing:${key}` : (unreadableAs ?? `unreadable:${key}`);
}
