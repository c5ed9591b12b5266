// Awards that were begun, or paid in full, under a code that the enterprise had before.
import { saysAnew } from '../eligibility/anew.ts';
import type { EvaluatedDecision, EvaluatedEnterprise, Evaluation } from '../evaluation/evaluation.ts';
import { formerCodesOf, ownCodes } from '../evaluation/own-codes.ts';
import { ZERO } from '../values/money.ts';
import { type DuePart, isSameDue } from './due-note.ts';
import { type HoldReason, hold } from './hold-reason.ts';
import { localPayer, takenUpBy } from './local-payer.ts';
import type { PayerId } from './payer.ts';
import { type PartPaid, restOf } from './prior-award.ts';
import { priorDoubts } from './prior-doubts.ts';
import type { PriorPayments } from './prior-payments.ts';

/** What was paid of an award under a former code, and what is left of it, payer by payer. */
export interface FormerAdvance {
  readonly prior: PartPaid;
  readonly rest: readonly DuePart[];
  /** The county or park that the ledger ascribes the local share to, or what is left of it; null where nobody can tell. */
  readonly stated: PayerId | null;
}

/** An award that a former code has had in full, and the batches that paid it. */
export interface FormerWhole {
  readonly uscc: string;
  readonly batches: readonly string[];
}

/** What former codes have had of the award that a decision stands for. */
export interface FormerPayments {
  readonly advances: readonly FormerAdvance[];
  /** The codes that had all of it; empty where another has had a part, for then nobody can tell which it is. */
  readonly whole: readonly FormerWhole[];
  /** What speaks against paying it. */
  readonly doubts: readonly HoldReason[];
}

/** Whether somebody has ruled on the very question whether the payment under the old code was its own. */
export function isRuledOnCode({ ruling, reasons }: Pick<EvaluatedDecision, 'ruling' | 'reasons'>): boolean {
  return ruling !== null && reasons.some(({ code }) => code === 'paid-under-former-code');
}

/** Whether somebody has ruled that the award is due beside what was paid under a former code. */
function isAnew({ ruling }: Pick<EvaluatedDecision, 'ruling'>): boolean {
  return ruling !== null && saysAnew(ruling);
}

/**
 * What former codes have had of an award of these parts. A consent says that it is the same enterprise, of which each
 * award is paid once: nothing more is paid of what a code had in full, and of what was begun the rest, unless the ruling
 * says that it is due anew. What was paid since the run nobody has ruled on.
 */
export function formerPayments(
  decision: EvaluatedDecision,
  award: readonly DuePart[],
  { evaluation, prior }: { readonly evaluation: Evaluation; readonly prior: PriorPayments },
): FormerPayments {
  const since = isRuledOnCode(decision) ? paidSinceRun(decision, { evaluation, prior }) : [];
  const advances = formerAdvances(decision, evaluation, prior).map((begun) => {
    const own = takenUpBy(begun.prior, award);
    return { ...begun, prior: own, rest: restParts(own) };
  });
  const whole = since.length > 0 ? [] : paidInWhole(decision, evaluation, prior);
  const isMixed = advances.length > 0 && whole.length > 0;
  const codes = [...advances.map((one) => one.prior.uscc), ...whole.map(({ uscc }) => uscc)];
  return {
    advances,
    whole: isMixed ? [] : whole,
    doubts: [
      ...(isMixed || advances.length > 1 ? [hold('paid-under-other-code', codes.join(' / '))] : []),
      ...advanceDoubts(decision, advances, award, prior.of(decision.uscc, decision.measure)),
      ...since,
    ],
  };
}

// Of a code whose rest another one took over that other one is asked.
function paidInWhole(
  decision: EvaluatedDecision,
  { previous }: Pick<Evaluation, 'previous'>,
  prior: PriorPayments,
): readonly FormerWhole[] {
  const { uscc, measure } = decision;
  if (!isRuledOnCode(decision) || isAnew(decision)) return [];
  const priors = formerCodesOf(decision, previous).map((code) => {
    const own = prior.of(code, measure);
    const begun = prior.begun(code, measure, uscc);
    return { code, own, begun, before: begun ?? (own.state === 'part' ? own : null) };
  });
  const continued = new Set(priors.map(({ before }) => before?.begunUnder));
  return priors.flatMap(({ code, own, begun }) =>
    own.state === 'none' || continued.has(code) || begun !== null
      ? []
      : [{ uscc: code, batches: own.batches }],
  );
}

