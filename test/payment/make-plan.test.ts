import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import { makePlan } from '../../src/payment/make-plan.ts';
import type { PaymentPlan, PaymentWish } from '../../src/payment/payment-plan.ts';
import { planFaults } from '../../src/payment/plan-sums.ts';
import type { PriorRow } from '../../src/payment/prior-award.ts';
import { priorPayments } from '../../src/payment/prior-payments.ts';
import { takenBackText } from '../../src/reports/sheets/payment/paid-again.ts';
import { earlierPayments } from '../../src/reports/sheets/payment/paid-under-former.ts';
import { lineRemark } from '../../src/reports/sheets/payment/share-remark.ts';
import { formatYuan, fromFen } from '../../src/values/money.ts';
import { granted } from '../support/city-evaluation.ts';
import { ALL, enteredRows, evaluated, hnte, payable, srdi } from '../support/payment.ts';

const ONE = payable(1);
const TWO = payable(2);
const EIGHTY = { numerator: 80n, denominator: 100n };

function plan(
  evaluation: Evaluation,
  rows: readonly PriorRow[] = [],
  wish: Partial<PaymentWish> = {},
): PaymentPlan {
  const made = makePlan(evaluation, priorPayments(rows), { ...ALL, ...wish });
  expect(planFaults(made, evaluation)).toEqual([]);
  return made;
}

function paid({ lines }: PaymentPlan): readonly string[] {
  return lines.map(({ payer, share, amount }) => `${payer} ${share.measure} ${formatYuan(amount)}`);
}

function codes({ shares }: PaymentPlan): readonly string[] {
  return [...new Set(shares.flatMap(({ reasons }) => reasons.map(({ code }) => code)))];
}

describe('a first batch', () => {
  test('pays every part of an eligible award', () => {
    const all = paid(plan(evaluated([ONE], [srdi(ONE)])));
    expect(all).toEqual(['province srdi 500000.00', 'city srdi 200000.00']);
  });

  test('pays nothing for what is refused or open', () => {
    const decisions = [srdi(ONE, { status: 'ineligible', amount: null, funding: null })];
    expect(plan(evaluated([ONE], decisions)).shares).toEqual([]);
    expect(plan(evaluated([ONE], [srdi(ONE, { status: 'review' })])).shares).toEqual([]);
  });

  test('holds back what is only sought, unless the province has granted it', () => {
    const evaluation = evaluated([ONE], [hnte(ONE)]);
    const held = plan(evaluation);
    expect(paid(held)).toEqual(['city hnte 150000.00', 'chengdong hnte 150000.00']);
    expect(codes(held)).toEqual(['sought']);
    const grantedPlan = plan(evaluation, [], { granted: new Set(['hnte']) });
    expect(paid(grantedPlan)).toContain('province hnte 100000.00');
  });

  test('of one payer and measure leaves the others out, and says how much', () => {
    const evaluation = evaluated([ONE], [srdi(ONE), hnte(ONE)]);
    const some = plan(evaluation, [], { payers: new Set(['city']), measures: new Set(['srdi']) });
    expect(paid(some)).toEqual(['city srdi 200000.00']);
    expect(some.shares.reduce((all, { outside }) => all + outside, 0n)).toBe(90_000_000n);
  });

  test('pays to the account without blanks', () => {
    const spaced = payable(1, { account: '6300 0000 5550 0000 0001', bankCode: '9998-5100-0010' });
    const [line] = plan(evaluated([spaced], [srdi(spaced)])).lines;
    expect([line?.account, line?.bankCode]).toEqual(['63000000555000000001', '999851000010']);
  });
});

