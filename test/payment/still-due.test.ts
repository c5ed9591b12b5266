import { describe, expect, test } from 'vitest';
import type { EvaluatedDecision, RuledBefore } from '../../src/evaluation/evaluation.ts';
import { makePlan } from '../../src/payment/make-plan.ts';
import { priorPayments } from '../../src/payment/prior-payments.ts';
import { doubtsOfRest } from '../../src/payment/still-due.ts';
import { holdFault } from '../../src/reports/wording/hold-wording.ts';
import { evaluatedDecision, granted } from '../support/city-evaluation.ts';
import { ALL, enteredRows, evaluated, payable, srdi } from '../support/payment.ts';
import { PREVIOUS_RUN } from '../support/previous-run.ts';

type Effect = EvaluatedDecision['reasons'][number]['effect'];

const ONE = payable(1);

function reason(
  code: string,
  effect: Effect = 'fails',
  fields: Readonly<Record<string, string | null>> = {},
): EvaluatedDecision['reasons'][number] {
  return { code, effect, article: '二.4 第三项', fields, source: null, sources: [] };
}

function ruled(verdict: '同意' | '不同意' | '核减'): NonNullable<EvaluatedDecision['ruling']> {
  return { verdict, amount: null, reason: '', person: '张三', date: '', source: '裁定表.xlsx#裁定!D2' };
}

const PAID = reason('already-paid');
const SAME = { owed: 2025, run: 2025 };
const LATER = { owed: 2025, run: 2026 };

describe('the rest of an award', () => {
  test.each([
    ['that the run knows as paid', SAME, [PAID], null, ''],
    ['whose window is over in a later year', LATER, [PAID, reason('outside-window')], null, ''],
    [
      'of an unknown year, outside the window',
      { owed: null, run: 2026 },
      [PAID, reason('outside-window')],
      null,
      '',
    ],
    ['that lowers a part only', SAME, [PAID, reason('no-valid-hnte', 'lowers')], null, ''],
    ['that is open and was ruled on', SAME, [PAID, reason('renewal', 'unknown')], ruled('同意'), ''],
    [
      'whose date was moved out of the window',
      SAME,
      [PAID, reason('outside-window')],
      null,
      'outside-window',
    ],
    [
      'whose cell cannot be read any more',
      SAME,
      [PAID, reason('unreadable:srdiOn', 'unknown')],
      null,
      'unreadable:srdiOn',
    ],
    [
      'on which reports differ now',
      LATER,
      [PAID, reason('conflicting-reports', 'unknown')],
      null,
      'conflicting-reports',
    ],
    [
      'that was refused since',
      SAME,
      [PAID, reason('refused-by-decision')],
      ruled('不同意'),
      'refused-by-decision',
    ],
    ['of a firm that has left', SAME, [PAID, reason('not-active')], null, 'not-active'],
    [
      'whose recognition is blank but claimed',
      LATER,
      [PAID, reason('not-recognised')],
      null,
      'not-recognised',
    ],
    [
      'whose date lies in its own year',
      LATER,
      [PAID, reason('outside-window', 'fails', { srdiOn: '2025-05-01' })],
      null,
      '',
    ],
    [
      'whose date was moved to quite another year',
      LATER,
      [PAID, reason('outside-window', 'fails', { srdiOn: '2023-03-10' })],
      null,
      'outside-window',
    ],
    ['that was paid and is refused since', SAME, [PAID], ruled('不同意'), 'refused-by-decision'],
    [
      'that is open and was refused',
      SAME,
      [PAID, reason('renewal', 'unknown')],
      ruled('不同意'),
      'renewal refused-by-decision',
    ],
    [
      'of an unknown year, whatever year its date lies in',
      { owed: null, run: 2026 },
      [PAID, reason('outside-window', 'fails', { srdiOn: '2023-03-10' })],
      null,
      '',
    ],
  ])('%s', (_, years, reasons, ruling, against) => {
    const doubts = doubtsOfRest({ reasons, ruling }, years);
    expect(doubts.map(({ code, value }) => `${code} ${value}`)).toEqual(
      against === '' ? [] : [`no-longer-due ${against}`],
    );
  });

  test('of which the rosters say nothing any more is held', () => {
    expect(doubtsOfRest(undefined, SAME)).toEqual([{ code: 'no-longer-due', value: 'not-recognised' }]);
  });

  test('of a measure that goes by figures of the year is due in a later year too', () => {
    expect(doubtsOfRest(undefined, LATER, { annual: true })).toEqual([]);
    expect(doubtsOfRest(undefined, SAME, { annual: true })).toHaveLength(1);
    const figures = reason('missing:tax3y', 'unknown', { tax3y: null });
    const state = reason('unreadable:state', 'unknown', { state: '待定' });
    const later = (reasons: readonly (typeof state)[]) =>
      doubtsOfRest({ reasons, ruling: null }, LATER, { annual: true }).map(({ value }) => value);
    expect(later([figures])).toEqual([]);
    expect(later([reason('missing:rdExpense', 'unknown', { rdExpense: null })])).toEqual([]);
    expect(later([figures, state])).toEqual(['unreadable:state']);
    expect(later([reason('conflicting-reports', 'unknown', { tax3y: null, state: '停产' })])).toHaveLength(1);
    expect(later([reason('renewal', 'unknown')])).toEqual(['renewal']);
  });

  test.each([
    ['award-year', '2025-05-01', ''],
    ['award-year', '2024-05-01', 'outside-window'],
    ['year-before-award', '2024-05-01', ''],
    ['year-before-award', '2025-05-01', 'outside-window'],
    [null, '2024-05-01', ''],
    [null, '2023-05-01', 'outside-window'],
  ] as const)('of a measure by what lies in the %s, now on %s', (window, day, against) => {
    const reasons = [PAID, reason('outside-window', 'fails', { srdiOn: day })];
    const doubts = doubtsOfRest({ reasons, ruling: null }, LATER, { window });
    expect(doubts.map(({ value }) => value).join()).toBe(against);
  });

  test('of a later award year than the run is left to its own year, whatever the run says of it', () => {
    const earlier = { owed: 2025, run: 2024 };
    const held = [{ code: 'of-later-year', value: '2025' }];
    expect(doubtsOfRest(undefined, earlier)).toEqual(held);
    expect(doubtsOfRest(undefined, earlier, { annual: true })).toEqual(held);
    expect(doubtsOfRest({ reasons: [PAID], ruling: null }, earlier)).toEqual(held);
  });

  test('says why in words', () => {
    const [doubt] = doubtsOfRest({ reasons: [PAID, reason('not-active')], ruling: null }, SAME);
    if (!doubt) throw new Error('no doubt');
    expect(holdFault(doubt, 'zh')).toContain('注销');
    expect(holdFault(doubt, 'en')).toContain('deregistered');
  });
});

