import { expect, test } from 'vitest';
import { makePlan } from '../../src/payment/make-plan.ts';
import { payerSums, planFaults } from '../../src/payment/plan-sums.ts';
import { priorPayments } from '../../src/payment/prior-payments.ts';
import { fromFen, ZERO } from '../../src/values/money.ts';
import { ALL, enteredRows, evaluated, hnte, payable, srdi } from '../support/payment.ts';

const [ONE, TWO] = [payable(1), payable(2, { account: null })];
const EVALUATION = evaluated([ONE, TWO], [srdi(ONE), hnte(ONE), srdi(TWO)]);
const PLAN = makePlan(EVALUATION, priorPayments([]), ALL);

test('what is due goes somewhere, payer by payer', () => {
  expect(
    payerSums(PLAN).map(({ payer, decided, now, held, count, heldCount }) => [
      payer,
      decided,
      now,
      held,
      count,
      heldCount,
    ]),
  ).toEqual([
    ['province', 110_000_000n, 50_000_000n, 60_000_000n, 1, 2],
    ['city', 55_000_000n, 35_000_000n, 20_000_000n, 2, 1],
    ['chengdong', 15_000_000n, 15_000_000n, 0n, 1, 0],
  ]);
});

test('what earlier batches left owing stands apart from what this run decides', () => {
  const half = { numerator: 1n, denominator: 2n };
  const advance = makePlan(EVALUATION, priorPayments([]), { ...ALL, upTo: half });
  const paid = { status: 'ineligible', amount: null, funding: null } as const;
  const later = evaluated(
    [ONE, TWO],
    EVALUATION.decisions.map((decision) => ({ ...decision, ...paid })),
  );
  const rest = makePlan(later, priorPayments(enteredRows(advance)), { ...ALL, batch: 'b' });
  expect(planFaults(rest, later)).toEqual([]);
  const [, city] = payerSums(rest);
  expect([city?.decided, city?.owed, city?.before, city?.now]).toEqual([
    0n,
    35_000_000n,
    17_500_000n,
    17_500_000n,
  ]);
});

test('a plan that agrees has no faults', () => {
  expect(planFaults(PLAN, EVALUATION)).toEqual([]);
});

const [first, ...others] = PLAN.shares;
if (!first) throw new Error('no share');

test.each([
  ['a share left out', { ...PLAN, shares: others }, ['province: ']],
  ['a share twice', { ...PLAN, shares: [first, ...PLAN.shares] }, ['twice', 'province: ']],
  [
    'a share whose parts do not add up',
    { ...PLAN, shares: [{ ...first, held: ZERO, now: ZERO }, ...others] },
    [first.uscc],
  ],
  ['a part below zero', { ...PLAN, shares: [{ ...first, now: fromFen(-1n) }, ...others] }, ['below zero']],
  ['a transfer left out', { ...PLAN, lines: PLAN.lines.slice(1) }, ['transfers']],
])('%s is told', (_, plan, words) => {
  const faults = planFaults(plan, EVALUATION).join('\n');
  for (const word of words) expect(faults).toContain(word);
});
