// Awards that came to less when they were paid than the rosters grant now: once paid nothing is added, and nobody would
// hear that a cell was blank, or a figure too low, when it counted.
import type { Evaluation } from '../evaluation/evaluation.ts';
import { moneyOf } from '../evaluation/money-of.ts';
import { LEVELS } from '../policy/levels.ts';
import type { Localised } from '../values/lang.ts';
import { type Money, sum } from '../values/money.ts';
import type { PriorPayments } from './prior-payments.ts';

/** An award and both amounts, in 分: what the ledger says is due in all, and what it comes to by the run. */
export interface MoreByRun {
  readonly name: string;
  readonly title: Localised;
  readonly entered: Money;
  readonly now: Money;
}

/**
 * The awards of the run's own award year against which only their payment speaks, and of which the ledger states less in
 * all than the run finds; in the order of decisions. None that a ruling, of this run or of the period before, is on, nor
 * what was taken over from a former code or paid beside a payment that the ledger lacks: those state a rest.
 */
export function moreByRun(
  { decisions, enterprises, measures, awardYear, previous }: Evaluation,
  prior: Pick<PriorPayments, 'of'>,
): readonly MoreByRun[] {
  const names = new Map(enterprises.map(({ id, name }) => [id, name]));
  const titles = new Map(measures.map(({ id, title }) => [id, title]));
  return decisions.flatMap(({ uscc, enterprise, measure, atStake, reasons, ruling }) => {
    const isPaidAlone = reasons.length === 1 && reasons[0]?.code === 'already-paid';
    if (!isPaidAlone || atStake === null || ruling !== null) return [];
    if (previous?.ruled?.some((one) => one.uscc === uscc && one.measure === measure)) return [];
    const paid = prior.of(uscc, measure);
    if (paid.state !== 'part' || paid.awardYear !== awardYear) return [];
    if (paid.begunUnder !== null || paid.ruledLacks.length > 0) return [];
    const entered = sum(paid.due.map(({ money }) => money));
    const now = sum(LEVELS.map((level) => moneyOf(atStake[level])));
    if (entered >= now) return [];
    const title = titles.get(measure) ?? { zh: measure, en: measure };
    return [{ name: names.get(enterprise) ?? uscc, title, entered, now }];
  });
}
