// What of the period before, and of the list of rulings, decisions go by.
import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../../src/eligibility/ledger.ts';
import type { Ruling } from '../../src/eligibility/ruling.ts';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import { decideSubmission } from '../../src/evaluation/decide-submission.ts';
import type { PreviousPeriod } from '../../src/evaluation/present-previous.ts';
import { type Money, parseMoney } from '../../src/values/money.ts';
import { periodOf } from '../../src/values/period.ts';
import { rosterOf, testCode } from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';

const [OWN, FORMER] = [testCode(1), testCode(2)];
const ROSTERS = [rosterOf([{ uscc: OWN, srdiOn: '2025-05-01' }])];
const ENTERPRISES = mergeEnterprises(ROSTERS);
const ID = ENTERPRISES[0]?.id ?? '';
const Q3: PreviousPeriod = {
  ...{ period: periodOf(2025, 3), source: 'run', name: 'q3', changes: [], targets: [] },
};

/** The decision on 专精特新中小企业, and the findings. */
function decided(
  previous: PreviousPeriod | null,
  paid: readonly string[] = [],
  rulings: readonly Ruling[] = [],
) {
  const entries = paid.map((uscc) => ({ uscc, measure: 'srdi', year: '2024', source: '台账.csv!A2' }));
  const { decisions, diagnostics } = decideSubmission(
    {
      ...{ policy: POLICY, awardYear: 2025, period: periodOf(2025, 4), ledger: ledgerOf(entries), rulings },
      ...{ lang: 'zh', ...(previous && { previous }) },
    },
    ROSTERS,
    ENTERPRISES,
  );
  const told = [...decisions].map(({ measure, status, reasons }) =>
    [measure, status, ...reasons.map(({ code }) => code)].join(' '),
  );
  return {
    told,
    shares: [...decisions].map(({ shares }) => shares),
    codes: diagnostics.map(({ code }) => code),
  };
}

describe('by the period before', () => {
  test.each<readonly [string, PreviousPeriod | null, readonly string[], string]>([
    ['nothing is known', null, [], 'srdi eligible'],
    ['nothing has changed', Q3, [FORMER], 'srdi eligible'],
    [
      'a former code was paid',
      { ...Q3, formerCodes: { [ID]: [FORMER] } },
      [FORMER],
      'srdi review paid-under-former-code',
    ],
    [
      'a payment is known that the ledger lacks',
      {
        ...Q3,
        unledgered: [
          { uscc: OWN, measure: 'srdi', year: '2025', payer: 'city', amount: '1.00', source: 'payment.json' },
        ],
      },
      [],
      'srdi review paid-but-unledgered',
    ],
  ])('%s', (_, previous, paid, expected) => {
    expect(decided(previous, paid).told).toEqual([expected]);
  });
});

describe('a ruling', () => {
  const ruling = (own: Partial<Ruling>): Ruling => ({
    ...{ uscc: OWN, name: '', measure: 'srdi', verdict: '核减', amount: null, reason: '', person: '王某' },
    ...{ date: '2026-01-10', at: { file: '裁定表.csv', sheet: '', row: 2, column: 3 }, ...own },
  });

  test.each([
    ['whether or not there was a period before', null],
    ['also where rulings of it are known', { ...Q3, ruled: [] }],
  ])('lowers what the text sets a ceiling to: %s', (_, previous) => {
    const amount: Money | null = parseMoney('35', 'wan') ?? null;
    const { told, shares, codes } = decided(previous, [], [ruling({ amount })]);
    expect(told).toEqual(['srdi eligible lowered-by-decision']);
    expect(shares).toMatchObject([{ province: 25_000_000n, city: 10_000_000n, local: 0n }]);
    expect(codes).toEqual([]);
  });

  test('that fits no award is told', () => {
    for (const previous of [null, { ...Q3, ruled: [] }])
      expect(decided(previous, [], [ruling({ uscc: testCode(9) })]).codes).toHaveLength(1);
  });
});