/**
 * The awards of former codes whose rest a decision that was ruled on stands for: of what was begun no more than the
 * rest is paid. Of several nobody can tell which it is.
 */
export function formerAdvances(
  decision: EvaluatedDecision,
  { previous }: Pick<Evaluation, 'previous'>,
  prior: PriorPayments,
): readonly FormerAdvance[] {
  const { uscc, measure } = decision;
  if (!isRuledOnCode(decision) || isAnew(decision)) return [];
  return formerCodesOf(decision, previous).flatMap((code) => {
    const begun = prior.begun(code, measure, uscc);
    if (begun === null) return [];
    return [{ prior: begun, rest: restParts(begun), stated: localPayer(begun) ?? null }];
  });
}

/**
 * A former code that the ledger has payments of which the run did not know: another run may have gone on paying it. One
 * that came in the place of one taken back is such a payment too.
 */
function paidSinceRun(
  decision: EvaluatedDecision,
  { evaluation: { previous }, prior }: { readonly evaluation: Evaluation; readonly prior: PriorPayments },
): readonly HoldReason[] {
  const codes = new Set(formerCodesOf(decision, previous));
  const since = prior.since(decision.measure).filter(({ uscc }) => codes.has(uscc));
  if (since.length === 0) return [];
  return [hold('paid-under-other-code', [...new Set(since.map(({ uscc }) => uscc))].join(' / '))];
}

/** An award, by any code of the enterprise, of which all that was paid was taken back since the run. */
export function takenBackSinceRun(
  decision: EvaluatedDecision,
  { evaluation: { previous }, prior }: { readonly evaluation: Evaluation; readonly prior: PriorPayments },
): readonly HoldReason[] {
  const { uscc, measure } = decision;
  const codes = ownCodes(decision, previous);
  const back = codes.filter(
    (code) => prior.of(code, measure).state === 'none' && prior.takenBackSince(code, measure),
  );
  return back.length === 0
    ? []
    : [hold('taken-back-since', back.filter((code) => code !== uscc).join(' / '))];
}

// What speaks against paying the rest of the first, whether or not there are others.
function advanceDoubts(
  decision: EvaluatedDecision,
  advances: readonly FormerAdvance[],
  award: readonly DuePart[],
  own: ReturnType<PriorPayments['of']>,
): readonly HoldReason[] {
  const [first] = advances;
  if (!first) return [];
  const differs =
    !isSameDue(first.prior.due, award) || (own.state === 'part' && !isSameDue(own.due, first.rest));
  return [...(differs ? [hold('due-differs')] : []), ...priorDoubts(first.prior, decision)];
}

/**
 * Why the rest of an award that was begun under a former code waits: for a consent under the present one, or, where the
 * award is due or was paid anew under that, or was refused, for whatever shows whose the rest is.
 */
export function restOfFormer(
  { measure }: PartPaid,
  present: string,
  { evaluation: { decisions }, prior }: { readonly evaluation: Evaluation; readonly prior: PriorPayments },
): HoldReason {
  if (prior.of(present, measure).state !== 'none') return hold('paid-anew', present);
  const own = decisions.filter((one) => one.uscc === present && one.measure === measure);
  if (own.some(({ ruling }) => ruling?.verdict === '不同意')) return hold('code-refused', present);
  return hold(own.some(isAnew) ? 'paid-anew' : 'code-changed', present);
}

/** The present code of the enterprise that had a code before; undefined where the run knows of none. */
export function presentCode(
  uscc: string,
  { previous }: Pick<Evaluation, 'previous'>,
  enterprises: ReadonlyMap<string, EvaluatedEnterprise>,
): string | undefined {
  for (const [id, codes] of Object.entries(previous?.formerCodes ?? {})) {
    const present = codes.includes(uscc) ? enterprises.get(id) : undefined;
    if (present) return present.uscc;
  }
  return undefined;
}

/** What is left of an award that a part was paid of, payer by payer. */
export function restParts(prior: PartPaid): readonly DuePart[] {
  const payers = [...new Set(prior.due.map(({ payer }) => payer))];
  return payers.flatMap((payer) => {
    const money = restOf(prior, payer);
    return money > ZERO ? [{ payer, money }] : [];
  });
}
