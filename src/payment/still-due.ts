// Whether the rest of an award that earlier batches began is still due by what this run decided on it.
import { saysUnpaidOf } from '../eligibility/unpaid.ts';
import type {
  EvaluatedDecision,
  EvaluatedMeasure,
  Evaluation,
  UnledgeredPayment,
} from '../evaluation/evaluation.ts';
import { moneyOf, moneyOrNull } from '../evaluation/money-of.ts';
import { formerCodesOf } from '../evaluation/own-codes.ts';
import { isOfOtherYear } from '../evaluation/ruled-before.ts';
import { ANNUAL } from '../roster/annual-columns.ts';
import { isColumnKey } from '../roster/columns.ts';
import { sum } from '../values/money.ts';
import type { DuePart } from './due-note.ts';
import { type HoldReason, hold } from './hold-reason.ts';
import { lackDoubts, unledgeredOf } from './paid-beside.ts';
import { doubtsOfPart } from './part-due.ts';
import { levelOf, type PayerId } from './payer.ts';
import { mixedWith, type PartPaid } from './prior-award.ts';
import type { PriorPayments } from './prior-payments.ts';
import { joinedLacks, lackBy, type RuledLack, unruledLacks } from './ruled-lacks.ts';

type Reason = EvaluatedDecision['reasons'][number];

/** What of a decision it hangs on. */
type Judged = Pick<EvaluatedDecision, 'reasons' | 'ruling'>;

/** Of which award year the rest is, as the ledger has it, and which one the run decides on. */
interface Years {
  readonly owed: number | null;
  readonly run: number;
}

/** How the measure tells its year: by figures stated for that year alone, or by what lies in it or in the year before. */
interface Terms {
  readonly annual?: boolean;
  readonly window?: EvaluatedMeasure['window'];
}

/**
 * Why the rest is not paid without a person, with the codes of the reasons; none where it may be. That it was paid
 * before says nothing against it, and neither does, in a later year, the window of its own one. What is open counts
 * unless somebody has ruled on it. An earlier year's run says nothing of it at all. `decision` is undefined where the
 * rosters have nothing to decide it by.
 */
export function doubtsOfRest(
  decision: Judged | undefined,
  years: Years,
  { annual = false, window = null }: Terms = {},
): readonly HoldReason[] {
  if (years.owed !== null && years.owed > years.run) return [hold('of-later-year', String(years.owed))];
  const isLater = years.owed !== years.run;
  if (decision === undefined) return annual && isLater ? [] : [hold('no-longer-due', 'not-recognised')];
  const ruled = decision.ruling !== null && decision.ruling.verdict !== '不同意';
  const against = decision.reasons
    .filter(({ effect }) => effect === 'fails' || (effect === 'unknown' && !ruled))
    .filter(
      (reason) => !(isLater && (isOfItsYear(reason, years.owed, window) || (annual && isOfFigures(reason)))),
    )
    .map(({ code }) => code)
    .filter((code) => code !== 'already-paid');
  const codes = new Set(decision.ruling?.verdict === '不同意' ? [...against, REFUSED] : against);
  return codes.size === 0 ? [] : [hold('no-longer-due', [...codes].join(' '))];
}

const REFUSED = 'refused-by-decision';

// Out of the window since the year is over. A recognition that now lies in quite another year is not what was granted.
function isOfItsYear({ code, fields }: Reason, owed: number | null, window: Terms['window']): boolean {
  if (code !== 'outside-window') return false;
  if (owed === null) return true;
  const granted = { 'award-year': [owed], 'year-before-award': [owed - 1] };
  const own = window ? granted[window] : Object.values(granted).flat();
  return Object.values(fields).every((value) => own.includes(Number(value?.slice(0, 4))));
}

// The figures of an outlay, and the selection, are stated for its own year.
function isOfFigures({ fields }: Reason): boolean {
  const keys = Object.keys(fields);
  return keys.length > 0 && keys.every((key) => isColumnKey(key) && ANNUAL.has(key));
}

/**
 * All that speaks against what a payer owes of the rest of an award, told by the run's decision on it: that it is due no
 * more, or less of it, that a ruling set another amount, that the ledger may lack its very payment, and that a ruling
 * before was forgotten.
 */