const BEFORE = enteredRows(
  makePlan(evaluated([ONE], [srdi(ONE)]), priorPayments([]), {
    ...ALL,
    upTo: { numerator: 1n, denominator: 2n },
  }),
);

describe('a rest with a part whose own condition speaks against it now', () => {
  const giant = granted('900000.00', '200000.00', '200000.00');
  const half = { ...ALL, upTo: { numerator: 1n, denominator: 2n }, granted: new Set(['tech-giant']) };
  const begun = makePlan(
    evaluated([ONE], [evaluatedDecision(ONE, 'tech-giant', giant)]),
    priorPayments([]),
    half,
  );
  const check = { id: 'valid-hnte', part: 'province', fields: {}, cells: {} } as const;
  const OPEN: Partial<EvaluatedDecision> = {
    reasons: [PAID, reason('unreadable:hnteOn', 'unknown')],
    checks: [{ ...check, outcome: 'unknown' }],
  };
  const FAILING: Partial<EvaluatedDecision> = {
    reasons: [PAID, reason('no-valid-hnte', 'lowers')],
    checks: [{ ...check, outcome: 'fails' }],
    atStake: { province: '0.00', city: '200000.00', local: '200000.00' },
  };
  const told = (found: Partial<EvaluatedDecision>, ruling: EvaluatedDecision['ruling']) => {
    const decision = evaluatedDecision(ONE, 'tech-giant', {
      ...{ ...giant, status: 'ineligible', amount: null, funding: null, ruling },
      ...found,
    });
    const run = evaluated([ONE], [decision]);
    const { shares } = makePlan(run, priorPayments(enteredRows(begun)), { ...half, upTo: null, batch: '02' });
    return shares.map(({ payer, reasons }) => `${payer} ${reasons.map(({ code }) => code).join()}`);
  };

  const ALL_OF_IT = { ...ruled('同意'), amount: '1300000.00' };
  const WITHOUT = { ...ruled('同意'), amount: '400000.00' };
  test.each([
    ['open, without a ruling', OPEN, null, 'no-longer-due', 'no-longer-due'],
    ['open, by a consent that states no amount', OPEN, ruled('同意'), 'part-open', ''],
    ['open, by a consent that states all of it', OPEN, ALL_OF_IT, '', ''],
    ['open, by a consent to what is due without it', OPEN, WITHOUT, 'due-differs', 'due-differs'],
    ['failing, without a ruling', FAILING, null, 'part-not-due', ''],
    ['failing, by a consent that states no amount', FAILING, ruled('同意'), 'part-not-due', ''],
    ['failing, by a consent that states all of it', FAILING, ALL_OF_IT, '', ''],
    [
      'failing, by a consent to what is due without it',
      FAILING,
      WITHOUT,
      'due-differs,part-not-due',
      'due-differs',
    ],
  ] as const)('%s', (_, found, ruling, province, others) => {
    expect(told(found, ruling)).toEqual([`province ${province}`, `city ${others}`, `chengdong ${others}`]);
  });
});

