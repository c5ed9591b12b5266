import { describe, expect, test } from 'vitest';
import { type Circumstances, decide } from '../../src/eligibility/decide.ts';
import { ledgerOf } from '../../src/eligibility/ledger.ts';
import type { Ruling } from '../../src/eligibility/ruling.ts';
import { applyRulings } from '../../src/eligibility/rulings.ts';
import { type Day, dayOf } from '../../src/values/day.ts';
import { parseMoney } from '../../src/values/money.ts';
import { told } from '../support/decision.ts';
import { type Cells, enterpriseOf, testCode, UNREADABLE } from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';

const FIRM = enterpriseOf({ srdiOn: '2025-05-01' });
const [NOW, BEFORE, OTHER] = [testCode(1), testCode(2), testCode(3)];

function decided(
  paid: readonly string[],
  former: Readonly<Record<string, readonly string[]>>,
  begunOn: readonly string[] = [],
  wan: readonly (string | null)[] = [],
  beside: Pick<Circumstances, 'unledgered'> = {},
  firm = FIRM,
) {
  const measure = POLICY.measures.find(({ id }) => id === 'srdi');
  if (!measure) throw new Error('no measure');
  const entries = paid.map((uscc, row) => ({
    uscc,
    measure: 'srdi',
    year: '2025',
    amount: amountOf(wan[row]),
    source: `台账.csv!A${row + 2}`,
    ...(begunOn[row] !== undefined && { begunOn: begunOn[row] }),
  }));
  const circumstances = {
    ...{ policy: POLICY, awardYear: 2025, periodEnd: dayOf(2025, 12, 31) as Day },
    ...{ ledger: ledgerOf(entries), formerCodes: former },
    ...beside,
  };
  return decide(firm, measure, circumstances, { claimed: false, renewals: [] });
}

/** 70 万元 where nothing else is told; null where the ledger does not say. */
function amountOf(wan: string | null = '70') {
  return wan === null ? null : (parseMoney(wan, 'wan') ?? null);
}

const AWARDED = 'eligible 500000.00+200000.00+0.00 paid-under-former-code';

const CONSENT: Ruling = {
  ...{ uscc: NOW, name: '', measure: 'srdi', verdict: '同意', amount: null },
  ...{ reason: '会议纪要', person: '王某', date: '' },
  at: { file: '裁定表.csv', sheet: '', row: 2, column: 3 },
};

const CHANGED = { [NOW]: [testCode(4), BEFORE] };

test.each([
  ['nothing was paid', [], CHANGED, 'eligible 500000.00+200000.00+0.00'],
  ['it was paid under the old code', [BEFORE], CHANGED, 'review paid-under-former-code'],
  ['it was paid under both', [NOW, BEFORE], CHANGED, 'ineligible already-paid'],
  ['another was paid', [OTHER], CHANGED, 'eligible 500000.00+200000.00+0.00'],
  ['its code is the old one', [BEFORE], {}, 'eligible 500000.00+200000.00+0.00'],
])('of an enterprise with another code, where %s', (_, paid, former, expected) => {
  expect(told(decided(paid, former))).toBe(expected);
});

test('the entry of the ledger is named', () => {
  const reason = decided([BEFORE], CHANGED)?.reasons[0];
  expect([reason?.effect, reason?.cells['ledger']]).toEqual(['unknown', ['台账.csv!A2']]);
  expect(reason?.fields).toEqual({ formerCode: BEFORE, ledger: '2025 srdi', paid: '700000.00' });
});

test.each<[string, readonly (string | null)[], string | undefined]>([
  ['their sum', ['30', '40'], '700000.00'],
  ['no sum where one of them does not say how much it was', ['30', null], undefined],
])('of two entries is shown %s', (_, wan, paid) => {
  const reason = decided([BEFORE, BEFORE], CHANGED, [], wan)?.reasons[0];
  expect(reason?.fields).toEqual({
    formerCode: BEFORE,
    ledger: '2025 srdi、2025 srdi',
    ...(paid !== undefined && { paid }),
  });
  expect(reason?.cells['paid']).toEqual(paid && ['台账.csv!A2', '台账.csv!A3']);
  expect(Object.keys(reason?.cells ?? {})).toEqual(Object.keys(reason?.fields ?? {}));
});

test.each([
  ['its own code', NOW, 'review paid-but-unledgered'],
  ['its old code', BEFORE, 'review paid-but-unledgered'],
  ['another code', OTHER, 'eligible 500000.00+200000.00+0.00'],
])('a payment of a period before to %s, which the ledger lacks', (_, uscc, expected) => {
  const lacking = ledgerOf([{ uscc, measure: 'srdi', year: '2025', source: '兑付清单.xlsx#省级!C5' }]);
  expect(told(decided([], CHANGED, [], [], { unledgered: lacking }))).toBe(expected);
});

const PAID_TWICE = ['2026-03-02', '2026-01-05'];