describe('an award is held back', () => {
  test.each([
    ['payee-missing', payable(1, { payee: null })],
    ['payee-differs', payable(1, { payee: '张三' })],
    ['bank-missing', payable(1, { bank: null })],
    ['bank-code-missing', payable(1, { bankCode: null })],
    ['bank-code-malformed', payable(1, { bankCode: '99985100001' })],
    ['account-missing', payable(1, { account: null })],
    ['account-malformed', payable(1, { account: '63-1' })],
    ['not-active', payable(1, { active: false, state: '注销' })],
    ['invalid-code', payable(1, { uscc: '91630102MA7521X4X0' })],
  ])('for %s', (code, enterprise) => {
    const held = plan(evaluated([enterprise], [srdi(enterprise)]));
    expect([held.lines, codes(held)]).toEqual([[], [code]]);
  });

  test('for every fault at once', () => {
    const bad = payable(1, { payee: null, bank: null, bankCode: '1', account: null });
    const held = plan(evaluated([bad], [srdi(bad)]));
    expect(codes(held)).toEqual(['payee-missing', 'bank-missing', 'bank-code-malformed', 'account-missing']);
  });

  test('where two enterprises share an account', () => {
    const same = payable(2, { account: ONE.account });
    const held = plan(evaluated([ONE, same], [srdi(ONE), srdi(same)]));
    expect([held.lines, codes(held)]).toEqual([[], ['shared-account']]);
  });

  test('where two reports differ on the account, which is not also called missing', () => {
    const disputed = payable(1, { account: null });
    const conflicts = [{ field: 'account', values: ['1111', '2222'], sources: [] }];
    const { id, uscc, name } = disputed;
    const duplicates = [{ enterprise: id, uscc, name, places: [], conflicts }];
    const held = plan(evaluated([disputed], [srdi(disputed)], { duplicates }));
    expect(held.shares[0]?.reasons).toEqual([{ code: 'bank-conflict', value: '1111 / 2222' }]);
  });

  test('where the account cannot be read', () => {
    const spoilt = payable(1, { account: null, sources: ['城东区.xlsx#企业名单!B4'] });
    const finding = { code: 'digits-lost', severity: 'error' as const, message: '', hint: '' };
    const cell = { cell: 'AX4', row: 4, field: 'account', value: '6.2E+18' };
    const diagnostics = [{ ...finding, file: '城东区.xlsx', sheet: '企业名单', ...cell }];
    const held = plan(evaluated([spoilt], [srdi(spoilt)], { diagnostics }));
    expect(held.shares[0]?.reasons).toEqual([{ code: 'bank-unreadable', value: '6.2E+18' }]);
  });

  // The ledger's note of what is due names payers: what it leaves out would never be paid.
  test('whole where nobody knows which county or park pays its local share', () => {
    const nowhere = payable(1, { payer: null });
    const held = plan(evaluated([nowhere], [hnte(nowhere)]), [], { granted: new Set(['hnte']) });
    expect(paid(held)).toEqual([]);
    expect(held.shares.flatMap(({ reasons, held: kept }) => reasons.map(({ code }) => [code, kept]))).toEqual(
      [
        ['payer-unknown', 10_000_000n],
        ['payer-unknown', 15_000_000n],
        ['payer-unknown', 15_000_000n],
      ],
    );
  });

  test('nowhere for the missing local payer where the award has no local share', () => {
    const nowhere = payable(1, { payer: null });
    expect(paid(plan(evaluated([nowhere], [srdi(nowhere)])))).toEqual([
      'province srdi 500000.00',
      'city srdi 200000.00',
    ]);
  });
});

describe('an award is paid', () => {
  test.each([
    ['where two reports differ on what no bank asks for', 'revenue'],
    ['where they differ on the person to call', 'contact'],
  ])('%s', (_, field) => {
    const { id, uscc, name } = ONE;
    const conflicts = [{ field, values: ['1', '2'], sources: [] }];
    const duplicates = [{ enterprise: id, uscc, name, places: [], conflicts }];
    expect(plan(evaluated([ONE], [srdi(ONE)], { duplicates })).lines).toHaveLength(2);
  });

  test.each([
    ['where another cell of its row cannot be read', 'error', 4, 'revenue'],
    ['where its account is only doubted', 'warning', 4, 'account'],
    ['where the account of another row cannot be read', 'error', 5, 'account'],
  ] as const)('%s', (_, severity, row, field) => {
    const at = { file: '城东区.xlsx', sheet: '企业名单', cell: `AX${row}`, row, field };
    const diagnostics = [{ code: 'digits-lost', severity, message: '', hint: '', value: '1', ...at }];
    const one = { ...ONE, sources: ['城东区.xlsx#企业名单!B4'] };
    expect(plan(evaluated([one], [srdi(one)], { diagnostics })).lines).toHaveLength(2);
  });
});