describe('a batch after half of it was paid', () => {
  const rest = (decisions: readonly EvaluatedDecision[]) =>
    makePlan(evaluated([ONE], decisions), priorPayments(BEFORE), { ...ALL, batch: '2025Q4-02' });
  const none = { status: 'ineligible', amount: null, funding: null } as const;

  test('pays the rest where only the payment stands against it', () => {
    expect(rest([srdi(ONE, { ...none, reasons: [PAID] })]).lines).toHaveLength(2);
  });

  test.each([
    ['a lower amount', '350000.00', 0],
    ['the same amount', '700000.00', 2],
  ])('and a ruling since with %s', (_, amount, lines) => {
    const ruling = { ...ruled('核减'), amount } as EvaluatedDecision['ruling'];
    const { lines: paid, shares } = rest([srdi(ONE, { ...none, reasons: [PAID], ruling })]);
    expect(paid).toHaveLength(lines);
    const codes = shares.flatMap(({ reasons }) => reasons.map(({ code }) => code));
    expect(codes).toEqual(lines === 0 ? ['due-differs', 'due-differs'] : []);
  });

  describe('that a ruling of the period before was against', () => {
    const known = { uscc: ONE.uscc, measure: 'srdi', awardYear: 2025, source: 'q3/裁定表.xlsx#裁定!D2' };
    const heldBy = (own: Partial<RuledBefore>, ruling: EvaluatedDecision['ruling'] = null) => {
      const before: RuledBefore = { ...known, verdict: '核减', amount: '700000.00', ...own };
      const decision = srdi(ONE, { ...none, reasons: [PAID], ruling });
      const run = evaluated([ONE], [decision], { previous: { ...PREVIOUS_RUN, ruled: [before] } });
      const { shares } = makePlan(run, priorPayments(BEFORE), { ...ALL, batch: '2025Q4-02' });
      return [
        ...new Set(shares.flatMap(({ reasons }) => reasons.map(({ code, value }) => `${code} ${value}`))),
      ];
    };

    test.each<readonly [string, Partial<RuledBefore>, boolean]>([
      ['refused', { verdict: '不同意', amount: null }, true],
      ['lowered by a 分', { amount: '699999.99' }, true],
      ['lowered to what is due', {}, false],
      ['lowered to more', { amount: '700000.01' }, false],
      ['refused in another year, of what goes by no year', { verdict: '不同意', awardYear: 2024 }, true],
      ['refused of another firm', { verdict: '不同意', uscc: payable(2).uscc }, false],
      ['refused of another measure', { verdict: '不同意', measure: 'hnte' }, false],
    ])('is held, or not, where that was %s', (_, own, isHeld) => {
      expect(heldBy(own)).toEqual(isHeld ? [`ruled-before ${known.source}`] : []);
    });

    test('is paid where somebody has ruled on it again', () => {
      expect(heldBy({ verdict: '不同意' }, ruled('同意'))).toEqual([]);
    });
  });

  test.each([
    ['whose recognition is gone', []],
    ['that has left', [srdi(ONE, { ...none, reasons: [PAID, reason('not-active')] })]],
  ])('holds the rest of a firm %s', (_, decisions) => {
    const { lines, shares } = rest(decisions);
    expect(lines).toEqual([]);
    expect(shares.map(({ held }) => held)).toEqual([25_000_000n, 10_000_000n]);
    expect(new Set(shares.flatMap(({ reasons }) => reasons.map(({ code }) => code)))).toEqual(
      new Set(['no-longer-due']),
    );
  });
});

