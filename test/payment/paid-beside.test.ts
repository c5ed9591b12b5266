// An award that was consented to although a payment of it is known that the ledger lacks, or has without a code: the
// consent pays what that payment left, or, where it says so, all of it.
import { describe, expect, test } from 'vitest';
import type { EvaluatedDecision, Evaluation, UnledgeredPayment } from '../../src/evaluation/evaluation.ts';
import { makePlan } from '../../src/payment/make-plan.ts';
import type { PaymentWish } from '../../src/payment/payment-plan.ts';
import { planFaults } from '../../src/payment/plan-sums.ts';
import type { PriorRow } from '../../src/payment/prior-award.ts';
import { priorPayments } from '../../src/payment/prior-payments.ts';
import { ALL, enteredRows, evaluated, payable, srdi } from '../support/payment.ts';
import { PREVIOUS_RUN } from '../support/previous-run.ts';

const FIRM = payable(1);
const FORMER = payable(2).uscc;
const none = { status: 'ineligible', amount: null, funding: null } as const;

function reason(code: string, effect: 'fails' | 'unknown' = 'unknown'): EvaluatedDecision['reasons'][number] {
  return { code, effect, article: '二.4 第三项', fields: {}, source: '台账.csv!A2', sources: [] };
}

function ruling(said: string): EvaluatedDecision['ruling'] {
  return {
    verdict: '同意',
    amount: null,
    reason: said,
    person: '张三',
    date: '',
    source: '裁定表.xlsx#裁定!D2',
  };
}

const CITY: UnledgeredPayment = {
  ...{ uscc: FIRM.uscc, measure: 'srdi', year: '2025', payer: 'city', amount: '200000.00' },
  source: 'q3/兑付/2025Q3-01/payment.json',
};

function run(
  decision: EvaluatedDecision,
  unledgered: readonly UnledgeredPayment[],
  formerCodes: Record<string, string[]> = {},
): Evaluation {
  const previous = {
    ...PREVIOUS_RUN,
    ...{ unledgered: [...unledgered], formerCodes },
  };
  return evaluated([FIRM], [decision], { previous });
}

const ruled = (said: string, unledgered: readonly UnledgeredPayment[] = [CITY]): Evaluation =>
  run(srdi(FIRM, { reasons: [reason('paid-but-unledgered')], ruling: ruling(said) }), unledgered);

/** The same in a later run, once the ledger has a payment of it. */
const later = (said: string | null): Evaluation =>
  run(
    srdi(FIRM, {
      ...none,
      reasons: [reason('already-paid', 'fails')],
      ruling: said === null ? null : ruling(said),
    }),
    [CITY],
  );

/** What a plan pays, by payer in 元, and why it holds the rest; it must add up with its evaluation. */
function pays(evaluation: Evaluation, rows: readonly PriorRow[] = [], wish: Partial<PaymentWish> = {}) {
  const plan = makePlan(evaluation, priorPayments(rows), { ...ALL, ...wish });
  expect(planFaults(plan, evaluation)).toEqual([]);
  return {
    plan,
    lines: plan.lines.map(({ payer, amount }) => `${payer} ${amount / 100n}`),
    reasons: [...new Set(plan.shares.flatMap((share) => share.reasons.map(({ code }) => code)))],
  };
}

