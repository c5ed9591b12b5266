// What the run's decision says of one level's part of an award that earlier batches began.
import type { EvaluatedDecision } from '../evaluation/evaluation.ts';
import { moneyOf, moneyOrNull } from '../evaluation/money-of.ts';
import { openParts } from '../evaluation/open-parts.ts';
import type { Level } from '../policy/levels.ts';
import { formatYuanGrouped, sum, ZERO } from '../values/money.ts';
import type { DuePart } from './due-note.ts';
import { type HoldReason, hold } from './hold-reason.ts';
import { levelOf } from './payer.ts';

/**
 * Why a level's part of `due`, which the ledger has for the whole award, is not paid without a person: a condition of its
 * own fails now, or is open under a consent that does not say whether it means the part; or, of the same award year, it
 * comes to less. A consent to all of `due` answers for the condition, since a certificate may have been renewed since; for
 * figures nobody can. What another year's figures and amounts come to says nothing of this award.
 */
export function doubtsOfPart(
  due: readonly DuePart[],
  level: Level,
  { atStake, reasons, ruling, checks }: Pick<EvaluatedDecision, 'atStake' | 'reasons' | 'ruling' | 'checks'>,
  isOfThisYear: boolean,
): readonly HoldReason[] {
  const consent = ruling?.verdict === '同意' ? ruling : null;
  const now = atStake ? moneyOf(atStake[level]) : null;
  const entered = sum(due.filter(({ payer }) => levelOf(payer) === level).map(({ money }) => money));
  if (now !== null && now < entered) {
    const against = reasons.flatMap(({ effect, code }) => (effect === 'lowers' ? [code] : []));
    if (now === ZERO && against.length > 0) {
      const isMeant = moneyOrNull(consent?.amount ?? null) === sum(due.map(({ money }) => money));
      return isMeant ? [] : [hold('part-not-due', against.join(' '))];
    }
    if (isOfThisYear) return [hold('due-less', `${formatYuanGrouped(now)} < ${formatYuanGrouped(entered)}`)];
  }
  return consent?.amount === null && openParts({ checks }).includes(level) ? [hold('part-open')] : [];
}
