// An advance under a code that the firm has no more: its rest is paid once, by whatever code, and only on a ruling.
import { describe, expect, test } from 'vitest';
import type { EvaluatedDecision, Evaluation } from '../../src/evaluation/evaluation.ts';
import { dueNote } from '../../src/payment/due-note.ts';
import { makePlan } from '../../src/payment/make-plan.ts';
import type { PaymentWish } from '../../src/payment/payment-plan.ts';
import { planFaults } from '../../src/payment/plan-sums.ts';
import { type PriorRow, restOf } from '../../src/payment/prior-award.ts';
import { priorPayments } from '../../src/payment/prior-payments.ts';
import type { Money } from '../../src/values/money.ts';
import { granted } from '../support/city-evaluation.ts';
import { ALL, enteredRows, evaluated, hnte, payable, srdi } from '../support/payment.ts';
import { PREVIOUS_RUN } from '../support/previous-run.ts';

function yuan(amount: number): Money {
  return BigInt(amount * 100) as Money;
}

const OLD = payable(1);
const NOW = payable(2, { name: OLD.name, payee: OLD.name, account: OLD.account });
const GRANTED = { granted: new Set(['hnte']) };
const none = { status: 'ineligible', amount: null, funding: null } as const;

function reason(code: string, effect: 'fails' | 'unknown'): EvaluatedDecision['reasons'][number] {
  return { code, effect, article: '二.3 第三项', fields: {}, source: null, sources: [] };
}

const ON_CODE = [reason('paid-under-former-code', 'unknown')];
const CONSENT: EvaluatedDecision['ruling'] = {
  ...{ verdict: '同意', amount: null, reason: '', person: '张三', date: '', source: '裁定表.xlsx#裁定!D2' },
};

function run(decisions: readonly EvaluatedDecision[], former: readonly string[] = [OLD.uscc]): Evaluation {
  const previous = {
    ...PREVIOUS_RUN,
    formerCodes: { [NOW.id]: [...former] },
  };
  return evaluated([NOW], decisions, { previous });
}

const ruled = (own: Partial<EvaluatedDecision> = {}) =>
  run([hnte(NOW, { reasons: ON_CODE, ruling: CONSENT, ...own })]);

/** What a plan pays, by payer in 元; it must add up with its evaluation. */
function pays(
  evaluation: Evaluation,
  rows: readonly PriorRow[],
  wish: Partial<PaymentWish> = {},
  seen: readonly PriorRow[] | null = null,
) {
  const plan = makePlan(evaluation, priorPayments(rows, seen), {
    ...ALL,
    ...GRANTED,
    batch: 'next',
    ...wish,
  });
  expect(planFaults(plan, evaluation)).toEqual([]);
  const reasons = plan.shares.flatMap((share) => share.reasons.map(({ code, value }) => `${code} ${value}`));
  return {
    plan,
    lines: plan.lines.map(({ payer, amount }) => `${payer} ${amount / 100n}`),
    reasons: [...new Set(reasons)],
  };
}

/** The city paid half of its part, the others nothing yet. */
const advance = enteredRows(
  makePlan(evaluated([OLD], [hnte(OLD)]), priorPayments([]), {
    ...{ ...ALL, payers: new Set(['city']), upTo: { numerator: 1n, denominator: 2n } },
  }),
);

