// An award that was begun under one code, and the same name that was paid the same measure under another: whoever signs
// the rest has to know.
import { saysAnew } from '../eligibility/anew.ts';
import type { EvaluatedDecision, Evaluation } from '../evaluation/evaluation.ts';
import { formerCodesOf } from '../evaluation/own-codes.ts';
import { readFormerCode } from './due-note.ts';
import { type HoldReason, hold } from './hold-reason.ts';
import { isApart, type KnownNames, paidCodesOf } from './known-names.ts';
import type { Namesake, PlannedShare } from './payment-plan.ts';
import type { Prior, PriorRow } from './prior-award.ts';
import type { PriorPayments } from './prior-payments.ts';

interface Namesakes {
  /** In the order of the ledger. */
  readonly namesakes: readonly Namesake[];
  /** What speaks against paying the rest. */
  readonly doubts: readonly HoldReason[];
}

const NONE: Namesakes = { namesakes: [], doubts: [] };

/**
 * Who of the same name was paid the same measure under another code, where a part of it was paid under this one: not
 * codes whose rest this one took over, and none where a ruling on either says that they are other firms. A code that was
 * first paid after the last payment under this one was unknown to whoever approved that; those that an enterprise is
 * known to have had are asked for elsewhere.
 */
export function namesakesOf(
  share: Pick<PlannedShare, 'uscc' | 'name' | 'enterprise' | 'measure'>,
  own: Prior,
  ruling: EvaluatedDecision['ruling'],
  {
    evaluation: { previous },
    prior,
    names,
  }: { readonly evaluation: Evaluation; readonly prior: PriorPayments; readonly names: KnownNames },
): Namesakes {
  if (own.state !== 'part' || isApart({ ruling })) return NONE;
  const { uscc, measure } = share;
  const found = paidCodesOf(share, names);
  if (found.length === 0) return NONE;
  const rows = prior.standing(measure);
  const linked = takenOverBy(uscc, rows);
  const others = found.filter((code) => !linked.has(code));
  const namesakes = others.map((code) => ({
    uscc: code,
    batches: [...new Set(rows.flatMap((row) => (row.uscc === code && row.batch !== '' ? [row.batch] : [])))],
  }));
  const former = new Set(formerCodesOf(share, previous));
  const isAnew = ruling !== null && saysAnew(ruling);
  const since = isAnew
    ? []
    : others.filter((code) => !former.has(code) && isFirstPaidSince(code, uscc, rows));
  return {
    namesakes,
    doubts: since.length === 0 ? [] : [hold('paid-under-other-code', since.join(' / '))],
  };
}

// What one batch pays to both was approved by those who saw both.
function isFirstPaidSince(code: string, uscc: string, rows: readonly PriorRow[]): boolean {
  const last = rows.findLastIndex((row) => row.uscc === uscc);
  const batches = new Set(rows.flatMap((row) => (row.uscc === uscc && row.batch !== '' ? [row.batch] : [])));
  return rows.every((row, place) => row.uscc !== code || (place > last && !batches.has(row.batch)));
}

// The codes whose rest it took over, one from the other.
function takenOverBy(uscc: string, rows: readonly PriorRow[]): ReadonlySet<string> {
  const found = new Set([uscc]);
  for (const code of found)
    for (const row of rows) {
      const former = row.uscc === code ? readFormerCode(row.note) : null;
      if (former !== null) found.add(former);
    }
  return found;
}
