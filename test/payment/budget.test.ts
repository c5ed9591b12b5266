import { expect, test } from 'vitest';
import { compareBudget, fitsBudget } from '../../src/payment/budget.ts';
import { makePlan } from '../../src/payment/make-plan.ts';
import { priorPayments } from '../../src/payment/prior-payments.ts';
import { fromFen } from '../../src/values/money.ts';
import { ALL, evaluated, hnte, payable, srdi } from '../support/payment.ts';

const [ONE, TWO] = [payable(1), payable(2)];
// The city pays 150,000 for 高新技术企业 of ONE, then 200,000 for 专精特新 of each.
const { lines } = makePlan(evaluated([ONE, TWO], [srdi(ONE), srdi(TWO), hnte(ONE)]), priorPayments([]), {
  ...ALL,
  payers: new Set(['city']),
});
const wan = (amount: bigint) => fromFen(amount * 1_000_000n);

test.each([
  ['is enough to the 分', wan(55n), 0n, []],
  ['lacks a 分', fromFen(55_000_000n - 1n), 1n, [TWO.uscc]],
  ['reaches one payment', wan(20n), 35_000_000n, [ONE.uscc, TWO.uscc]],
  ['is nothing', wan(0n), 55_000_000n, [ONE.uscc, ONE.uscc, TWO.uscc]],
])('money for a payer %s', (_, available, short, beyond) => {
  const [line] = compareBudget(lines, [{ payer: 'city', measure: null, available }]);
  expect([line?.wanted, line?.short]).toEqual([wan(55n), short]);
  expect(line?.beyond.map(({ share }) => share.uscc)).toEqual(beyond);
  expect(fitsBudget(line ? [line] : [])).toBe(short === 0n);
});

test('money tied to a measure serves that measure only, and the rest has none', () => {
  const compared = compareBudget(lines, [{ payer: 'city', measure: 'hnte', available: wan(100n) }]);
  expect(
    compared.map(({ measure, available, wanted, short }) => ({ measure, available, wanted, short })),
  ).toEqual([
    { measure: 'hnte', available: wan(100n), wanted: wan(15n), short: 0n },
    { measure: null, available: null, wanted: wan(40n), short: wan(40n) },
  ]);
});

test('a payer that the budget lists has nothing for other measures, whoever else is listed', () => {
  const entries = [
    { payer: 'province', measure: null, available: wan(100n) },
    { payer: 'city', measure: 'hnte', available: wan(15n) },
  ];
  const compared = compareBudget(lines, entries);
  expect(compared.map(({ payer, measure, short }) => [payer, measure, short])).toEqual([
    ['province', null, 0n],
    ['city', 'hnte', 0n],
    ['city', null, wan(40n)],
  ]);
});

test('another payer’s money does not count; of a payer without any nothing is known', () => {
  const compared = compareBudget(lines, [{ payer: 'province', measure: null, available: wan(100n) }]);
  expect(compared.map(({ payer, short }) => [payer, short])).toEqual([
    ['province', 0n],
    ['city', 0n],
  ]);
});

test('a batch fits only where no payer lacks anything', () => {
  const money = (city: bigint, measure: string) => ({ payer: 'city', measure, available: wan(city) });
  const fits = (srdiMoney: bigint) =>
    fitsBudget(compareBudget(lines, [money(100n, 'hnte'), money(srdiMoney, 'srdi')]));
  expect([fits(40n), fits(39n)]).toEqual([true, false]);
});