describe('the rest of an advance under a former code', () => {
  test('is held under the present code until somebody rules on it', () => {
    const open = hnte(NOW, { ...none, status: 'review', reasons: ON_CODE });
    const { lines, reasons } = pays(run([open]), advance);
    expect(lines).toEqual([]);
    expect(reasons).toEqual([`code-changed ${NOW.uscc}`]);
  });

  test('is held without asking for a consent where a ruling refused it, also where it says that it is due anew', () => {
    for (const said of ['原代码已领', '另行兑付']) {
      const ruling = { ...CONSENT, verdict: '不同意', reason: said } as const;
      const refused = hnte(NOW, { ...none, reasons: ON_CODE, ruling });
      const { lines, reasons } = pays(run([refused]), advance);
      expect(lines).toEqual([]);
      expect(reasons).toEqual([`code-refused ${NOW.uscc}`]);
    }
  });

  test('goes by what was decided of the present code and this award alone', () => {
    const third = payable(3);
    const refused = { ...none, ruling: { ...CONSENT, verdict: '不同意' } } as const;
    const anew = { ...none, ruling: { ...CONSENT, reason: '另行兑付' } } as const;
    for (const own of [[], [srdi(NOW, refused)], [srdi(NOW, anew)]]) {
      const decisions = [...own, hnte(third, refused), hnte(third, anew)];
      const evaluation = { ...run(decisions), enterprises: [NOW, third] };
      const { reasons } = pays(evaluation, advance);
      expect(reasons).toEqual([`code-changed ${NOW.uscc}`]);
    }
  });

  test('is what is paid on a consent, not the whole, whatever else that was to rule on', () => {
    const lines = ['province 100000', 'city 75000', 'chengdong 150000'];
    expect(pays(ruled(), advance).lines).toEqual(lines);
    const reasons = [reason('renewal', 'unknown'), ...ON_CODE];
    expect(pays(ruled({ reasons }), advance).lines).toEqual(lines);
  });

  test('is paid though another firm was paid the measure since the run', () => {
    const other = payable(3);
    const since = enteredRows(makePlan(evaluated([other], [hnte(other)]), priorPayments([]), ALL));
    expect(pays(ruled(), [...advance, ...since], {}, advance).lines).toHaveLength(3);
  });

  describe('is held where the former code was paid since the run', () => {
    const goneOn = enteredRows(
      makePlan(evaluated([OLD], [hnte(OLD)]), priorPayments(advance), {
        ...{ ...ALL, ...GRANTED, batch: '02' },
      }),
    );
    const back = advance.map((row) => ({ ...row, recovered: true }));
    const whole = enteredRows(
      makePlan(evaluated([OLD], [hnte(OLD)]), priorPayments(back), { ...ALL, ...GRANTED, batch: '02' }),
    );
    test.each([
      ['more', [...advance, ...goneOn]],
      ['in place of what was taken back', [...back, ...whole]],
      ['as often as before, in place of what was taken back', [...back, ...whole.slice(0, advance.length)]],
      ['the very same', [...back, ...advance]],
    ])('%s', (_, rows) => {
      expect(pays(ruled(), advance, {}, advance).lines).toHaveLength(3);
      const { lines, reasons } = pays(ruled(), rows, {}, advance);
      expect(lines).toEqual([]);
      expect(reasons).toContain(`paid-under-other-code ${OLD.uscc}`);
    });
  });

  test('is paid once: by the same run, a later one, or one with the former code', () => {
    const paid = [...advance, ...enteredRows(pays(ruled(), advance).plan)];
    const later = run([hnte(NOW, { ...none, reasons: [reason('already-paid', 'fails')] })]);
    const former = evaluated([OLD], [hnte(OLD)]);
    const again = evaluated([OLD], [hnte(OLD, { ...none, reasons: [reason('already-paid', 'fails')] })]);
    for (const evaluation of [ruled(), later, former, again])
      expect(pays(evaluation, paid).lines).toEqual([]);
  });

  test('is paid payer by payer, in the same run and in a later one', () => {
    const first = enteredRows(pays(ruled(), advance, { payers: new Set(['city']) }).plan);
    const rows = [...advance, ...first];
    const later = run([hnte(NOW, { ...none, reasons: [reason('already-paid', 'fails')] })]);
    for (const evaluation of [ruled(), later])
      expect(pays(evaluation, rows).lines).toEqual(['province 100000', 'chengdong 150000']);
  });

  test.each([
    ['amounts that differ now', ruled(granted('100000.00', '150000.00', '100000.00')), 'due-differs '],
    [
      'two former codes that were paid',
      run([hnte(NOW, { reasons: ON_CODE, ruling: CONSENT })], [OLD.uscc, payable(3).uscc]),
      `paid-under-other-code ${OLD.uscc} / ${payable(3).uscc}`,
    ],
  ])('is held with %s', (_, evaluation, why) => {
    const other = advance.map((row) => ({ ...row, uscc: payable(3).uscc, name: '' }));
    const { lines, reasons } = pays(evaluation, [...advance, ...other]);
    expect(lines).toEqual([]);
    expect(reasons).toContain(why);
  });

  describe('is not paid on by what was entered under the former code since', () => {
    const taken = enteredRows(pays(ruled(), advance, { payers: new Set(['province']) }).plan);
    const later = run([hnte(NOW, { ...none, reasons: [reason('already-paid', 'fails')] })]);
    const entered = (payer: string, amount: number, uscc = OLD.uscc): PriorRow => ({
      ...{ uscc, name: OLD.name, measure: 'hnte', awardYear: 2025, payer, amount: yuan(amount) },
      ...{ recovered: false, batch: '补登', note: '' },
    });

    test.each([
      ['its county', 'chengdong', 150_000, ['city 75000']],
      ['another county', 'chengxi', 150_000, ['city 75000']],
      ['a county in part', 'chengxi', 50_000, ['city 75000', 'chengdong 100000']],
      ['the city', 'city', 75_000, ['chengdong 150000']],
      ['more than was due', 'city', 90_000, ['chengdong 150000']],
    ])('%s', (_, payer, amount, rest) => {
      const rows = [...advance, ...taken, entered(payer, amount)];
      const { plan, lines, reasons } = pays(later, rows);
      expect({ lines, reasons }).toEqual({ lines: rest, reasons: [] });
      expect(pays(later, [...rows, ...enteredRows(plan)]).lines).toEqual([]);
      expect(
        plan.shares.find((share) => share.before > 0n && share.payer === 'chengdong')?.batches ?? ['补登'],
      ).toContain('补登');
    });

    // A third code took over what the present one left.
    const third = payable(3, { name: OLD.name, payee: OLD.name, account: OLD.account });
    const note = `${dueNote([
      { payer: 'city', money: yuan(75_000) },
      { payer: 'chengdong', money: yuan(150_000) },
    ])}；原代码：${NOW.uscc}`;
    const on = { ...entered('city', 25_000, third.uscc), note };

    test('also where a third code took over the rest', () => {
      const { owed } = priorPayments([...advance, ...taken, on, entered('chengdong', 150_000)]);
      expect(owed.map((one) => [one.uscc, restOf(one, 'city'), restOf(one, 'chengdong')])).toEqual([
        [third.uscc, yuan(50_000), 0n],
      ]);
    });

    test('and is held where that does not say of which part it was, until somebody says that it was not', () => {
      const unclear = { ...entered('', 75_000), payer: null, date: '2026-02-20' };
      const rows = [...advance, ...taken, unclear];
      expect(pays(later, rows)).toMatchObject({ lines: [], reasons: ['rows-differ 2026-02-20'] });
      const told = { ...CONSENT, reason: '余款确未兑付', date: '2026-03-01' };
      const evaluation = run([
        hnte(NOW, { ...none, reasons: [reason('already-paid', 'fails')], ruling: told }),
      ]);
      expect(pays(evaluation, rows).lines).toEqual(['city 75000', 'chengdong 150000']);
      expect(pays(later, [...advance, unclear, ...taken]).lines).toEqual(['city 75000', 'chengdong 150000']);
    });

    test('and is held so where that is of a code before the one whose rest was taken over', () => {
      const unclear = { ...entered('', 75_000), payer: null, date: '2026-02-20' };
      const evaluation = evaluated(
        [third],
        [hnte(third, { ...none, reasons: [reason('already-paid', 'fails')] })],
      );
      const rest = ['city 50000', 'chengdong 150000'];
      expect(pays(evaluation, [...advance, ...taken, on, unclear])).toMatchObject({
        ...{ lines: [], reasons: ['rows-differ 2026-02-20'] },
      });
      expect(pays(evaluation, [...advance, ...taken, unclear, on]).lines).toEqual(rest);
    });

    test('unless what it was paid came back', () => {
      const rows = [...advance, ...taken, { ...entered('chengdong', 150_000), recovered: true }];
      expect(pays(later, rows).lines).toEqual(['city 75000', 'chengdong 150000']);
    });
  });

  describe('by an enterprise that has moved as well', () => {
    const moved = ruled({ payer: 'dongchuan' });

    test('is paid by the county or park of the present code, once, and says so', () => {
      const { plan, lines } = pays(moved, advance);
      expect(lines).toEqual(['province 100000', 'city 75000', 'dongchuan 150000']);
      expect(plan.lines.map(({ share }) => share.moved)).toEqual([
        null,
        null,
        { stated: 'chengdong', present: 'dongchuan' },
      ]);
      const after = [...advance, ...enteredRows(plan)];
      const later = run([hnte(NOW, { ...none, reasons: [reason('already-paid', 'fails')] })]);
      for (const evaluation of [moved, ruled(), later]) expect(pays(evaluation, after).lines).toEqual([]);
    });

    test('counts what the one stated before has paid of its share', () => {
      const part = makePlan(evaluated([OLD], [hnte(OLD)]), priorPayments([]), {
        ...{ ...ALL, batch: '01', upTo: { numerator: 1n, denominator: 2n } },
      });
      const { plan, lines } = pays(moved, enteredRows(part));
      expect(lines).toEqual(['province 100000', 'city 75000', 'dongchuan 75000']);
      const all = [...enteredRows(part), ...enteredRows(plan)];
      for (const evaluation of [moved, ruled()]) expect(pays(evaluation, all).lines).toEqual([]);
    });

    test('does not ask for a share that the one stated before has paid', () => {
      const local = enteredRows(
        makePlan(evaluated([OLD], [hnte(OLD)]), priorPayments([]), {
          ...{ ...ALL, batch: '01', payers: new Set(['chengdong']) },
        }),
      );
      const { plan, lines } = pays(moved, local);
      expect(lines).toEqual(['province 100000', 'city 150000']);
      expect(plan.shares.find(({ payer }) => payer === 'dongchuan')?.batches).toEqual(['01']);
    });

    describe('of which two counties have paid', () => {
      const part = enteredRows(
        makePlan(evaluated([OLD], [hnte(OLD)]), priorPayments([]), {
          ...{ ...ALL, batch: '01', upTo: { numerator: 1n, denominator: 5n } },
        }),
      );
      const other = (amount: number): PriorRow => ({
        ...{ uscc: OLD.uscc, name: OLD.name, measure: 'hnte', awardYear: 2025, payer: 'chengxi' },
        ...{ amount: yuan(amount), recovered: false, date: '2026-01-20', batch: '城西支', note: '' },
      });
      const consent = { ...CONSENT, reason: '同一企业，余款确未兑付', date: '2026-03-01' };

      test.each(['chengxi', 'chengdong', 'dongchuan'])(
        'is paid what is left of one share, by %s',
        (payer) => {
          const rows = [...part, other(45_000)];
          const { plan, lines, reasons } = pays(ruled({ payer, ruling: consent }), rows);
          expect(reasons).toEqual([]);
          const rest = ['province 100000', 'city 120000', `${payer} 75000`];
          expect(lines.toSorted()).toEqual(rest.toSorted());
          expect(plan.shares.find((share) => share.payer === payer)).toMatchObject({
            ...{ before: yuan(75_000), batches: ['01', '城西支'] },
            moved: payer === 'chengdong' ? null : { stated: 'chengdong', present: payer },
          });
          const after = [...rows, ...enteredRows(plan)];
          const later = run([hnte(NOW, { ...none, reasons: [reason('already-paid', 'fails')] })]);
          for (const evaluation of [ruled({ payer, ruling: consent }), ruled({ ruling: consent }), later])
            expect(pays(evaluation, after).lines).toEqual([]);
        },
      );

      test('is held until somebody says that the rest was not paid', () => {
        expect(pays(ruled({ payer: 'chengxi' }), [...part, other(45_000)])).toMatchObject({
          ...{ lines: [], reasons: ['rows-differ 2026-01-20'] },
        });
      });

      test('asks for nothing more of a share that they have paid, or paid beyond', () => {
        for (const amount of [120_000, 150_000]) {
          const { lines } = pays(ruled({ payer: 'chengxi', ruling: consent }), [...part, other(amount)]);
          expect(lines).toEqual(['province 100000', 'city 120000']);
        }
      });
    });

    test('is held where the local share comes to another amount', () => {
      const less = granted('100000.00', '150000.00', '100000.00');
      expect(pays(ruled({ payer: 'dongchuan', ...less }), advance)).toMatchObject({
        ...{ lines: [], reasons: ['due-differs '] },
      });
    });
  });

  describe('of which a second code was paid a part', () => {
    const second = payable(3, { name: OLD.name, payee: OLD.name, account: OLD.account });
    const note = (local: string) =>
      `${dueNote([
        { payer: 'province', money: yuan(100_000) },
        { payer: 'city', money: yuan(75_000) },
        { payer: local, money: yuan(150_000) },
      ])}；原代码：${OLD.uscc}`;
    const taken = (payer: string, amount: number, local = payer): PriorRow => ({
      ...{ uscc: second.uscc, name: OLD.name, measure: 'hnte', awardYear: 2025, payer },
      ...{ amount: yuan(amount), recovered: false, batch: '02', note: note(local) },
    });
    const third = (own: Partial<EvaluatedDecision> = {}) =>
      run([hnte(NOW, { reasons: ON_CODE, ruling: CONSENT, ...own })], [second.uscc, OLD.uscc]);
    const later = run(
      [hnte(NOW, { ...none, reasons: [reason('already-paid', 'fails')] })],
      [second.uscc, OLD.uscc],
    );

    test('is paid on a consent under the third, and names the second', () => {
      const rows = [...advance, taken('city', 25_000, 'chengdong')];
      const { plan, lines, reasons } = pays(third(), rows);
      expect({ lines, reasons }).toEqual({
        lines: ['province 100000', 'city 50000', 'chengdong 150000'],
        reasons: [],
      });
      expect(plan.lines.map(({ share }) => [share.begunUnder, share.before])).toEqual([
        [second.uscc, 0n],
        [second.uscc, yuan(100_000)],
        [second.uscc, 0n],
      ]);
      expect(plan.shares.find(({ payer }) => payer === 'city')?.batches).toEqual([
        ...new Set(advance.map(({ batch }) => batch)),
        '02',
      ]);
      for (const evaluation of [third(), later])
        expect(pays(evaluation, [...rows, ...enteredRows(plan)]).lines).toEqual([]);
    });

    test('is paid in parts under the third', () => {
      const rows = [...advance, taken('city', 25_000, 'chengdong')];
      const first = enteredRows(pays(third(), rows, { payers: new Set(['city']) }).plan);
      for (const evaluation of [third(), later])
        expect(pays(evaluation, [...rows, ...first])).toMatchObject({
          lines: ['province 100000', 'chengdong 150000'],
          reasons: [],
        });
    });

    test.each([OLD.uscc, second.uscc])('is less by what was entered under %s since, and paid', (uscc) => {
      const rows = [...advance, taken('city', 25_000, 'chengdong')];
      const first = enteredRows(pays(third(), rows, { payers: new Set(['city']) }).plan);
      const since: PriorRow = { ...taken('province', 60_000), uscc, note: '', batch: '补付' };
      expect(pays(later, [...rows, ...first, since])).toMatchObject({
        lines: ['province 40000', 'chengdong 150000'],
        reasons: [],
      });
      const { payer: _, ...unclear } = since;
      const { lines, reasons } = pays(later, [...rows, ...first, { ...unclear, payer: null }]);
      expect([lines, reasons.length]).toEqual([[], 1]);
      expect(reasons[0]).toMatch(/^rows-differ/u);
    });

    test.each(['chengdong', 'chengxi', 'dongchuan'])(
      'is paid what is left of a local share that two counties have paid of, by %s',
      (payer) => {
        const part = enteredRows(
          makePlan(evaluated([OLD], [hnte(OLD)]), priorPayments([]), {
            ...{ ...ALL, batch: '01', payers: new Set(['city', 'chengdong']) },
            upTo: { numerator: 1n, denominator: 2n },
          }),
        );
        const on = {
          ...taken('chengxi', 40_000),
          note: note('chengxi').replace('150000', '75000'),
        };
        const { lines, reasons } = pays(third({ payer }), [...part, on]);
        expect({ lines: lines.toSorted(), reasons }).toEqual({
          lines: ['province 100000', 'city 75000', `${payer} 35000`].toSorted(),
          reasons: [],
        });
      },
    );

    test('is held where it states more than the first code was owed', () => {
      const more = { ...taken('city', 25_000, 'chengdong') };
      const rows = [...advance, { ...more, note: more.note.replace('100000', '200000') }];
      expect(pays(third(), rows)).toMatchObject({ lines: [], reasons: ['due-differs '] });
    });
  });

  test('is held beside a row of the former code that came in the place of what began it', () => {
    const taken = enteredRows(pays(ruled(), advance, { payers: new Set(['city']) }).plan);
    const back = advance.map((row) => ({ ...row, recovered: true }));
    const whole: PriorRow = {
      ...{ uscc: OLD.uscc, name: OLD.name, measure: 'hnte', awardYear: 2025, payer: 'city' },
      ...{ amount: yuan(75_000), recovered: false, batch: '补付', note: '' },
    };
    const rest = run([hnte(NOW, { ...none, reasons: [reason('already-paid', 'fails')] })]);
    const { lines, reasons } = pays(rest, [...back, ...taken, whole]);
    expect([lines, reasons.map((one) => one.split(' ')[0])]).toEqual([[], ['rows-differ']]);
  });

  test('falls back to the former code where what the present one paid came back', () => {
    const taken = enteredRows(pays(ruled(), advance).plan);
    const back = taken.map((row) => ({ ...row, recovered: true }));
    expect(priorPayments([...advance, ...taken]).owed).toEqual([]);
    expect(priorPayments([...advance, ...back]).owed.map(({ uscc }) => uscc)).toEqual([OLD.uscc]);
  });
});

