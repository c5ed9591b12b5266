import { expect, test } from 'vitest';
import { decide } from '../../src/eligibility/decide.ts';
import { ledgerOf } from '../../src/eligibility/ledger.ts';
import { type Day, dayOf } from '../../src/values/day.ts';
import { parseMoney } from '../../src/values/money.ts';
import { told } from '../support/decision.ts';
import { enterpriseOf, testCode } from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';

const FIRM = enterpriseOf({ srdiOn: '2025-05-01' });
const [NOW, BEFORE, OTHER] = [testCode(1), testCode(2), testCode(3)];

function decided(paid: readonly string[], former: Readonly<Record<string, readonly string[]>>) {
  const measure = POLICY.measures.find(({ id }) => id === 'srdi');
  if (!measure) throw new Error('no measure');
  const entries = paid.map((uscc, row) => ({
    uscc,
    measure: 'srdi',
    year: '2025',
    amount: parseMoney('70', 'wan') ?? null,
    source: `台账.csv!A${row + 2}`,
  }));
  const circumstances = {
    ...{ policy: POLICY, awardYear: 2025, periodEnd: dayOf(2025, 12, 31) as Day },
    ...{ ledger: ledgerOf(entries), formerCodes: former },
  };
  return decide(FIRM, measure, circumstances, { claimed: false, renewals: [] });
}

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
  expect(reason?.fields).toEqual({ ledger: '2025 srdi', paid: '700000.00' });
});
