import { expect, test } from 'vitest';
import { decisionOn, outcome, told } from '../../support/decision.ts';
import { type Cells, enterpriseOf, reportedTwice, UNREADABLE } from '../../support/enterprise.ts';

const WHOLE = 'eligible 900000.00+200000.00+200000.00';
const LOWERED = 'eligible 0.00+200000.00+200000.00 no-valid-hnte';
const ON = { techGiantOn: '2025-06-10' };

const OF_2024 = { hnteOn: '2024-01-01' };
const OF_2022 = { hnteOn: '2022-04-01' };

test.each([
  ['a high-tech enterprise recognised on the same day', { ...ON, hnteOn: '2025-06-10' }, WHOLE],
  ['a high-tech enterprise recognised the day after', { ...ON, hnteOn: '2025-06-11' }, LOWERED],
  ['a certificate on its last valid day', { ...ON, hnteOn: '2022-06-11' }, WHOLE],
  ['a certificate that ended that day', { ...ON, hnteOn: '2022-06-10' }, LOWERED],
  ['never a high-tech enterprise', ON, LOWERED],
  ['a certificate date that cannot be read', { ...ON, hnteOn: UNREADABLE }, 'review unreadable:hnteOn'],
  [
    'an unknown county leaves the local share without a payer',
    { ...ON, hnteOn: '2024-01-01', county: null },
    'review missing:county',
  ],
  ['a park pays where there is one', { ...ON, hnteOn: '2024-01-01', county: null, park: 'ganhe' }, WHOLE],
  ['never recognised, high-tech enterprise or not', OF_2024, 'none'],
  ['recognised last year', { techGiantOn: '2024-12-31', hnteOn: '2024-01-01' }, 'ineligible outside-window'],
])('%s', (_, cells, expected) => {
  expect(outcome('tech-giant', cells)).toBe(expected);
});

test('a claim without a recognition is refused for both', () => {
  expect(outcome('tech-giant', OF_2024, { claimed: true })).toBe('ineligible no-valid-hnte not-recognised');
});

test.each<
  [string, readonly [Cells] | readonly [Cells, Cells], string, 'holds' | 'fails' | 'unknown', string]
>([
  [
    'a day that cannot be read, valid all year',
    [{ techGiantOn: UNREADABLE, ...OF_2024 }],
    '900000',
    'holds',
    '',
  ],
  [
    'a day that cannot be read, valid in the first months only',
    [{ techGiantOn: UNREADABLE, ...OF_2022 }],
    '900000',
    'unknown',
    '',
  ],
  [
    'a day that cannot be read, valid on the last day only',
    [{ techGiantOn: UNREADABLE, hnteOn: '2025-12-31' }],
    '900000',
    'unknown',
    '',
  ],
  [
    'a day that cannot be read, lapsed before the year',
    [{ techGiantOn: UNREADABLE, hnteOn: '2022-01-01' }],
    '0',
    'fails',
    'no-valid-hnte',
  ],
  ['no day and no certificate', [{ techGiantOn: UNREADABLE }], '0', 'fails', 'no-valid-hnte'],
  ['two days on which it is valid', twoDays('2025-02-01', '2025-03-01', OF_2022), '900000', 'holds', ''],
  ['one day of two', twoDays('2025-03-01', '2025-06-01', OF_2022), '900000', 'unknown', ''],
  [
    'two days, of which only the one in the year counts',
    twoDays('2024-05-01', '2025-06-01', OF_2022),
    '0',
    'fails',
    'no-valid-hnte',
  ],
  [
    'a day that cannot be read, and a certificate of after the year',
    [{ techGiantOn: UNREADABLE, hnteOn: '2026-01-01' }],
    '0',
    'fails',
    'no-valid-hnte',
  ],
  [
    'two days, of which only the first day of the year counts',
    twoDays('2024-05-01', '2025-01-01', { hnteOn: '2022-01-01' }),
    '0',
    'fails',
    'no-valid-hnte',
  ],
  [
    'two days, of which only the last day of the period counts',
    twoDays('2025-12-31', '2026-02-01', { hnteOn: '2026-01-15' }),
    '0',
    'fails',
    'no-valid-hnte',
  ],
  [
    'two days that do not count, valid on both',
    twoDays('2024-05-01', '2024-06-01', OF_2024),
    '900000',
    'holds',
    '',
  ],
  ['neither of two days', twoDays('2025-05-01', '2025-06-01', OF_2022), '0', 'fails', 'no-valid-hnte'],
])(
  'the part of the province where the day of recognition is open: %s',
  (_, cells, province, check, reason) => {
    const [first, second] = cells;
    const decision = decisionOn('tech-giant', second ? reportedTwice(first, second) : enterpriseOf(first));
    expect(decision?.status).toBe('review');
    expect(decision?.atStake?.province).toBe(BigInt(province) * 100n);
    const checks = Array.isArray(decision?.checks) ? decision.checks : [];
    expect(checks.find(({ id }) => id === 'valid-hnte')?.outcome).toBe(check);
    const [, ...further] = decision?.reasons.map(({ code }) => code) ?? [];
    expect(further.join()).toBe(reason);
  },
);

test.each([
  ['valid on its first day only', '2020-06-17', 'review', 'unknown'],
  ['lapsed on its first day', '2020-06-16', 'review no-valid-hnte', 'fails'],
])(
  'a day of 2023 that cannot be read is not one before the policy: a certificate %s',
  (_, hnteOn, expected, judged) => {
    const decision = decisionOn('tech-giant', enterpriseOf({ techGiantOn: UNREADABLE, hnteOn }), {
      period: '2023Q4',
    });
    expect(told(decision)).toBe(`${expected} unreadable:techGiantOn`);
    const checks = Array.isArray(decision?.checks) ? decision.checks : [];
    expect(checks.find(({ id }) => id === 'valid-hnte')?.outcome).toBe(judged);
  },
);

function twoDays(first: string, second: string, certificate: Cells): readonly [Cells, Cells] {
  return [
    { techGiantOn: first, ...certificate },
    { techGiantOn: second, ...certificate },
  ];
}
