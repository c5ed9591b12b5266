// The rest of an award under one code, where the same name was paid the same measure under another.
import { describe, expect, test } from 'vitest';
import type { EvaluatedDecision, Evaluation } from '../../src/evaluation/evaluation.ts';
import { makePlan } from '../../src/payment/make-plan.ts';
import type { PaymentPlan } from '../../src/payment/payment-plan.ts';
import { planFaults } from '../../src/payment/plan-sums.ts';
import type { PriorRow } from '../../src/payment/prior-award.ts';
import { priorPayments } from '../../src/payment/prior-payments.ts';
import { lineRemark } from '../../src/reports/sheets/payment/share-remark.ts';
import { fromFen } from '../../src/values/money.ts';
import { soundCode } from '../support/codes.ts';
import { ALL, enteredRows, evaluated, payable, srdi } from '../support/payment.ts';

const ONE = payable(1);
const OTHER = soundCode(77);
const HALF = { numerator: 1n, denominator: 2n };

function plan(
  decision: EvaluatedDecision,
  rows: readonly PriorRow[],
  own: Partial<Evaluation> = {},
): PaymentPlan {
  const evaluation = evaluated([ONE], [decision], own);
  const made = makePlan(evaluation, priorPayments(rows), { ...ALL, batch: '2025Q4-02' });
  expect(planFaults(made, evaluation)).toEqual([]);
  return made;
}

/** Half of it, as the first batch enters it. */
const BEGUN = enteredRows(makePlan(evaluated([ONE], [srdi(ONE)]), priorPayments([]), { ...ALL, upTo: HALF }));
/** All of it under another code of this name, by a batch. */
const paidOther = (batch: string, note = ''): readonly PriorRow[] => [
  {
    ...{ uscc: OTHER, name: ONE.name, measure: 'srdi', awardYear: 2025, payer: 'province', batch, note },
    ...{ amount: fromFen(50_000_000n), recovered: false },
  },
];
const PAID_WHOLE: Partial<EvaluatedDecision> = {
  ...{ status: 'ineligible', amount: null, funding: null },
  reasons: [{ code: 'already-paid', effect: 'fails', article: '', fields: {}, source: null, sources: [] }],
};
const PAID = srdi(ONE, PAID_WHOLE);

const consent = (reason: string): Pick<EvaluatedDecision, 'ruling'> => ({
  ruling: { verdict: '同意', amount: null, reason, person: '例某', date: '2026-01-05', source: '裁定表!A2' },
});

// The first thing that each is remarked with.
function remarks({ lines }: PaymentPlan): readonly string[] {
  const firsts = lines.map((line) => lineRemark(line, null, 'zh').split('；')[0] ?? '');
  return [...new Set(firsts)];
}

function holds({ shares }: PaymentPlan): readonly string[] {
  return [...new Set(shares.flatMap(({ reasons }) => reasons.map(({ code, value }) => `${code} ${value}`)))];
}

const TOLD = `同名企业以另一代码领过此项：${OTHER}（甲-01）`;