describe('an advance', () => {
  const evaluation = evaluated([ONE], [srdi(ONE)]);
  const advance = plan(evaluation, [], { upTo: EIGHTY });

  test('pays its share and carries the rest', () => {
    expect(paid(advance)).toEqual(['province srdi 400000.00', 'city srdi 160000.00']);
    expect(advance.shares.map(({ carried }) => formatYuan(carried))).toEqual(['100000.00', '40000.00']);
  });

  test('is rounded down to the 分, and nothing is lost', () => {
    const odd = evaluated([ONE], [srdi(ONE, granted('0.03', '0.01', '0.00'))]);
    const [province, city] = plan(odd, [], { upTo: { numerator: 1n, denominator: 2n } }).shares;
    expect([province?.now, province?.carried, city?.now, city?.carried]).toEqual([1n, 2n, 0n, 1n]);
  });

  test('made twice pays once: the share counts what was paid before', () => {
    expect(paid(plan(evaluation, enteredRows(advance), { batch: 'b', upTo: EIGHTY }))).toEqual([]);
  });

  test('is followed by the rest, from the same run', () => {
    const rest = plan(evaluation, enteredRows(advance), { batch: 'b' });
    expect(paid(rest)).toEqual(['province srdi 100000.00', 'city srdi 40000.00']);
    const third = plan(evaluation, [...enteredRows(advance), ...enteredRows(rest)], { batch: 'c' });
    expect(paid(third)).toEqual([]);
  });

  test('is followed by the rest, from a later run that knows the award as paid', () => {
    const later = evaluated([ONE], [srdi(ONE, { status: 'ineligible', amount: null, funding: null })]);
    const rest = plan(later, enteredRows(advance), { batch: 'b' });
    expect(paid(rest)).toEqual(['province srdi 100000.00', 'city srdi 40000.00']);
    expect(rest.shares.every(({ from }) => from === 'ledger')).toBe(true);
  });

  test.each([
    ['the same run', srdi(ONE)],
    ['a later run', srdi(ONE, { status: 'ineligible', amount: null, funding: null })],
  ])('by one payer after the other is named with the rest of each by its own batch alone: %s', (_, award) => {
    const own = (payer: string, batch: string) => ({ payers: new Set([payer]), batch, upTo: EIGHTY });
    const city = enteredRows(plan(evaluated([ONE], [srdi(ONE)]), [], own('city', 'A')));
    const province = enteredRows(plan(evaluated([ONE], [srdi(ONE)]), city, own('province', 'B')));
    const rest = plan(evaluated([ONE], [award]), [...city, ...province]);
    expect(rest.lines.map((line) => lineRemark(line, null, 'zh'))).toEqual([
      '应付500,000.00，B已付400,000.00',
      '应付200,000.00，A已付160,000.00',
    ]);
    expect(plan(evaluated([ONE], [award]), city).shares.map(({ batches }) => batches)).toEqual([[], ['A']]);
  });

  test.each([
    [['', 'A'], '应付500,000.00，A已付400,000.00', 'due 500,000.00, of it 400,000.00 paid by A', 'A'],
    [['', ''], '应付500,000.00，已付400,000.00', 'due 500,000.00, of it 400,000.00 paid before', ''],
  ])('is named with the rest by those of its batches that have a name: %j', (batches, zh, en, named) => {
    const half = enteredRows(plan(evaluation, [], { upTo: { numerator: 2n, denominator: 5n } }));
    const { lines } = plan(
      evaluation,
      batches.flatMap((batch) => half.map((row) => ({ ...row, batch }))),
    );
    expect([
      lines[0] && lineRemark(lines[0], null, 'zh'),
      lines[0] && lineRemark(lines[0], null, 'en'),
    ]).toEqual([zh, en]);
    expect(lines[0] && earlierPayments(lines[0].share).zh).toBe(named);
  });

  test('whose enterprise has moved since is paid by whom the ledger names, and says so', () => {
    const city = enteredRows(plan(evaluated([ONE], [hnte(ONE)]), [], { payers: new Set(['city']) }));
    const there = { ...ONE, payer: 'dongchuan' } as const;
    const none = { status: 'ineligible', amount: null, funding: null } as const;
    const rest = plan(evaluated([there], [hnte(there, none)]), city);
    expect(paid(rest)).toEqual(['chengdong hnte 150000.00']);
    expect(rest.lines.map((line) => lineRemark(line, null, 'zh'))).toEqual([
      '承担单位：台账所记城东区，名单现为东川工业园区',
    ]);
    for (const same of [ONE, { ...ONE, payer: null }]) {
      const { lines } = plan(evaluated([same], [hnte(same, none)]), city);
      expect(lines.map(({ share }) => share.moved)).toEqual([null]);
    }
  });

  test('keeps its award year in a later one, and of its payers only who still owes is asked', () => {
    const first = enteredRows(plan(evaluation, [], { payers: new Set(['city']) }));
    const none = { status: 'ineligible', amount: null, funding: null } as const;
    const next = plan(evaluated([ONE], [srdi(ONE, none)], { awardYear: 2026 }), first, { batch: 'b' });
    expect(next.shares.map(({ payer, awardYear, now }) => [payer, awardYear, now])).toEqual([
      ['province', 2025, 50_000_000n],
    ]);
  });

  test('to an enterprise that is no longer on the rosters leaves the rest held', () => {
    const gone = plan(evaluated([TWO], []), enteredRows(advance));
    expect([gone.lines, codes(gone)]).toEqual([[], ['not-in-run']]);
  });

  test('of which some was recovered leaves the rest to a person', () => {
    const [first, second] = enteredRows(advance);
    if (!first || !second) throw new Error('two payers');
    const recovered = { ...first, recovered: true, recoveredOn: '2026-02-01', amount: fromFen(100n) };
    const held = plan(evaluation, [first, recovered, second]);
    expect([held.lines, codes(held)]).toEqual([[], ['part-recovered']]);
  });

  describe('of one payer that came back', () => {
    const [province, city] = enteredRows(plan(evaluation));
    const ruled = (reason: string, date: string, verdict: '同意' | '不同意' = '同意'): Evaluation => {
      const ruling = {
        ...{ verdict, amount: null, reason, person: '张三', date },
        source: '裁定表.xlsx#裁定!D2',
      };
      const none = { status: 'ineligible', amount: null, funding: null } as const;
      return evaluated([ONE], [srdi(ONE, { ...none, ruling })]);
    };
    const rows = (on: string | undefined): readonly PriorRow[] => {
      if (!province || !city) throw new Error('two payers');
      return [province, { ...city, recovered: true, ...(on !== undefined && { recoveredOn: on }) }];
    };

    test('says whose payment came back, when and why, and by what ruling it is paid again', () => {
      const back = rows('2026-02-01').map((row) =>
        row.recovered ? { ...row, recoveredFor: ['账户已销户'] } : row,
      );
      const consent = { verdict: '同意', person: '张三', date: '2026-02-01' } as const;
      const [line] = plan(ruled('已由银行退回确未兑付', consent.date), back).lines;
      const remark = (lang: 'zh' | 'en') => line && lineRemark(line, consent, lang).split(/；|; /);
      expect(remark('zh')).toEqual([
        '前批（2025Q4-01）市级的200,000.00元已于2026-02-01追回：账户已销户',
        '经裁定同意（张三，2026-02-01）',
      ]);
      expect(remark('en')).toEqual([
        'an earlier payment (2025Q4-01) of 200,000.00 yuan by City was taken back on 2026-02-01: 账户已销户',
        'allowed by a ruling (张三, 2026-02-01)',
      ]);
    });

    test('is not what came back where a part of it did and its rest is paid', () => {
      const half = enteredRows(plan(evaluation, [], { upTo: { numerator: 1n, denominator: 2n } }));
      const [first, second] = half.map((row, place) => ({ ...row, number: place + 1 }));
      if (!first || !second) throw new Error('two payers');
      const some = { ...second, amount: fromFen(100n), recovered: true, recoveredOn: '2026-02-01' };
      const again = plan(ruled('确未兑付', '2026-02-01'), [first, second, some]);
      expect(again.lines.map(({ share }) => share.takenBack)).toEqual([null, null]);
    });

    test('is told with its last return only, and no more once its payer has paid again', () => {
      const [first, second] = enteredRows(plan(evaluation, [], { upTo: EIGHTY }));
      if (!first || !second) throw new Error('two payers');
      const back = { ...second, number: 2, recovered: true, recoveredOn: '2026-02-01', recoveredBy: 3 };
      const again = { ...second, number: 4, batch: '2025Q4-02' };
      const run = ruled('确未兑付', '2026-03-01');
      const told = (rows: readonly PriorRow[]) =>
        plan(run, [{ ...first, number: 1 }, back, ...rows]).lines.map(
          ({ payer, share }) => `${payer} ${share.takenBack && takenBackText(share.takenBack).zh}`,
        );
      expect(told([])).toEqual([
        'province null',
        'city 前批（2025Q4-01）市级的160,000.00元已于2026-02-01追回',
      ]);
      expect(told([again])).toEqual(['province null', 'city null']);
      expect(told([{ ...again, recovered: true, recoveredOn: '2026-03-01', recoveredBy: 5 }])).toEqual([
        'province null',
        'city 前批（2025Q4-02）市级的160,000.00元已于2026-03-01追回',
      ]);
    });

    test('is paid again, once, by a ruling of that day or later that says so', () => {
      const again = plan(ruled('已由银行退回确未兑付', '2026-02-01'), rows('2026-02-01'));
      expect(paid(again)).toEqual(['city srdi 200000.00']);
      const after = [...rows('2026-02-01'), ...enteredRows(again)];
      expect(plan(ruled('确未兑付', '2026-03-01'), after).lines).toEqual([]);
    });

    test.each([
      ['was made before it came back', ruled('确未兑付', '2026-01-31'), '2026-02-01'],
      ['has no date', ruled('确未兑付', ''), '2026-02-01'],
      ['says no more than 同意', ruled('情况属实', '2026-03-01'), '2026-02-01'],
      ['refuses', ruled('确未兑付', '2026-03-01', '不同意'), '2026-02-01'],
    ])('waits where the ruling %s', (_, run, on) => {
      const held = plan(run, rows(on));
      expect(held.lines).toEqual([]);
      expect(codes(held)).toContain('part-recovered');
    });

    test('waits where nobody knows when it came back, until the ruling says that it did', () => {
      const held = plan(ruled('确未兑付', '2026-03-01'), rows(undefined));
      expect([held.lines, codes(held)]).toEqual([[], ['recovered-undated']]);
      const again = plan(ruled('已由银行退回确未兑付', '2026-03-01'), rows(undefined));
      expect(paid(again)).toEqual(['city srdi 200000.00']);
      expect(codes(plan(ruled('已退回确未兑付', '2026-03-01', '不同意'), rows(undefined)))).toContain(
        'recovered-undated',
      );
    });

    test('waits where it came back again after the ruling', () => {
      const again = plan(ruled('确未兑付', '2026-02-01'), rows('2026-02-01'));
      const back = enteredRows(again).map((row) => ({ ...row, recovered: true, recoveredOn: '2026-02-20' }));
      expect(codes(plan(ruled('确未兑付', '2026-02-01'), [...rows('2026-02-01'), ...back]))).toEqual([
        'part-recovered',
      ]);
    });
  });
});

