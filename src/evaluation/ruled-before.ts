// Refused or lowered by a ruling of the period before, and due in full now without one: the list of rulings was
// forgotten, or what was in doubt then reads otherwise now.
import { atFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import { type Decision, type Reason, totalOf } from '../eligibility/decision.ts';
import { ledgerKey } from '../eligibility/ledger.ts';
import { rulingForgotten } from '../eligibility/ruling-kinds.ts';
import type { Enterprise } from '../enterprises/enterprise.ts';
import type { Measure } from '../policy/policy.ts';
import type { Evaluation, RuledBefore } from './evaluation.ts';
import type { Inputs } from './inputs.ts';
import { moneyOrNull } from './money-of.ts';
import { ownCodes } from './own-codes.ts';

/**
 * The rulings of a run that refuse or set an amount, and those that it knew of before and did not rule on anew;
 * `name` is what the results call the run.
 */
export function ruledBefore(evaluation: Evaluation, name: string): readonly RuledBefore[] {
  const { decisions, awardYear, previous } = evaluation;
  const own: RuledBefore[] = [];
  const anew = new Set<string>();
  for (const { uscc, enterprise, measure, ruling } of decisions) {
    if (ruling === null) continue;
    for (const code of ownCodes({ enterprise, uscc }, previous)) anew.add(ledgerKey(code, measure));
    const { verdict, amount, source } = ruling;
    if (verdict === '不同意' || amount !== null)
      own.push({ uscc, measure, awardYear, verdict, amount, source: `${name}/${source}` });
  }
  const earlier = (previous?.ruled ?? []).filter((one) => !anew.has(ledgerKey(one.uscc, one.measure)));
  return [...earlier, ...own];
}

/** Whether a ruling for one award year speaks of another one: figures of an outlay are stated for its year alone. */
export function isOfOtherYear({ awardYear }: RuledBefore, year: number, annual: boolean): boolean {
  return annual && awardYear !== year;
}

interface Asked {
  readonly byId: ReadonlyMap<string, Enterprise>;
  readonly measures: readonly Measure[];
}

/** Puts to review what was refused before, or granted with less, so that somebody rules on it again. */
export function* askedAgain(
  decisions: Iterable<Decision>,
  { previous, awardYear }: Pick<Inputs, 'previous' | 'awardYear'>,
  { byId, measures }: Asked,
): Generator<Decision> {
  const rulings = new Map(previous?.ruled?.map((one) => [ledgerKey(one.uscc, one.measure), one]));
  const measureOf = new Map(measures.map((measure) => [measure.id, measure]));
  for (const decision of decisions) {
    const { enterprise, measure: id, status, shares, reasons } = decision;
    const codes = ownCodes({ enterprise, uscc: byId.get(enterprise)?.usccText ?? '' }, previous);
    const before = codes.map((code) => rulings.get(ledgerKey(code, id))).find((one) => one !== undefined);
    const measure = measureOf.get(id);
    const doubted =
      status === 'eligible' &&
      before !== undefined &&
      measure !== undefined &&
      !isOfOtherYear(before, awardYear, 'spent' in measure.trigger) &&
      exceeds(shares, before);
    yield doubted
      ? { ...decision, status: 'review', shares: null, reasons: [...reasons, reasonOf(before, measure)] }
      : decision;
  }
}

function exceeds(shares: Decision['shares'], { verdict, amount }: RuledBefore): boolean {
  if (verdict === '不同意') return true;
  const ruled = moneyOrNull(amount);
  return ruled !== null && shares !== null && totalOf(shares) > ruled;
}

function reasonOf({ verdict, amount, source }: RuledBefore, { article }: Measure): Reason {
  return {
    ...{ code: 'ruled-before', effect: 'unknown', article },
    fields: { ruling: `${verdict} ${amount ?? ''}`.trim() },
    cells: { ruling: [source] },
  };
}

/** What was ruled on now is as if there had been no ruling before. */
export function withoutAsking(decision: Decision): Decision {
  if (decision.ruling === null) return decision;
  return { ...decision, reasons: decision.reasons.filter(({ code }) => code !== 'ruled-before') };
}

/** A finding for each award that still waits for a ruling, at the enterprise's row. */
export function forgottenRulings(
  decisions: readonly Decision[],
  { byId, measures }: Asked,
): readonly Diagnostic[] {
  return decisions.flatMap(({ enterprise: id, measure, reasons }) => {
    const reason = reasons.find(({ code }) => code === 'ruled-before');
    const enterprise = byId.get(id);
    const title = measures.find((one) => one.id === measure)?.title;
    if (!reason || !enterprise || !title) return [];
    const [{ roster, row }] = enterprise.reports;
    const place = { ...atFile(roster.file, roster.sheet), row: row.number };
    const said = { ruling: reason.fields['ruling'] ?? '', source: reason.cells['ruling']?.[0] ?? '' };
    return [report(rulingForgotten, place, { title, ...said })];
  });
}