describe('a measure that is not in force in the year of the run', () => {
  const ended = (awardYear: number) => {
    const run = evaluated([ONE], [], { awardYear });
    const evaluation = { ...run, measures: run.measures.filter(({ id }) => id !== 'srdi') };
    return makePlan(evaluation, priorPayments(BEFORE), { ...ALL, batch: '02' });
  };

  test.each([
    [2026, 'measure-not-in-force 2025'],
    [2025, 'measure-not-in-force 2025'],
    [2024, 'of-later-year 2025'],
  ])('holds its rest in %d, and says that nothing tells whether it is due', (year, reason) => {
    const { lines, shares } = ended(year);
    expect(lines).toEqual([]);
    const reasons = shares.flatMap((share) => share.reasons.map(({ code, value }) => `${code} ${value}`));
    expect(reasons).toEqual([reason, reason]);
  });
});

describe('a rest of which the run finds less due now', () => {
  const half = { ...ALL, upTo: { numerator: 1n, denominator: 2n } };
  const giant = ['900000.00', '200000.00', '200000.00'] as const;
  const outlay = ['1280000.00', '320000.00', '0.00'] as const;
  const without = reason('no-valid-hnte', 'lowers', { hnteOn: null });

  test.each<
    readonly [
      string,
      string,
      readonly [string, string, string],
      readonly [string, string, string],
      number,
      readonly (typeof without)[],
      readonly string[],
    ]
  >([
    [
      'a part whose own condition fails now, and no other',
      ...(['tech-giant', giant, ['0.00', '200000.00', '200000.00'], 2025, [without]] as const),
      ['province part-not-due no-valid-hnte', 'city ', 'chengdong '],
    ],
    [
      'such a part in a later year, whatever the amounts are by then',
      ...(['tech-giant', giant, ['0.00', '100000.00', '200000.00'], 2026, [without]] as const),
      ['province part-not-due no-valid-hnte', 'city ', 'chengdong '],
    ],
    [
      'an outlay whose figures are lower',
      ...(['tech-transfer', outlay, ['160000.00', '40000.00', '0.00'], 2025, []] as const),
      ['province due-less 160,000.00 < 1,280,000.00', 'city due-less 40,000.00 < 320,000.00'],
    ],
    [
      'nothing of an outlay by figures of another year',
      ...(['tech-transfer', outlay, ['160000.00', '40000.00', '0.00'], 2026, []] as const),
      ['province ', 'city '],
    ],
    [
      'nothing of what comes to the same, or to more',
      ...(['tech-transfer', outlay, ['1280000.00', '320000.01', '0.00'], 2025, []] as const),
      ['province ', 'city '],
    ],
  ])('holds %s', (_, measure, first, now, awardYear, lowered, expected) => {
    const decided = evaluatedDecision(ONE, measure, granted(...first));
    const wish = { ...half, granted: new Set([measure]) };
    const before = enteredRows(makePlan(evaluated([ONE], [decided]), priorPayments([]), wish));
    const none = { status: 'ineligible', amount: null, funding: null } as const;
    const known = evaluatedDecision(ONE, measure, {
      ...granted(...now),
      ...none,
      reasons: [PAID, ...lowered],
    });
    const run = evaluated([ONE], [known], { awardYear });
    const { shares } = makePlan(run, priorPayments(before), { ...wish, batch: '02', upTo: null });
    const told = shares.map(
      ({ payer, reasons }) =>
        `${payer} ${reasons.map(({ code, value }) => `${code} ${value}`.trim()).join(' ')}`,
    );
    expect(told).toEqual(expected);
    for (const { reasons, held, now: paid } of shares) expect(held > 0n, `${paid}`).toBe(reasons.length > 0);
  });
});

