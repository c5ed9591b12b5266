import { describe, expect, test } from 'vitest';
import type { EvaluatedDecision, Evaluation, RuledBefore } from '../../src/evaluation/evaluation.ts';
import { makePlan } from '../../src/payment/make-plan.ts';
import { moreByRun } from '../../src/payment/more-by-run.ts';
import type { PriorRow } from '../../src/payment/prior-award.ts';
import { priorPayments } from '../../src/payment/prior-payments.ts';
import { formatYuan } from '../../src/values/money.ts';
import { evaluatedDecision, granted } from '../support/city-evaluation.ts';
import { ALL, enteredRows, evaluated, payable } from '../support/payment.ts';
import { PREVIOUS_RUN } from '../support/previous-run.ts';

const ONE = payable(1);
const GIANT = (province: string, own: Partial<EvaluatedDecision> = {}) =>
  evaluatedDecision(ONE, 'tech-giant', { ...granted(province, '200000.00', '200000.00'), ...own });
const PAID: EvaluatedDecision['reasons'][number] = {
  ...{ code: 'already-paid', effect: 'fails', article: '', fields: {}, source: null, sources: [] },
};
const RULED: NonNullable<EvaluatedDecision['ruling']> = {
  ...{ verdict: '同意', amount: null, reason: '', person: '', date: '', source: '' },
};
/** Paid when nothing was due from the province. */
const ROWS = enteredRows(makePlan(evaluated([ONE], [GIANT('0.00')]), priorPayments([]), ALL));

function told(
  province: string,
  own: Partial<EvaluatedDecision> = {},
  run: Partial<Evaluation> = {},
  rows: readonly PriorRow[] = ROWS,
): readonly string[] {
  const none = { status: 'ineligible', amount: null, funding: null, reasons: [PAID] } as const;
  const evaluation = evaluated([ONE], [GIANT(province, { ...none, ...own })], run);
  return moreByRun(evaluation, priorPayments(rows)).map(
    ({ name, title, entered, now }) => `${name} ${title.zh} ${formatYuan(entered)} ${formatYuan(now)}`,
  );
}

const MORE = [`${ONE.name} 新认定科技小巨人 400000.00 1300000.00`];

describe('an award of which more is due now than when it was paid', () => {
  test('is told with both amounts', () => {
    expect(told('900000.00')).toEqual(MORE);
  });

  test('also while the rest of what was entered is owed', () => {
    expect(told('900000.00', {}, {}, ROWS.slice(0, 1))).toEqual(MORE);
  });

  const fails = { ...PAID, code: 'outside-window' };
  const ruled: readonly RuledBefore[] = [
    {
      ...{ uscc: ONE.uscc, measure: 'tech-giant', verdict: '核减', amount: '400000.00' },
      ...{ awardYear: 2025, source: 'q3/裁定表.xlsx#裁定!D2' },
    },
  ];
  test.each<readonly [string, readonly string[]]>([
    ['comes to the same', told('0.00')],
    ['is refused for something else, too', told('900000.00', { reasons: [PAID, fails] })],
    ['was ruled on', told('900000.00', { ruling: RULED })],
    ['was ruled on before', told('900000.00', {}, { previous: { ...PREVIOUS_RUN, ruled } })],
    ['is of another award year', told('900000.00', {}, { awardYear: 2026 })],
    [
      'was paid by rows that do not say what is due',
      told(
        '900000.00',
        {},
        {},
        ROWS.map((row) => ({ ...row, note: '' })),
      ),
    ],
    ['was not paid', told('900000.00', {}, {}, [])],
  ])('is not told where it %s', (_, none) => {
    expect(none).toEqual([]);
  });
});