export function doubtsByRun(
  owed: PartPaid,
  payer: PayerId,
  decision: EvaluatedDecision | undefined,
  evaluation: Evaluation,
): readonly HoldReason[] {
  const granted = evaluation.measures.find(({ id }) => id === owed.measure);
  const years = { owed: owed.awardYear, run: evaluation.awardYear };
  const terms = { annual: isAnnual(granted), window: granted?.window ?? null };
  return [
    ...(isRuledOtherwise(decision, owed.due) ? [hold('due-differs')] : []),
    // A measure that has ended, or is of another document, decides nothing here.
    ...(granted === undefined && decision === undefined && (owed.awardYear ?? 0) <= evaluation.awardYear
      ? [hold('measure-not-in-force', String(owed.awardYear ?? ''))]
      : doubtsOfRest(decision, years, terms)),
    ...(decision ? doubtsOfPart(owed.due, levelOf(payer), decision, years.owed === years.run) : []),
    ...lackDoubts(lacksOfRest(owed, decision, evaluation).open),
    ...rulingBefore(owed, decision, evaluation),
  ];
}

/**
 * What a ruling of this run, or of the one that paid before, answers of the payments that the ledger lacks of this rest;
 * each of those `open` may be the very payment of it.
 */
export function lacksOfRest(
  { uscc, measure, ruledLacks }: PartPaid,
  decision: Pick<EvaluatedDecision, 'ruling'> | undefined,
  { previous }: Pick<Evaluation, 'previous'>,
): { readonly ruled: readonly RuledLack[]; readonly open: readonly UnledgeredPayment[] } {
  // Whoever has the code on the rosters may have been paid of it under an earlier one.
  const known = unledgeredOf({ uscc, enterprise: uscc, measure }, { previous });
  const ruling = decision?.ruling ?? null;
  const now = ruling === null ? [] : known.filter((one) => saysUnpaidOf(ruling, one));
  const ruled = joinedLacks(
    ruledLacks,
    now.map((one) => lackBy(one, false)),
  );
  return { ruled, open: unruledLacks(known, ruled) };
}

/**
 * The rest of an award with what was entered since it was begun under codes that the enterprise had earlier, or has again
 * left: it may have been that rest. What the codes were paid from which it took over the rest is reckoned with there.
 */
export function besideFormerRows(
  owed: PartPaid,
  { previous }: Pick<Evaluation, 'previous'>,
  prior: Pick<PriorPayments, 'standing'>,
): PartPaid {
  const { uscc, measure, reckonedWith } = owed;
  const former = new Set(
    formerCodesOf({ enterprise: uscc }, previous).filter((code) => !reckonedWith.includes(code)),
  );
  if (former.size === 0) return owed;
  const rows = prior.standing(measure);
  const begunAt = rows.findIndex((row) => row.uscc === uscc);
  const since = rows.filter((row, place) => place > begunAt && former.has(row.uscc));
  return mixedWith(owed, since, rows[begunAt]);
}

// A ruling that came after the first payment: the ledger's rows state what was due without it.
function isRuledOtherwise(decision: EvaluatedDecision | undefined, due: readonly DuePart[]): boolean {
  const ruled = moneyOrNull(decision?.ruling?.amount ?? null);
  return ruled !== null && ruled !== sum(due.map(({ money }) => money));
}

// A ruling of the period before against this rest that nobody has made again, or taken back.
function rulingBefore(
  { uscc, measure, awardYear, due }: PartPaid,
  decision: EvaluatedDecision | undefined,
  { previous, measures, awardYear: year }: Evaluation,
): readonly HoldReason[] {
  if (decision?.ruling) return [];
  const annual = isAnnual(measures.find(({ id }) => id === measure));
  const against = (previous?.ruled ?? []).filter(
    (one) =>
      one.uscc === uscc &&
      one.measure === measure &&
      !isOfOtherYear(one, awardYear ?? year, annual) &&
      (one.verdict === '不同意' || moneyOf(one.amount ?? '') < sum(due.map(({ money }) => money))),
  );
  return against.map(({ source }) => hold('ruled-before', source));
}

// A share of an outlay goes by figures of the year.
function isAnnual(measure: Evaluation['measures'][number] | undefined): boolean {
  return measure !== undefined && measure.formula !== null;
}