describe('a rest beside a row that says nothing but what it is of', () => {
  const dated = (rows: readonly PriorRow[], date: string) => rows.map((row) => ({ ...row, date }));
  const first = dated(enteredRows(plan(evaluated([ONE], [srdi(ONE)]), [], { upTo: EIGHTY })), '2026-01-12');
  const bare: PriorRow = {
    ...{ uscc: ONE.uscc, name: ONE.name, measure: 'srdi', payer: null, amount: null },
    ...{ awardYear: null, recovered: false, batch: '', note: '' },
  };
  const ruled = (date: string, reason: string) => {
    const none = { status: 'ineligible', amount: null, funding: null } as const;
    const ruling = {
      verdict: '同意',
      amount: null,
      reason,
      person: '张三',
      date,
      source: 'd.csv#!D2',
    } as const;
    return evaluated([ONE], [srdi(ONE, { ...none, ruling })]);
  };

  test.each(['确未兑付', '余款确未兑付', '经核实，其余款确未兑付'])(
    'is paid by a ruling that says %s',
    (reason) => {
      expect(plan(ruled('2026-02-03', reason), [...first, bare]).lines).toHaveLength(2);
    },
  );

  test('waits where the ruling was made before what was entered ahead of the row', () => {
    const held = plan(ruled('2026-01-12', '确未兑付'), [...first, bare]);
    expect(held.lines).toEqual([]);
    expect(held.shares[0]?.reasons).toEqual([{ code: 'rows-differ', value: '2026-01-12' }]);
    expect(plan(ruled('2026-01-12', '确未兑付'), [bare, ...first]).lines).toHaveLength(2);
  });
});

