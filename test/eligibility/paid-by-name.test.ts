import { expect, test } from 'vitest';
import { decide } from '../../src/eligibility/decide.ts';
import { type LedgerEntry, ledgerOf } from '../../src/eligibility/ledger.ts';
import { type Day, dayOf } from '../../src/values/day.ts';
import type { Money } from '../../src/values/money.ts';
import { told } from '../support/decision.ts';
import { enterpriseOf, testCode } from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';

const NAME = '青海甲（集团）有限公司';

function decided(
  measure: string,
  ledgered: readonly (readonly [uscc: string, name: string])[],
  told: Partial<LedgerEntry> = {},
) {
  const found = POLICY.measures.find(({ id }) => id === measure);
  if (!found) throw new Error('no measure');
  const at = { file: '台账.csv', sheet: '', row: 2, column: 1 };
  const ledger = ledgerOf(
    ledgered.map(([uscc, name]) => ({
      ...{ uscc, measure: 'srdi', year: '2024', source: '台账.csv!A2', named: { name, at } },
      ...told,
    })),
  );
  const circumstances = { policy: POLICY, awardYear: 2025, periodEnd: dayOf(2025, 12, 31) as Day, ledger };
  const firm = enterpriseOf({ name: NAME, srdiOn: '2025-05-01', cityTechOn: '2025-05-01' });
  return decide(firm, found, circumstances, { claimed: false, renewals: [] });
}

test.each<[string, string, readonly (readonly [string, string])[], string]>([
  ['its name', 'srdi', [['', '青海甲(集团) 有限公司']], 'review paid-without-code'],
  [
    'its code too',
    'srdi',
    [
      ['', NAME],
      [testCode(1), NAME],
    ],
    'ineligible already-paid',
  ],
  ['another name', 'srdi', [['', '青海乙有限公司']], 'eligible 500000.00+200000.00+0.00'],
  ['its name, for another award', 'city-tech', [['', NAME]], 'eligible 0.00+50000.00+50000.00'],
])('where the ledger has %s', (_, measure, ledgered, expected) => {
  expect(told(decided(measure, ledgered))).toBe(expected);
});

test('the row is named', () => {
  const [reason] = decided('srdi', [['', NAME]])?.reasons ?? [];
  expect(reason).toMatchObject({ effect: 'unknown', cells: { ledger: ['台账.csv!A2'] } });
});

test('what is said of it stands in that row', () => {
  const [reason] =
    decided('srdi', [['', NAME]], { amount: 70_000_000n as Money, begunOn: '2024-05-01' })?.reasons ?? [];
  const rows = ['台账.csv!A2'];
  expect(reason).toMatchObject({
    fields: { ledger: '2024 srdi', paid: '700000.00', begunOn: '2024-05-01' },
    cells: { ledger: rows, paid: rows, begunOn: rows },
  });
});
