import { expect, test } from 'vitest';
import { ledgerOf } from '../../src/eligibility/ledger.ts';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import { notListed } from '../../src/evaluation/paid-not-listed.ts';
import { UNITS } from '../../src/values/reporting-unit.ts';
import { rosterOf, testCode } from '../support/enterprise.ts';

const ROSTERS = UNITS.map(({ id }, index) => rosterOf([{ uscc: testCode(index + 1) }], id));

function found(paid: readonly (readonly [number, string])[], rosters = ROSTERS): readonly string[] {
  const entries = paid.map(([code, year], index) => ({
    ...{ uscc: testCode(code), measure: 'srdi', year, source: `台账.csv!A${index + 2}` },
  }));
  const inputs = { ledger: ledgerOf(entries), awardYear: 2025 };
  return notListed(inputs, mergeEnterprises(rosters), rosters).map(
    ({ file, severity, wording }) => `${severity} ${file} ${wording.zh.message}`,
  );
}

test.each([
  ['is listed', [[1, '2025']]],
  ['was paid in another year', [[99, '2024']]],
  ['was paid in a year that the ledger does not state', [[99, '']]],
  ['was paid in another year, whose award is of this one', [[99, '2024年度（2025']]],
] as const)('nothing is said of who %s', (_, paid) => {
  expect(found(paid)).toEqual([]);
});

test('who was paid in the award year and is on no roster is told, all at once', () => {
  const paid = [
    [1, '2025'],
    [98, '2025'],
    [98, '2025年'],
    [99, '2025'],
  ] as const;
  expect(found(paid)).toEqual([
    `warning 台账.csv 台账中奖补年度 2025 已兑付的 2 户不在本期各名单中，例如 ${testCode(98)}（台账.csv!A3）`,
  ]);
});

test('nothing is said while a unit has not reported', () => {
  expect(found([[99, '2025']], ROSTERS.slice(1))).toEqual([]);
});

test('nothing is said of a payment of which nobody knows the code', () => {
  const at = { file: '台账.csv', sheet: '', row: 2, column: 1 };
  const named = { name: '青海某公司', at };
  const ledger = ledgerOf([{ uscc: '', measure: 'srdi', year: '2025', source: '台账.csv!A2', named }]);
  expect(notListed({ ledger, awardYear: 2025 }, mergeEnterprises(ROSTERS), ROSTERS)).toEqual([]);
});