describe('an award of which all came back', () => {
  const first = enteredRows(plan(evaluated([ONE], [srdi(ONE)])));
  const back = first.map((row, place) => ({
    ...{ ...row, recovered: true, recoveredOn: '2026-02-01', recoveredFor: ['账号已销户'] },
    ...{ number: place + 1, recoveredBy: place + 3 },
  }));
  const undated = back.map(({ recoveredOn: _, ...row }) => row);
  const ruled = (date: string, reason = '情况属实') =>
    evaluated(
      [ONE],
      [
        srdi(ONE, {
          ruling: {
            verdict: '同意',
            amount: null,
            reason,
            person: '张三',
            date,
            source: '裁定表.xlsx#裁定!D2',
          },
        }),
      ],
    );

  test('is paid again where no ruling was needed, and says when and why it came back', () => {
    const again = plan(evaluated([ONE], [srdi(ONE)]), back, { batch: '02' });
    expect(paid(again)).toEqual(['province srdi 500000.00', 'city srdi 200000.00']);
    expect([...new Set(again.lines.map((line) => lineRemark(line, null, 'zh')))]).toEqual([
      '前批（2025Q4-01）已于2026-02-01全部追回：账号已销户',
    ]);
    const [line] = plan(
      evaluated([ONE], [srdi(ONE)]),
      undated.map((row) => ({ ...row, batch: '' })),
    ).lines;
    expect(line && lineRemark(line, null, 'en')).toBe(
      'an earlier payment was taken back in whole: 账号已销户',
    );
  });

  test('is not called taken back where only the approval was revoked', () => {
    const revoked = back.map((row) => ({ ...row, revoked: true }));
    const [line] = plan(evaluated([ONE], [srdi(ONE)]), revoked).lines;
    expect(line && lineRemark(line, null, 'zh')).toBe('前批（2025Q4-01）已于2026-02-01撤销批准：账号已销户');
    const [city, ...others] = revoked;
    const partly = city ? [{ ...city, revoked: false }, ...others] : [];
    const [mixed] = plan(evaluated([ONE], [srdi(ONE)]), partly).lines;
    expect(mixed && lineRemark(mixed, null, 'zh')).toBe(
      '前批（2025Q4-01）已于2026-02-01全部追回：账号已销户',
    );
  });

  test.each([
    ['made before that', '2026-01-31', back, ['all-recovered']],
    ['without a date', '', back, ['all-recovered']],
    ['of that day', '2026-02-01', back, []],
    ['where nobody knows when', '2026-03-01', undated, ['all-recovered-undated']],
  ])('and that rests on a ruling %s: %s', (_, date, rows, held) => {
    const again = plan(ruled(date), rows, { batch: '02' });
    expect([codes(again), again.lines.length]).toEqual([held, held.length === 0 ? 2 : 0]);
  });

  test('is paid where nobody knows when, by a ruling that says that it did', () => {
    expect(plan(ruled('2026-03-01', '已退回确未兑付'), undated, { batch: '02' }).lines).toHaveLength(2);
  });

  test('of one payer, and was paid again by that one alone, leaves the rest of the other to a person', () => {
    const half = enteredRows(plan(evaluated([ONE], [srdi(ONE)]), [], { upTo: EIGHTY }));
    const [province, city] = half.map((row, place) => ({ ...row, number: place + 1 }));
    if (!province || !city) throw new Error('two payers');
    const returned = { ...city, recovered: true, recoveredOn: '2026-02-01', recoveredBy: 3 };
    const rows = [province, returned, { ...city, batch: '02', number: 4 }];
    const held = plan(evaluated([ONE], [srdi(ONE)]), rows, { batch: '03' });
    expect([held.lines, codes(held)]).toEqual([[], ['part-recovered']]);
  });

  // As a ledger of other origin has it: one row that says when, and not by which row.
  test.each([
    ['before any of what stands', '2024-03-01', undefined, ['province srdi 500000.00'], []],
    ['on the day of what stands', '2026-01-12', undefined, [], ['part-recovered']],
    ['nobody knows when', undefined, undefined, [], ['recovered-undated']],
    ['before what stands without a date', '2024-03-01', null, [], ['part-recovered']],
  ])('%s, and was paid again by one payer', (_, recoveredOn, date, rest, held) => {
    const old = first.map(({ number: _number, date: _date, note: _note, ...row }) => ({
      ...{ ...row, batch: '', note: '', recovered: true, ...(recoveredOn && { recoveredOn }) },
    }));
    const begun = enteredRows(
      plan(evaluated([ONE], [srdi(ONE)]), old, { batch: '02', payers: new Set(['city']) }),
    ).map(({ date: own, ...row }) => ({ ...row, ...(date !== null && { date: own ?? '2026-01-12' }) }));
    expect(begun).toHaveLength(1);
    const last = plan(evaluated([ONE], [srdi(ONE)]), [...old, ...begun], { batch: '03' });
    expect([paid(last), codes(last)]).toEqual([rest, held]);
  });

  test('and was paid again in part is owed the rest, unless that part came back too', () => {
    const half = { numerator: 1n, denominator: 2n };
    const part = enteredRows(plan(evaluated([ONE], [srdi(ONE)]), back, { batch: '02', upTo: half })).map(
      (row, place) => ({ ...row, number: place + 5 }),
    );
    const rest = plan(evaluated([ONE], [srdi(ONE)]), [...back, ...part], { batch: '03' });
    expect(paid(rest)).toEqual(['province srdi 250000.00', 'city srdi 100000.00']);
    const [province, city] = part;
    if (!province || !city) throw new Error('two payers');
    const returned = { ...city, recovered: true, recoveredOn: '2026-02-20', recoveredBy: 7 };
    const held = plan(evaluated([ONE], [srdi(ONE)]), [...back, province, returned], { batch: '03' });
    expect([held.lines, codes(held)]).toEqual([[], ['part-recovered']]);
  });
});