test('the rest of an outlay goes by the measure: its figures are not asked for in a later year', () => {
  const transfer = (own: Partial<EvaluatedDecision> = {}) =>
    evaluatedDecision(ONE, 'tech-transfer', { ...granted('800000.00', '200000.00', '0.00'), ...own });
  const half = { ...ALL, upTo: { numerator: 1n, denominator: 2n } };
  const before = enteredRows(makePlan(evaluated([ONE], [transfer()]), priorPayments([]), half));
  const reasons = [PAID, reason('missing:tax3y', 'unknown', { tax3y: null })];
  const open = transfer({ status: 'review', amount: null, funding: null, reasons });
  const linesIn = (awardYear: number) =>
    makePlan(evaluated([ONE], [open], { awardYear }), priorPayments(before), { ...ALL, batch: '02' }).lines;
  expect([linesIn(2025).length, linesIn(2026).length]).toEqual([0, 2]);
});

test.each([
  ['2025-05-01', 2],
  ['2024-05-01', 0],
])('the rest in a later year goes by the window of its measure: recognised on %s', (srdiOn, lines) => {
  const reasons = [PAID, reason('outside-window', 'fails', { srdiOn })];
  const later = srdi(ONE, { status: 'ineligible', amount: null, funding: null, reasons });
  const run = evaluated([ONE], [later], { awardYear: 2026 });
  expect(makePlan(run, priorPayments(BEFORE), { ...ALL, batch: '02' }).lines).toHaveLength(lines);
});

test.each([
  [2025, 0],
  [2024, 2],
])('the rest of an outlay is held by a refusal of its own year alone: of %d', (awardYear, lines) => {
  const transfer = (own: Partial<EvaluatedDecision> = {}) =>
    evaluatedDecision(ONE, 'tech-transfer', { ...granted('800000.00', '200000.00', '0.00'), ...own });
  const half = { ...ALL, upTo: { numerator: 1n, denominator: 2n } };
  const before = enteredRows(makePlan(evaluated([ONE], [transfer()]), priorPayments([]), half));
  const refused = { uscc: ONE.uscc, measure: 'tech-transfer', verdict: '不同意', amount: null } as const;
  const ruled = [{ ...refused, awardYear, source: 'q3/裁定表.xlsx#裁定!D2' }];
  const paid = transfer({ status: 'ineligible', amount: null, funding: null, reasons: [PAID] });
  const run = evaluated([ONE], [paid], { awardYear: 2026, previous: { ...PREVIOUS_RUN, ruled } });
  expect(makePlan(run, priorPayments(before), { ...ALL, batch: '02' }).lines).toHaveLength(lines);
});

test('what a code had before it was passed on does not hold a rest that was begun since', () => {
  const former = payable(2).uscc;
  const bare = { ...BEFORE[0], uscc: former, note: '', batch: '旧' } as (typeof BEFORE)[number];
  const previous = { ...PREVIOUS_RUN, formerCodes: { [ONE.id]: [former] } };
  const paid = srdi(ONE, { status: 'ineligible', amount: null, funding: null, reasons: [PAID] });
  const run = evaluated([ONE], [paid], { previous });
  const linesOf = (rows: typeof BEFORE) => makePlan(run, priorPayments(rows), { ...ALL, batch: '02' }).lines;
  const others = BEFORE.map((row) => ({ ...row, uscc: payable(3).uscc, name: '' }));
  expect(linesOf([...others, bare, ...BEFORE])).toHaveLength(2);
  expect(linesOf([...others, ...BEFORE, bare])).toEqual([]);
});