describe('the rest of a code that is the present one again', () => {
  const again = (ruling: EvaluatedDecision['ruling'] = null): Evaluation => ({
    ...run([hnte(OLD, { ...none, reasons: [reason('already-paid', 'fails')], ruling })]),
    enterprises: [OLD],
    previous: { ...PREVIOUS_RUN, formerCodes: { [OLD.id]: [NOW.uscc] } },
  });
  const entered: PriorRow = {
    ...{ uscc: NOW.uscc, name: NOW.name, measure: 'hnte', awardYear: 2025, payer: 'chengdong' },
    ...{ amount: yuan(150_000), recovered: false, date: '2026-02-20', batch: '补登', note: '' },
  };
  const rest = ['province 100000', 'city 75000', 'chengdong 150000'];

  test('is held where the other was paid since it was begun, until somebody says that this was not the rest', () => {
    expect(pays(again(), [...advance, entered])).toMatchObject({
      ...{ lines: [], reasons: ['rows-differ 2026-02-20'] },
    });
    const told = { ...CONSENT, reason: '余款确未兑付', date: '2026-03-01' };
    expect(pays(again(told), [...advance, entered]).lines).toEqual(rest);
    expect(pays(again({ ...told, date: '2026-02-20' }), [...advance, entered]).lines).toEqual([]);
  });

  test('is paid where that was before, or came back', () => {
    expect(pays(again(), [entered, ...advance]).lines).toEqual(rest);
    expect(pays(again(), [...advance, { ...entered, recovered: true }]).lines).toEqual(rest);
  });
});