describe('what was paid', () => {
  const evaluation = evaluated([ONE], [srdi(ONE)]);
  const legacy: PriorRow = {
    ...{ uscc: ONE.uscc, name: ONE.name, measure: 'srdi', payer: null, amount: null },
    ...{ awardYear: null, recovered: false, batch: '', note: '' },
  };

  test('is not paid again: a row that says no more stands for the whole award', () => {
    const again = plan(evaluation, [legacy]);
    expect(again.lines).toEqual([]);
    expect(again.shares.map(({ before, due }) => before === due)).toEqual([true, true]);
  });

  test('asks for nothing more: what is wrong with the account now holds nothing', () => {
    const without = payable(1, { account: null });
    expect(codes(plan(evaluated([without], [srdi(without)]), [legacy]))).toEqual([]);
  });

  test('in part, by a row without a note, stands for the whole award', () => {
    const city = { ...legacy, payer: 'city', amount: fromFen(20_000_000n) };
    expect(plan(evaluation, [city]).lines).toEqual([]);
  });

  describe('with and without a note', () => {
    const noted = enteredRows(plan(evaluation, [], { payers: new Set(['city']), upTo: EIGHTY }));
    const province = { ...legacy, payer: 'province', amount: fromFen(30_000_000n) };
    const answer = {
      verdict: '同意',
      amount: null,
      person: '张三',
      date: '',
      source: '裁定表.xlsx#裁定!D2',
    } as const;
    const later = (reason: string): Evaluation => {
      const ruling = { ...answer, reason };
      return evaluated([ONE], [srdi(ONE, { status: 'ineligible', amount: null, funding: null, ruling })]);
    };

    test.each([
      ['the run that began it', evaluation],
      ['a later run', later('')],
    ])('leaves the rest to a person, and says so: %s', (_, run) => {
      const held = plan(run, [...noted, province]);
      expect([held.lines, codes(held)]).toEqual([[], ['rows-differ']]);
      expect(held.shares.map((share) => share.held)).toEqual([20_000_000n, 4_000_000n]);
    });

    test('pays what each payer still owes once a ruling says that it was not paid', () => {
      const rest = plan(later('确未兑付'), [...noted, province]);
      expect(paid(rest)).toEqual(['province srdi 200000.00', 'city srdi 40000.00']);
      const again = plan(later('确未兑付'), [...noted, province, ...enteredRows(rest)]);
      expect(again.shares.map(({ before, due }) => before === due)).not.toContain(false);
    });

    test.each([
      ['who paid how much', legacy],
      ['how much', { ...province, amount: null }],
      ['who paid', { ...province, payer: null }],
      ['how much, though it does what is due', { ...noted[0], batch: 'b', amount: null } as PriorRow],
    ])('leaves the rest to a person where a row does not say %s', (_, row) => {
      for (const run of [evaluation, later('')]) {
        const held = plan(run, [...noted, row]);
        expect([held.lines, codes(held)]).toEqual([[], ['rows-differ']]);
      }
      expect(paid(plan(later('确未兑付'), [...noted, row]))).toEqual([
        'province srdi 500000.00',
        'city srdi 40000.00',
      ]);
    });

    test.each([
      ['before the row was paid', '2026-01-31', ['rows-differ']],
      ['on that day', '2026-02-01', ['rows-differ']],
      ['after it', '2026-02-02', []],
      ['on a day that it does not say', '', []],
    ])('a ruling made %s', (_, date, held) => {
      const ruling = { ...answer, date, reason: '确未兑付' };
      const run = evaluated(
        [ONE],
        [srdi(ONE, { status: 'ineligible', amount: null, funding: null, ruling })],
      );
      const own = noted.map((row) => ({ ...row, date: '2026-03-01' }));
      expect(codes(plan(run, [...own, { ...province, date: '2026-02-01' }]))).toEqual(held);
    });

    describe('by another county or park', () => {
      const local = (payer: string, note = ''): PriorRow => {
        const [row] = enteredRows(
          plan(evaluated([ONE], [hnte(ONE)]), [], { payers: new Set(['chengdong']) }),
        );
        if (!row) throw new Error('one payer');
        return { ...row, payer, note };
      };
      const begun = enteredRows(plan(evaluated([ONE], [hnte(ONE)]), [], { payers: new Set(['city']) }));
      const [{ note = '' } = {}] = begun;
      const run = (reason: string): Evaluation => {
        const open = { status: 'ineligible', amount: null, funding: null } as const;
        return evaluated([ONE], [hnte(ONE, { ...open, ruling: { ...answer, reason } })]);
      };
      const granted = { granted: new Set(['hnte']) };

      test('pays one local share, whoever paid it', () => {
        const rest = plan(run('确未兑付'), [...begun, local('dongchuan')], granted);
        expect(paid(rest)).toEqual(['province hnte 100000.00']);
        const once = plan(evaluated([ONE], [hnte(ONE, { ruling: { ...answer, reason: '确未兑付' } })]), [
          ...begun,
          local('dongchuan'),
        ]);
        expect(once.lines).toEqual([]);
      });

      test('pays what is left of the local share that another has begun', () => {
        const half = { ...local('dongchuan'), amount: fromFen(7_500_000n) };
        const rest = plan(run('确未兑付'), [...begun, half], granted);
        expect(paid(rest)).toEqual(['province hnte 100000.00', 'chengdong hnte 75000.00']);
      });

      test.each([
        ['one of them paid it', [local('dongchuan', note.replace('城东区', '东川工业园区'))], []],
        [
          'none of them did',
          [{ ...begun[0], batch: 'b', note: note.replace('城东区', '东川工业园区'), amount: fromFen(0n) }],
          ['dongchuan'],
        ],
      ])('is due by one alone where notes name two: %s', (_, rows, held) => {
        const rest = plan(run('确未兑付'), [...begun, ...rows] as readonly PriorRow[], granted);
        expect(paid(rest)).toEqual(['province hnte 100000.00']);
        expect(rest.shares.flatMap((share) => (share.held > 0n ? [share.payer] : []))).toEqual(held);
      });
    });

    test('owes what is left beside a payment that was deducted, where the ledger has that by now', () => {
      const half = { payer: 'city', amount: fromFen(10_000_000n) };
      const rest = noted.map((row) => ({
        ...row,
        ...{ payer: 'province', amount: fromFen(50_000_000n) },
        note: '应付：省级500000.00元、市级100000.00元；另已付：市级100000.00元',
      }));
      const held = plan(later(''), [...rest, { ...legacy, ...half }]);
      expect([held.lines, codes(held)]).toEqual([[], ['rows-differ']]);
      const after = [...rest, { ...legacy, ...half }];
      const last = plan(later('确未兑付'), after);
      expect(paid(last)).toEqual(['city srdi 100000.00']);
      expect(plan(later('确未兑付'), [...after, ...enteredRows(last)]).lines).toEqual([]);
    });

    test('owes less by any other payment beside the one that was deducted', () => {
      const other = { ...legacy, payer: 'city', amount: fromFen(3_000_000n) };
      const rest = noted.map((row) => ({
        ...row,
        ...{ payer: 'province', amount: fromFen(50_000_000n) },
        note: '应付：省级500000.00元、市级100000.00元；另已付：市级100000.00元',
      }));
      const deducted = { ...other, amount: fromFen(10_000_000n) };
      for (const rows of [
        [...rest, deducted, other],
        [...rest, other],
      ])
        expect(paid(plan(later('确未兑付'), rows))).toEqual(['city srdi 70000.00']);
    });

    test('owes no more than what is left beside a payment that was not deducted, once the ledger has it', () => {
      const ledgered = { ...legacy, payer: 'city', amount: fromFen(10_000_000n) };
      const first = noted.map((row) => ({
        ...row,
        ...{ payer: 'province', amount: fromFen(50_000_000n) },
        note: '应付：省级500000.00元、市级200000.00元；裁定不扣：市级100000.00元',
      }));
      expect(paid(plan(later('确未兑付'), [...first, ledgered]))).toEqual(['city srdi 100000.00']);
    });

    test('leaves the rest to a person where notes differ', () => {
      const [first] = noted;
      if (!first) throw new Error('one payer');
      const other = { ...province, note: first.note.replace('省级500000.00元', '省级400000.00元') };
      const held = plan(later(''), [...noted, other]);
      expect(held.shares.map((share) => share.held)).toEqual([20_000_000n, 4_000_000n]);
      expect(codes(held)).toEqual(['rows-differ']);
    });
  });

  test('and taken back in whole may be paid again', () => {
    expect(plan(evaluation, [{ ...legacy, recovered: true }]).lines).toHaveLength(2);
  });

  test('by one payer leaves the parts of the others to pay', () => {
    const first = plan(evaluation, [], { payers: new Set(['city']) });
    expect(paid(plan(evaluation, enteredRows(first)))).toEqual(['province srdi 500000.00']);
  });

  test('and now comes to more is not topped up without a person', () => {
    const first = enteredRows(plan(evaluation));
    const more = srdi(ONE, granted('600000.00', '200000.00', '0.00'));
    const topped = plan(evaluated([ONE], [more]), first);
    expect([topped.lines, codes(topped)]).toEqual([[], ['due-differs']]);
    expect(topped.shares.map(({ held }) => formatYuan(held))).toEqual(['100000.00', '0.00']);
  });

  test('is not paid again under another code of the same name', () => {
    const recoded = payable(2, { name: ONE.name, payee: ONE.name });
    const held = plan(evaluated([recoded], [srdi(recoded)]), [legacy]);
    expect(held.lines).toEqual([]);
    expect(held.shares[0]?.reasons).toEqual([{ code: 'paid-under-other-code', value: ONE.uscc }]);
  });
});

