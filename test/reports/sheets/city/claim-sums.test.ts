import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvaluatedClaim } from '../../../../src/evaluation/evaluation.ts';
import { moneyOrZero } from '../../../../src/evaluation/money-of.ts';
import { claimSums } from '../../../../src/reports/sheets/city/claim-sums.ts';
import { add, formatYuan, fromFen, subtract, sum } from '../../../../src/values/money.ts';

type Outcome = EvaluatedClaim['outcome'];

const money = (yuan: number) => fromFen(BigInt(yuan) * 100n);

function claim(outcome: Outcome, claimed: number | null, computed: number | null): EvaluatedClaim {
  const yuan = (figure: number | null) => (figure === null ? null : formatYuan(money(figure)));
  const who = { uscc: 'a', enterprise: 'a', measure: 'srdi', measures: ['srdi'], source: null };
  return { ...who, outcome, claimed: yuan(claimed), computed: yuan(computed) };
}

describe('claims against what is due', () => {
  test.each<[string, EvaluatedClaim, number, number, number]>([
    ['as much', claim('match', 70, 70), 0, 0, 0],
    ['too much', claim('over', 90, 70), 20, 0, 0],
    ['too little', claim('under', 50, 70), 0, 20, 0],
    ['nothing is due', claim('not-eligible', 50, null), 50, 0, 0],
    ['nobody claimed', claim('unclaimed', null, 70), 0, 70, 0],
    ['open', claim('review', 70, null), 0, 0, 70],
    ['open, a part of it due already', claim('review', 90, 20), 0, 0, 70],
    ['open, without an amount', claim('review', null, 20), 0, 0, 0],
  ])('%s', (_, line, over, under, open) => {
    expect(claimSums([line])).toMatchObject({ over: money(over), under: money(under), open: money(open) });
  });

  const outcomes: readonly Outcome[] = ['match', 'over', 'under', 'not-eligible', 'review', 'unclaimed'];
  const amounts = fc.integer({ min: 0, max: 9 });
  const lines = fc.array(
    fc.tuple(fc.constantFrom(...outcomes), amounts, amounts).map(([outcome, own, due]) => {
      if (outcome === 'unclaimed') return claim(outcome, null, due);
      if (outcome === 'match') return claim(outcome, due, due);
      return claim(outcome, own, outcome === 'not-eligible' ? null : due);
    }),
  );

  test('claimed = due + too much − too little + open', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const { claimed, over, under, open } = claimSums(all);
        const due = sum(all.map(({ computed }) => moneyOrZero(computed)));
        expect(claimed).toBe(add(subtract(add(due, over), under), open));
      }),
    );
  });
});