describe('an award that a former code had in full', () => {
  const firstHalf = enteredRows(
    makePlan(evaluated([OLD], [srdi(OLD)]), priorPayments([]), {
      ...{ ...ALL, batch: '01', upTo: { numerator: 1n, denominator: 2n } },
    }),
  );
  const secondHalf = enteredRows(
    makePlan(evaluated([OLD], [srdi(OLD)]), priorPayments(firstHalf), { ...ALL, batch: '02' }),
  );
  const whole = [...firstHalf, ...secondHalf];
  const silent = firstHalf.slice(0, 1).map((row) => ({ ...row, note: '', amount: null }));
  const ruledOn = (ruling: Partial<typeof CONSENT> = {}, former = [OLD.uscc]) =>
    run([srdi(NOW, { reasons: ON_CODE, ruling: CONSENT && { ...CONSENT, ...ruling } })], former);
  const anew = ruledOn({ reason: '确非同一企业，另行兑付' });

  test.each([
    ['advance and rest', whole, ['01', '02']],
    ['one batch', enteredRows(makePlan(evaluated([OLD], [srdi(OLD)]), priorPayments([]), ALL)), [ALL.batch]],
    ['a row that does not state what the whole came to', silent, ['01']],
  ])('is not paid again on a consent: %s', (_, rows, batches) => {
    const { plan, lines, reasons } = pays(ruledOn({ reason: '同一企业' }), rows);
    expect([lines, reasons]).toEqual([[], []]);
    expect(plan.shares.map(({ payer, due, before }) => [payer, before === due])).toEqual([
      ['province', true],
      ['city', true],
    ]);
    for (const share of plan.shares) {
      expect(share.paidUnder).toEqual([OLD.uscc]);
      expect(share.batches).toEqual(batches);
    }
  });

  test('is not paid again where the ruling denies that it is due anew, or lowers it', () => {
    for (const ruling of [
      { reason: '同一企业，不另行兑付' },
      { reason: '同名不同户' },
      { verdict: '核减', amount: '300000.00' } as const,
    ])
      expect(pays(ruledOn(ruling), whole).lines).toEqual([]);
  });

  test('is paid anew in full where the ruling says so, once', () => {
    for (const rows of [whole, silent]) {
      const { plan, lines } = pays(anew, rows);
      expect(lines).toEqual(['province 500000', 'city 200000']);
      expect(plan.shares.map(({ begunUnder, paidUnder }) => [begunUnder, paidUnder])).toEqual([
        [null, []],
        [null, []],
      ]);
      expect(pays(anew, [...rows, ...enteredRows(plan)]).lines).toEqual([]);
    }
  });

  test('is paid anew in full where only a part was paid, and the rest of that stays held', () => {
    const { plan, lines, reasons } = pays(anew, firstHalf);
    expect(lines).toEqual(['province 500000', 'city 200000']);
    expect(reasons).toEqual([`paid-anew ${NOW.uscc}`]);
    expect(plan.shares.filter(({ from }) => from === 'ledger').map(({ uscc }) => uscc)).toEqual([
      OLD.uscc,
      OLD.uscc,
    ]);
    // Nobody need rule on it again for the reason to be told in a later run.
    const later = run([srdi(NOW, { ...none, reasons: [reason('already-paid', 'fails')] })]);
    const rows = [...firstHalf, ...enteredRows(plan)];
    expect(pays(later, rows)).toMatchObject({ lines: [], reasons: [`paid-anew ${NOW.uscc}`] });
  });

  test('of which the rest is held has ways on: the former code reported again, or its payment entered', () => {
    const rows = [...firstHalf, ...enteredRows(pays(anew, firstHalf).plan)];
    const both = evaluated(
      [{ ...OLD, name: '另一户', payee: '另一户', account: '6300000055500000099' }, NOW],
      [OLD, NOW].map((firm) => srdi(firm, { ...none, reasons: [reason('already-paid', 'fails')] })),
    );
    expect(pays(both, rows).lines).toEqual(['province 250000', 'city 100000']);
    const entered = firstHalf.map((row) => ({ ...row, batch: '补付', note: '' }));
    expect(pays(anew, [...rows, ...entered])).toMatchObject({ lines: [], reasons: [] });
  });

  test.each([
    ['the code that it left again', NOW],
    ['the code that it has again', OLD],
  ])(
    'whose rest another code took over that it has left again is owed no more once its payment is entered under %s',
    (_, code) => {
      const taken = enteredRows(
        pays(ruledOn({ reason: '同一企业' }), firstHalf, { upTo: { numerator: 3n, denominator: 4n } }).plan,
      );
      const previous = { ...PREVIOUS_RUN, formerCodes: { [OLD.id]: [NOW.uscc] } };
      const known = srdi(OLD, { ...none, reasons: [reason('already-paid', 'fails')] });
      const back = evaluated([OLD], [known], { previous });
      expect(pays(back, [...firstHalf, ...taken]).reasons).toEqual([`paid-anew ${OLD.uscc}`]);
      const entered = taken.map((row) => ({ ...row, uscc: code.uscc, batch: '补付', note: '' }));
      expect(pays(back, [...firstHalf, ...taken, ...entered])).toMatchObject({ lines: [], reasons: [] });
    },
  );

  test('is held where the payment came after the run, also where it is due anew', () => {
    for (const evaluation of [ruledOn(), anew]) {
      const { lines, reasons } = pays(evaluation, whole, {}, firstHalf);
      expect(lines).toEqual([]);
      expect(reasons).toContain(`paid-under-other-code ${OLD.uscc}`);
    }
  });

  test('is held where another of its codes has a rest of the same', () => {
    const third = payable(3);
    const other = firstHalf.map((row) => ({ ...row, uscc: third.uscc, name: '' }));
    const { lines, reasons } = pays(ruledOn({}, [OLD.uscc, third.uscc]), [...whole, ...other]);
    expect(lines).toEqual([]);
    expect(reasons).toContain(`paid-under-other-code ${third.uscc} / ${OLD.uscc}`);
  });

  test('is not paid again under a third code, where the second paid the rest of the first', () => {
    const second = payable(3, { name: OLD.name, payee: OLD.name, account: OLD.account });
    const rest = firstHalf.map((row) => ({ ...row, uscc: second.uscc, batch: '02' }));
    const taken = rest.map((row) => ({
      ...row,
      note: `${dueNote([
        { payer: 'province', money: yuan(250_000) },
        { payer: 'city', money: yuan(100_000) },
      ])}；原代码：${OLD.uscc}`,
    }));
    const { plan, lines, reasons } = pays(ruledOn({}, [second.uscc, OLD.uscc]), [...firstHalf, ...taken]);
    expect([lines, reasons]).toEqual([[], []]);
    expect(plan.shares.map(({ paidUnder }) => paidUnder)).toEqual([[second.uscc], [second.uscc]]);
  });
});