test('whatever is asked in whatever order, nothing is paid above what is due, and in the end all of it is', () => {
  const evaluation = evaluated([ONE, TWO], [srdi(ONE), hnte(ONE), srdi(TWO)]);
  const payers = fc.subarray(['province', 'city', 'chengdong'], { minLength: 1 });
  const wish = fc.record({
    payers: fc.option(payers.map((some) => new Set(some))),
    measures: fc.option(fc.constantFrom('srdi', 'hnte').map((id) => new Set([id]))),
    upTo: fc.option(
      fc.integer({ min: 1, max: 100 }).map((n) => ({ numerator: BigInt(n), denominator: 100n })),
    ),
    granted: fc.constantFrom<ReadonlySet<string>>(new Set(), new Set(['hnte'])),
  });
  const last = { batch: 'last', payers: null, measures: null, upTo: null, granted: new Set(['hnte']) };
  const due = new Map(
    plan(evaluation).shares.map((share) => [`${share.uscc} ${share.measure} ${share.payer}`, share.due]),
  );
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 5 }), (steps) => {
      const rows: PriorRow[] = [];
      [...steps, last].forEach((step, index) => {
        rows.push(...enteredRows(plan(evaluation, rows, { ...step, batch: `${index}` })));
      });
      const sums = new Map<string, bigint>();
      for (const { uscc, measure, payer, amount } of rows) {
        const key = `${uscc} ${measure} ${payer}`;
        sums.set(key, (sums.get(key) ?? 0n) + (amount ?? 0n));
      }
      expect(sums).toEqual(due);
    }),
  );
});