describe('a payment that only the run before knew of', () => {
  test('is not made again on a bare consent: the rest is paid, once', () => {
    const { plan, lines } = pays(ruled('情况属实'));
    expect(lines).toEqual(['province 500000']);
    expect(plan.shares.map(({ payer, before, batches }) => [payer, before / 100n, batches])).toEqual([
      ['province', 0n, []],
      ['city', 200000n, [CITY.source]],
    ]);
    const rows = enteredRows(plan);
    for (const after of [ruled('情况属实'), later(null), later('情况属实'), later('另行兑付')])
      expect(pays(after, rows).lines).toEqual([]);
  });

  test('leaves its rest to several batches of one run', () => {
    const half = { upTo: { numerator: 1n, denominator: 2n } };
    const rows = enteredRows(pays(ruled('情况属实'), [], half).plan);
    expect(pays(ruled('情况属实'), rows).lines).toEqual(['province 250000']);
  });

  describe('once another payer has paid of the award by the ruling on it', () => {
    const advance = { ...CITY, amount: '50000.00' };
    const city = { payers: new Set(['city']) };
    const half = { upTo: { numerator: 1n, denominator: 2n } };
    const laterBeside = (unledgered: readonly UnledgeredPayment[]): Evaluation =>
      run(srdi(FIRM, { ...none, reasons: [reason('already-paid', 'fails')] }), unledgered);

    test.each([
      ['a consent, which left it out', '情况属实', 'city 150000', ['province 500000']],
      ['one that says that it was not made', '确未兑付', 'city 200000', ['province 500000']],
    ])('a later run pays the rest: %s', (_, said, first, rest) => {
      const { plan, lines } = pays(ruled(said, [advance]), [], city);
      expect(lines).toEqual([first]);
      const rows = enteredRows(plan);
      const second = pays(laterBeside([advance]), rows, half);
      expect(second.lines).toEqual(['province 250000']);
      const third = pays(laterBeside([advance]), [...rows, ...enteredRows(second.plan)]);
      expect(third.lines).toEqual(['province 250000']);
      expect(pays(laterBeside([advance]), rows)).toMatchObject({ lines: rest, reasons: [] });
    });

    test.each([
      ['the same payment twice', [advance, advance]],
      ['another amount', [advance, { ...advance, amount: '50000.01' }]],
      ['another payer', [advance, { ...advance, payer: 'province' }]],
      ['one that says less', [advance, { ...advance, amount: null }]],
    ])('nobody has ruled on a further one: %s', (_, unledgered) => {
      const rows = enteredRows(pays(ruled('情况属实', [advance]), [], city).plan);
      const { lines, reasons } = pays(laterBeside(unledgered), rows);
      expect({ lines, reasons }).toEqual({ lines: [], reasons: ['paid-but-unledgered'] });
    });
  });

  test.each(['确未兑付', '经查该笔未拨出，另行兑付'])('is made where the reason says so: %s', (said) => {
    expect(pays(ruled(said)).lines).toEqual(['province 500000', 'city 200000']);
  });

  describe('that was approved on a day', () => {
    const dated = { ...CITY, date: '2025-11-20' };
    const on = (
      date: string,
      unledgered: readonly UnledgeredPayment[],
      own: Partial<EvaluatedDecision> = {},
    ) => {
      const made = ruling('确未兑付');
      const reasons = [reason('paid-but-unledgered')];
      return run(srdi(FIRM, { reasons, ruling: made && { ...made, date }, ...own }), unledgered);
    };

    test.each([
      ['2025-11-21', ['province 500000', 'city 200000']],
      ['', ['province 500000', 'city 200000']],
      ['2025-11-20', []],
      ['2025-10-08', []],
    ])('is made again by a ruling of a later day alone: %s', (date, lines) => {
      const reasons = lines.length === 0 ? ['paid-but-unledgered'] : [];
      expect(pays(on(date, [dated]))).toMatchObject({ lines, reasons });
    });

    test('is not made again by the ruling on one before it', () => {
      const first = { ...CITY, date: '2025-09-30' };
      expect(pays(on('2025-10-08', [first, dated]))).toMatchObject({
        lines: [],
        reasons: ['paid-but-unledgered'],
      });
    });

    test('keeps the rest of another payer from being paid', () => {
      const rows = enteredRows(pays(on('2025-11-21', []), [], { payers: new Set(['city']) }).plan);
      const lacking = { ...dated, payer: 'province', amount: '500000.00' };
      const paid = { ...none, reasons: [reason('already-paid', 'fails')] };
      expect(pays(on('2025-11-20', [lacking], paid), rows)).toMatchObject({
        ...{ lines: [], reasons: ['paid-but-unledgered'] },
      });
      expect(pays(on('2025-11-21', [lacking], paid), rows).lines).toEqual(['province 500000']);
    });
  });

  test.each(['是否确未兑付待核实', '不另行兑付'])(
    'is not made where the reason denies or asks: %s',
    (said) => {
      expect(pays(ruled(said)).lines).toEqual(['province 500000']);
    },
  );

  test.each([
    ['another firm', { uscc: payable(9).uscc }],
    ['another measure', { measure: 'hnte' }],
  ])('takes nothing off where it was made of %s', (_, own) => {
    expect(pays(ruled('情况属实', [{ ...CITY, ...own }]))).toMatchObject({
      ...{ lines: ['province 500000', 'city 200000'], reasons: [] },
    });
  });

  test('pays nothing where all of it was paid', () => {
    const all = [CITY, { ...CITY, payer: 'province', amount: '500000.00' }];
    expect(pays(ruled('情况属实', all))).toMatchObject({ lines: [], reasons: [] });
  });

  test.each([
    ['its amount is not known', [{ ...CITY, amount: null }]],
    ['its payer is not known', [{ ...CITY, payer: null }]],
    ['it comes to more than is due', [{ ...CITY, amount: '200000.01' }]],
    ['it is of nothing', [{ ...CITY, amount: '0.00' }]],
    ['its row does not say what was due in all', [{ ...CITY, whole: true as const }]],
    ['another payer made it', [{ ...CITY, payer: 'chengdong' }]],
  ])('holds the award where %s', (_, unledgered) => {
    const { lines, reasons } = pays(ruled('情况属实', unledgered));
    expect(lines).toEqual([]);
    expect(reasons).toEqual(['paid-but-unledgered']);
  });

  test('holds the rest of an advance in the ledger, unless the reason says so', () => {
    const half = { upTo: { numerator: 1n, denominator: 2n } };
    const advance = enteredRows(
      makePlan(evaluated([FIRM], [srdi(FIRM)]), priorPayments([]), { ...ALL, ...half }),
    );
    for (const said of [null, '情况属实'])
      expect(pays(later(said), advance)).toMatchObject({ lines: [], reasons: ['paid-but-unledgered'] });
    expect(pays(later('确未兑付'), advance).lines).toEqual(['province 250000', 'city 100000']);
  });

  test('holds what is left where the ledger has begun the whole by now, or lacks a code as well', () => {
    const half = { upTo: { numerator: 1n, denominator: 2n } };
    const advance = enteredRows(
      makePlan(evaluated([FIRM], [srdi(FIRM)]), priorPayments([]), { ...ALL, ...half }),
    );
    expect(pays(ruled('情况属实'), advance)).toMatchObject({ lines: [], reasons: ['due-differs'] });
    const reasons = [reason('paid-but-unledgered'), reason('paid-without-code')];
    const both = run(srdi(FIRM, { reasons, ruling: ruling('情况属实') }), [CITY]);
    expect(pays(both)).toMatchObject({ lines: [], reasons: ['paid-without-code'] });
  });

  test('is deducted under a former code too, and held beside an advance of that code', () => {
    const own = { ...CITY, uscc: FORMER };
    const decision = srdi(FIRM, { reasons: [reason('paid-under-former-code')], ruling: ruling('同一企业') });
    const evaluation = run(decision, [own], { [FIRM.id]: [FORMER] });
    const rows = enteredRows(
      makePlan(evaluated([payable(2)], [srdi(payable(2))]), priorPayments([]), {
        ...{ ...ALL, payers: new Set(['province']), upTo: { numerator: 1n, denominator: 2n } },
      }),
    );
    expect(pays(evaluation, rows)).toMatchObject({ lines: [], reasons: ['paid-but-unledgered'] });
    expect(pays(evaluation).lines).toEqual(['province 500000']);
  });
});