describe.each([
  ['that the run decides', srdi(ONE)],
  ['that the run knows as paid', PAID],
] as const)('a rest %s', (_, decision) => {
  test('says under which other code the same name was paid before it was begun', () => {
    const made = plan(decision, [...paidOther('甲-01'), ...BEGUN]);
    expect([remarks(made), holds(made)]).toEqual([[TOLD], []]);
    expect(made.lines).toHaveLength(2);
    const [line] = made.lines;
    expect(line && lineRemark(line, null, 'en')).toContain(
      `the same name was paid this under another code: ${OTHER} (甲-01)`,
    );
  });

  test('names no batch where the row has none', () => {
    const made = plan(decision, [...paidOther(''), ...BEGUN]);
    expect(remarks(made)).toEqual([`同名企业以另一代码领过此项：${OTHER}`]);
    expect(made.lines[0]?.share.namesakes).toEqual([{ uscc: OTHER, batches: [] }]);
  });

  test('says so, and does not wait, where one batch has paid both', () => {
    const made = plan(decision, [...BEGUN, ...paidOther('2025Q4-01')]);
    expect([remarks(made).length, holds(made)]).toEqual([1, []]);
  });

  test('waits where the other code was first paid since', () => {
    const made = plan(decision, [...BEGUN, ...paidOther('甲-01')]);
    expect([made.lines, holds(made)]).toEqual([[], [`paid-under-other-code ${OTHER}`]]);
  });

  test('waits where neither was paid by a batch, and the other first since', () => {
    const bare = BEGUN.map((row) => ({ ...row, batch: '' }));
    expect(holds(plan(decision, [...bare, ...paidOther('')]))).toEqual([`paid-under-other-code ${OTHER}`]);
  });

  test('is paid where a ruling says that it is due beside the other, and says so all the same', () => {
    const made = plan({ ...decision, ...consent('另行兑付') }, [...BEGUN, ...paidOther('甲-01')]);
    expect([holds(made), remarks(made)]).toEqual([[], [TOLD]]);
  });

  test('says so where another firm took over the rest of the other code', () => {
    const third = paidOther('乙-01', `应付：省级500000.00元；原代码：${OTHER}`).map((row) => ({
      ...{ ...row, uscc: soundCode(78), name: '青海例城另一有限公司' },
    }));
    expect(remarks(plan(decision, [...paidOther('甲-01'), ...third, ...BEGUN]))).toEqual([TOLD]);
  });

  test('is paid beside it, without a word, where a ruling says that it is another firm', () => {
    const made = plan({ ...decision, ...consent('同名不同户') }, [...BEGUN, ...paidOther('甲-01')]);
    expect([made.lines.length, remarks(made)]).toEqual([
      2,
      ['应付500,000.00，2025Q4-01已付250,000.00', '应付200,000.00，2025Q4-01已付100,000.00'],
    ]);
  });

  test('is paid beside it, without a word, where the ruling is on the other', () => {
    const other = srdi(payable(77, { uscc: OTHER, id: OTHER, name: ONE.name }), consent('同名不同户'));
    for (const rows of [
      [...BEGUN, ...paidOther('甲-01')],
      [...paidOther('甲-01'), ...BEGUN],
    ]) {
      const made = plan(decision, rows, { decisions: [decision, { ...other, ...PAID_WHOLE }] });
      expect([remarks(made).join().includes('同名企业'), holds(made)]).toEqual([false, []]);
    }
  });

  test.each([
    ['nobody has ruled on the other', {}],
    ['the other is refused, though as another firm', { verdict: '不同意', reason: '同名不同户' }],
  ] as const)('waits where %s', (_, own) => {
    const { ruling } = consent('');
    const other = srdi(payable(77, { uscc: OTHER, id: OTHER, name: ONE.name }), {
      ...PAID_WHOLE,
      ruling: 'verdict' in own && ruling ? { ...ruling, ...own } : null,
    });
    const made = plan(decision, [...BEGUN, ...paidOther('甲-01')], { decisions: [decision, other] });
    expect([made.lines, holds(made)]).toEqual([[], [`paid-under-other-code ${OTHER}`]]);
  });

  test('says nothing of a code whose rest it took over', () => {
    const took = BEGUN.map((row) => ({ ...row, note: `${row.note.split('；')[0]}；原代码：${OTHER}` }));
    const former = paidOther('甲-01', '应付：省级1000000.00元、市级200000.00元');
    expect(remarks(plan(decision, [...former, ...took])).join()).not.toContain('同名企业');
  });

  test('says nothing of what came back', () => {
    const back = paidOther('甲-01').map((row) => ({ ...row, recovered: true }));
    expect(remarks(plan(decision, [...back, ...BEGUN])).join()).not.toContain('同名企业');
  });
});