describe('an account that is not the one of the last payment', () => {
  const moved = { ...ONE, account: '63000000555 00000099' };
  const advance = enteredRows(plan(evaluated([ONE], [srdi(ONE)]), [], { upTo: EIGHTY }));
  const told = (evaluation: Evaluation, rows: readonly PriorRow[]) =>
    plan(evaluation, rows, { batch: '02' }).lines.map(({ accountBefore }) => accountBefore);

  test('is told with the rest, and with another award', () => {
    expect(told(evaluated([moved], [srdi(moved)]), advance)).toEqual([ONE.account, ONE.account]);
    const other = evaluated([moved], [hnte(moved)]);
    expect(told(other, advance)).toEqual([ONE.account, ONE.account]);
  });

  test('is told with a rest taken over from another code, whose rows alone say where it went', () => {
    const note = `应付：省级100000.00元、市级40000.00元；原代码：${ONE.uscc}`;
    const taken = advance.map((row) => ({ ...row, uscc: TWO.uscc, amount: fromFen(1_000_000n), note }));
    const none = { status: 'ineligible', amount: null, funding: null } as const;
    expect(told(evaluated([TWO], [srdi(TWO, none)]), [...advance, ...taken])).toEqual([
      ONE.account,
      ONE.account,
    ]);
  });

  test('is not told where it is the same however written, was changed before, or no row says', () => {
    const spaced = { ...ONE, account: (ONE.account ?? '').replace(/(\d{4})/gu, '$1 ') };
    expect(told(evaluated([spaced], [srdi(spaced)]), advance)).toEqual([null, null]);
    const since = enteredRows(plan(evaluated([moved], [hnte(moved)]), advance, { batch: '02' }));
    expect(new Set(told(evaluated([moved], [srdi(moved)]), [...advance, ...since]))).toEqual(new Set([null]));
    const silent = advance.map((row) => ({ ...row, note: row.note.replace(/；账号.*/u, '') }));
    expect(told(evaluated([moved], [srdi(moved)]), silent)).toEqual([null, null]);
  });
});

test('shares stand by payer, measure and code, whether the run decides them or an earlier batch left them', () => {
  const owed = enteredRows(plan(evaluated([ONE], [srdi(ONE)]), [], { upTo: EIGHTY }));
  const none = { status: 'ineligible', amount: null, funding: null } as const;
  const decisions = [hnte(TWO), srdi(TWO), srdi(ONE, none)];
  const { shares } = plan(evaluated([ONE, TWO], decisions), owed, { batch: 'b' });
  const codeOf = (uscc: string) => (uscc === ONE.uscc ? 'ONE' : 'TWO');
  expect(shares.map(({ payer, measure, uscc }) => `${payer} ${measure} ${codeOf(uscc)}`)).toEqual([
    ...['province hnte TWO', 'province srdi ONE', 'province srdi TWO'],
    ...['city hnte TWO', 'city srdi ONE', 'city srdi TWO', 'chengdong hnte TWO'],
  ]);
});