describe('a payment under a former code that the ledger lacks', () => {
  const own = { ...CITY, uscc: FORMER };
  const codes = { [FIRM.id]: [FORMER] };
  const province = { payers: new Set(['province']) };
  const laterOn = (said: string | null = null, date = ''): Evaluation =>
    run(
      srdi(FIRM, {
        ...none,
        reasons: [reason('already-paid', 'fails')],
        ruling: said === null ? null : ({ ...ruling(said), date } as EvaluatedDecision['ruling']),
      }),
      [own],
      codes,
    );

  test('holds the rest of what the present code was begun to be paid', () => {
    const rows = enteredRows(pays(run(srdi(FIRM), []), [], province).plan);
    expect(pays(laterOn(), rows)).toMatchObject({ lines: [], reasons: ['paid-but-unledgered'] });
    expect(pays(laterOn('确未兑付', '2026-03-01'), rows).lines).toEqual(['city 200000']);
  });

  test('holds nothing of the rest that a third code took over, where a ruling answered it under the second', () => {
    const second = payable(3);
    const asked = srdi(second, { reasons: [reason('paid-but-unledgered')], ruling: ruling('确未兑付') });
    const previous = {
      ...PREVIOUS_RUN,
      ...{ unledgered: [own], formerCodes: { [second.id]: [FORMER] } },
    };
    const begun = pays(evaluated([second], [asked], { previous }), [], province);
    const rows = enteredRows(begun.plan);
    const third = (known: readonly UnledgeredPayment[]) =>
      run(srdi(FIRM, { reasons: [reason('paid-under-former-code')], ruling: ruling('同一企业') }), known, {
        [FIRM.id]: [second.uscc, FORMER],
      });
    const { plan, lines, reasons } = pays(third([own]), rows);
    expect({ lines, reasons }).toEqual({ lines: ['city 200000'], reasons: [] });
    expect(plan.lines.map(({ share }) => share.ruledLacks)).toEqual([
      [{ payer: 'city', amount: 20_000_000n, deducted: false }],
    ]);
    const other = { ...own, amount: '100000.00' };
    for (const known of [[own, own], [other]])
      expect(pays(third(known), rows)).toMatchObject({ lines: [], reasons: ['paid-but-unledgered'] });
  });

  test('holds nothing once a ruling has answered it', () => {
    const half = { ...own, amount: '50000.00' };
    const asked = srdi(FIRM, { reasons: [reason('paid-but-unledgered')], ruling: ruling('情况属实') });
    const rows = enteredRows(pays(run(asked, [half], codes), [], province).plan);
    const evaluation = run(
      srdi(FIRM, { ...none, reasons: [reason('already-paid', 'fails')] }),
      [half],
      codes,
    );
    expect(pays(evaluation, rows)).toMatchObject({ lines: ['city 150000'], reasons: [] });
  });
});

describe('a payment that the ledger has without a code', () => {
  const uncoded = (said: string): Evaluation =>
    run(srdi(FIRM, { reasons: [reason('paid-without-code')], ruling: ruling(said) }), []);

  test('holds the award on a bare consent', () => {
    expect(pays(uncoded('同一企业'))).toMatchObject({ lines: [], reasons: ['paid-without-code'] });
  });

  test.each(['领取的是外地一户，同名不同户', '另行兑付', '确未兑付'])(
    'is paid where the reason says so: %s',
    (said) => {
      expect(pays(uncoded(said)).lines).toEqual(['province 500000', 'city 200000']);
    },
  );

  test('is deducted once the ledger has the code', () => {
    const rows = enteredRows(
      makePlan(evaluated([FIRM], [srdi(FIRM)]), priorPayments([]), { ...ALL, payers: new Set(['city']) }),
    );
    expect(pays(uncoded('同一企业'), rows)).toMatchObject({ lines: ['province 500000'], reasons: [] });
  });
});