describe('a new code of a firm that was paid under its old one', () => {
  const renamed = payable(2, { name: ONE.name, payee: ONE.name });
  const before = enteredRows(makePlan(evaluated([ONE], [srdi(ONE)]), priorPayments([]), ALL));
  const rerun = (own: Partial<EvaluatedDecision>) =>
    makePlan(evaluated([renamed], [srdi(renamed, own)]), priorPayments(before), {
      ...ALL,
      batch: '2025Q4-02',
    });

  test('is held, unless somebody has ruled on that', () => {
    const reasons = [reason('paid-under-former-code', 'unknown')];
    expect(rerun({}).lines).toEqual([]);
    expect(rerun({ reasons: [reason('renewal', 'unknown')], ruling: ruled('同意') }).lines).toEqual([]);
    expect(rerun({ reasons, ruling: ruled('同意') }).lines).toHaveLength(2);
  });
});

describe('one name with two codes in one run', () => {
  const same = payable(2, { name: ` ${ONE.name}`, payee: ONE.name });

  test('is held under both, each naming the other', () => {
    const { lines, shares } = makePlan(
      evaluated([ONE, same], [srdi(ONE), srdi(same)]),
      priorPayments([]),
      ALL,
    );
    expect(lines).toEqual([]);
    expect(
      new Set(
        shares.map(
          ({ uscc, reasons }) => `${uscc} ${reasons.map(({ code, value }) => `${code} ${value}`).join()}`,
        ),
      ),
    ).toEqual(new Set([`${ONE.uscc} same-name ${same.uscc}`, `${same.uscc} same-name ${ONE.uscc}`]));
  });

  test('is held where one report has that name and the result shows another', () => {
    const other = payable(2);
    const conflict = { field: 'name', values: [other.name, ONE.name], sources: ['a', 'b'] };
    const duplicate = {
      enterprise: other.id,
      uscc: other.uscc,
      name: other.name,
      places: [],
      conflicts: [conflict],
    };
    const evaluation = evaluated([ONE, other], [srdi(ONE), srdi(other)], { duplicates: [duplicate] });
    expect(makePlan(evaluation, priorPayments([]), ALL).lines).toEqual([]);
  });

  test('is no name that two units only report some other value alike under', () => {
    const other = payable(2);
    const duplicates = [ONE, other].map(({ id, uscc, name }) => ({
      ...{ enterprise: id, uscc, name, places: [] },
      conflicts: [{ field: 'revenue', values: ['100', '200'], sources: ['a', 'b'] }],
    }));
    const evaluation = evaluated([ONE, other], [srdi(ONE), srdi(other)], { duplicates });
    expect(makePlan(evaluation, priorPayments([]), ALL).lines).toHaveLength(4);
  });

  test('is paid where the measure is due under one of them only', () => {
    const open = srdi(same, { status: 'review', amount: null, funding: null });
    expect(makePlan(evaluated([ONE, same], [srdi(ONE), open]), priorPayments([]), ALL).lines).toHaveLength(2);
  });

  const apart = { ...ruled('同意'), reason: '经核实 同名不同户' };

  test.each<[string, EvaluatedDecision['ruling'], EvaluatedDecision['ruling'], number]>([
    ['both are ruled to be apart', apart, apart, 4],
    ['one is ruled to be apart, for that one', apart, null, 2],
    ['a ruling on something else', ruled('同意'), ruled('同意'), 0],
  ])('is paid, or not, where %s', (_, first, second, count) => {
    const decisions = [srdi(ONE, { ruling: first }), srdi(same, { ruling: second })];
    expect(makePlan(evaluated([ONE, same], decisions), priorPayments([]), ALL).lines).toHaveLength(count);
  });

  test('that the ledger has paid under the other is paid only where it is ruled to be apart', () => {
    const paid = enteredRows(makePlan(evaluated([ONE], [srdi(ONE)]), priorPayments([]), ALL));
    const linesWith = (ruling: EvaluatedDecision['ruling'], former: readonly string[] = []) => {
      const previous = {
        ...PREVIOUS_RUN,
        formerCodes: { [same.id]: [...former] },
      };
      const evaluation = evaluated([same], [srdi(same, { ruling })], { previous });
      return makePlan(evaluation, priorPayments(paid), { ...ALL, batch: '02' }).lines;
    };
    expect(linesWith(null)).toEqual([]);
    expect(linesWith(apart)).toHaveLength(2);
    // Its own former code is no other firm.
    expect(linesWith(apart, [ONE.uscc])).toEqual([]);
  });
});