test('what the ledger has paid under a former code since the run is held, though the name has changed too', () => {
  const renamed = { ...NOW, name: '青海新名制造有限公司', payee: '青海新名制造有限公司' };
  const evaluation = { ...run([hnte(renamed)]), enterprises: [renamed] };
  const { lines, reasons } = pays(evaluation, advance);
  expect(lines).toEqual([]);
  expect(reasons).toContain(`paid-under-other-code ${OLD.uscc}`);
});

describe('what was taken back in whole since the run', () => {
  const paid = enteredRows(
    makePlan(evaluated([OLD], [hnte(OLD)]), priorPayments([]), { ...ALL, ...GRANTED }),
  );
  const back = paid.map((row) => ({ ...row, recovered: true }));

  test('is not paid by that run, whether or not it knew the payment', () => {
    for (const seen of [[], paid]) {
      const { lines, reasons } = pays(evaluated([OLD], [hnte(OLD)]), back, {}, seen);
      expect(lines).toEqual([]);
      expect(reasons).toEqual(['taken-back-since ']);
    }
  });

  test('is paid by a run that knew of it', () => {
    for (const seen of [back, null])
      expect(pays(evaluated([OLD], [hnte(OLD)]), back, {}, seen).lines).toHaveLength(3);
  });

  test('is not paid by that run under a code that came after', () => {
    const { lines, reasons } = pays(ruled(), back, {}, paid);
    expect(lines).toEqual([]);
    expect(reasons).toEqual([`taken-back-since ${OLD.uscc}`]);
  });
});

test('a local share that two counties have paid more than once is not paid on', () => {
  const city = enteredRows(
    makePlan(evaluated([OLD], [hnte(OLD)]), priorPayments([]), { ...ALL, payers: new Set(['city']) }),
  );
  const other = (payer: string, amount: number): PriorRow => ({
    ...{ uscc: OLD.uscc, name: OLD.name, measure: 'hnte', awardYear: 2025, payer, amount: yuan(amount) },
    ...{ recovered: false, batch: '', note: '' },
  });
  const rows = [...city, other('chengxi', 150_000), other('chengdong', 75_000)];
  const { lines } = pays(ruled({ ruling: { ...CONSENT, reason: '确未兑付', date: '2026-03-01' } }), rows);
  expect(lines).toEqual(['province 100000']);
});