test.each([
  [
    'before all of them',
    '2026-01-04',
    PAID_TWICE,
    'review paid-under-former-code',
    ['ruling-before-payment'],
  ],
  ['between them', '2026-03-01', PAID_TWICE, 'review paid-under-former-code', ['ruling-before-payment']],
  ['on the day of the last', '2026-03-02', PAID_TWICE, AWARDED, []],
  ['after them', '2026-04-01', PAID_TWICE, AWARDED, []],
  ['on no day that it says', '', PAID_TWICE, AWARDED, []],
  ['where the ledger says no days', '2020-01-01', ['', ''], AWARDED, []],
  [
    'where one of both says none',
    '2026-01-04',
    ['', '2026-01-05'],
    'review paid-under-former-code',
    ['ruling-before-payment'],
  ],
])('a consent of %s, to what was paid under the old code', (_, date, begunOn, expected, codes) => {
  const decision = decided([BEFORE, BEFORE], CHANGED, begunOn);
  const { decisions, diagnostics } = applyRulings(
    decision ? [decision] : [],
    [{ ...CONSENT, date }],
    () => ({ code: NOW, names: [] }),
    (id) => id,
    () => undefined,
  );
  expect([told(decisions[0]), diagnostics.map(({ code }) => code)]).toEqual([expected, codes]);
});

test('a consent of before is none though another question is asked first', () => {
  const firm = enterpriseOf({ srdiOn: '2025-05-01', state: UNREADABLE });
  const decision = decided([BEFORE], CHANGED, ['2026-03-02'], [], {}, firm);
  const { decisions, diagnostics } = applyRulings(
    decision ? [decision] : [],
    [{ ...CONSENT, date: '2026-03-01' }],
    () => ({ code: NOW, names: [] }),
    (id) => id,
    () => undefined,
  );
  expect(told(decisions[0])).toBe('review paid-under-former-code unreadable:state');
  expect(diagnostics.map(({ code }) => code)).toEqual(['ruling-before-payment']);
});

test('a refusal of before stays one', () => {
  const decision = decided([BEFORE], CHANGED, ['2026-03-02']);
  const { decisions } = applyRulings(
    decision ? [decision] : [],
    [{ ...CONSENT, verdict: '不同意', date: '2026-01-01' }],
    () => ({ code: NOW, names: [] }),
    (id) => id,
    () => undefined,
  );
  expect(decisions[0]?.status).toBe('ineligible');
});

describe('a ruling on what the old code was paid in an earlier year', () => {
  const measure = POLICY.measures.find(({ id }) => id === 'srdi');
  const ruled = (cells: Cells, own: Partial<Ruling> = {}, paid = [BEFORE]) => {
    const decision = decided(paid, CHANGED, [], [], {}, enterpriseOf(cells));
    const { decisions, diagnostics } = applyRulings(
      decision ? [decision] : [],
      [{ ...CONSENT, ...own }],
      () => ({ code: NOW, names: [] }),
      (id) => id,
      () => measure && { ...measure, awardYear: 2025, paid: null },
    );
    return [decisions[0]?.status, decisions[0]?.ruling?.verdict, diagnostics.map(({ code }) => code)];
  };
  const amount = parseMoney('60', 'wan') ?? null;
  const LAST_YEAR = { srdiOn: '2024-05-01' };
  const DONE = ['ruling-of-earlier-year'];

  test.each<readonly [string, Partial<Ruling>]>([
    ['a consent', {}],
    ['a consent with an amount', { amount }],
    ['a reduction', { verdict: '核减', amount }],
  ])('has been carried out: %s', (_, own) => {
    expect(ruled(LAST_YEAR, own)).toEqual(['ineligible', own.verdict ?? '同意', DONE]);
  });

  test.each<readonly [string, Cells, Partial<Ruling>, string[]]>([
    ['it says that it is due anew, and that was not paid', LAST_YEAR, { reason: '另行兑付' }, [BEFORE]],
    ['another firm was paid', LAST_YEAR, {}, [OTHER]],
    ['something else speaks against it as well', { ...LAST_YEAR, state: '注销' }, {}, [BEFORE]],
  ])('has not where %s', (_, cells, own, paid) => {
    expect(ruled(cells, own, paid)).toEqual(['ineligible', undefined, ['ruling-in-vain']]);
  });

  test('is recorded as it was where it refuses', () => {
    expect(ruled(LAST_YEAR, { verdict: '不同意' })).toEqual(['ineligible', '不同意', []]);
  });

  test('names the old code', () => {
    const decision = decided([BEFORE], CHANGED, [], [], {}, enterpriseOf(LAST_YEAR));
    const { diagnostics } = applyRulings(
      decision ? [decision] : [],
      [CONSENT],
      () => ({ code: NOW, names: [] }),
      () => '专精特新中小企业',
      () => measure && { ...measure, awardYear: 2025, paid: null },
    );
    expect(diagnostics.map(({ severity, wording }) => `${severity} ${wording.zh.message}`)).toEqual([
      `info ${NOW} 的“专精特新中小企业”属以前的奖补年度，台账显示已按原代码 ${BEFORE} 兑付，裁定已办结，本年度不再兑付`,
    ]);
  });
});
