// A part that is larger than the whole it belongs to.
import { type Kind, report } from '../diagnostics/kind.ts';
import { columnOf, type KeyOfType } from '../roster/columns.ts';
import { formatWanGrouped } from '../values/money.ts';
import { cellValue, placeOf } from './cells.ts';
import type { RowRule } from './rule.ts';

type AmountKey = KeyOfType<'amount'>;

export interface Compared {
  readonly part: AmountKey;
  readonly whole: AmountKey;
  /** Both in 万元. */
  readonly partAmount: string;
  readonly wholeAmount: string;
}

/**
 * The check of a row whose parts should not be above their wholes; it tells of each at the part's cell. Where they
 * differ as much as 元 and 万元 do, the rule on units says so and this one is silent.
 */
export function tellAbove(
  of: Kind<Compared>,
  compared: readonly (readonly [part: AmountKey, whole: AmountKey])[],
): RowRule['checkRow'] {
  return (row, roster, tell, { parameters }) => {
    for (const [part, whole] of compared) {
      const amount = cellValue(row, part);
      const limit = cellValue(row, whole);
      if (amount === undefined || limit === undefined || amount <= limit) continue;
      const { row: slip, pairs } = parameters['unit-slip'];
      const toldElsewhere = pairs.some(
        ([a, b]) => (a === part && b === whole) || (a === whole && b === part),
      );
      if (toldElsewhere && limit > 0n && amount >= limit * slip.least && amount <= limit * slip.most)
        continue;
      const [partAmount, wholeAmount] = [formatWanGrouped(amount), formatWanGrouped(limit)];
      tell(report(of, placeOf(roster, row, part), { part, whole, partAmount, wholeAmount }));
    }
  };
}

/** The message in Chinese; amounts are texts in 万元. */
export function comparedZh({ part, whole, partAmount, wholeAmount }: Compared): string {
  return `${columnOf(part).header} ${partAmount} 万元，大于${columnOf(whole).header} ${wholeAmount} 万元`;
}

/** The same in English. */
export function comparedEn({ part, whole, partAmount, wholeAmount }: Compared): string {
  return `${columnOf(part).headerEn} ${partAmount} is above ${columnOf(whole).headerEn} ${wholeAmount} (10,000 yuan)`;
}
