import { expect, test } from 'vitest';
import { liabilitiesAboveAssetsRows } from '../../../src/validation/rules/liabilities-above-assets.ts';
import { rosterOf } from '../../support/enterprise.ts';
import { foundInRow, ruleFindings } from '../../support/rule.ts';

test.each([
  [
    'one 分 more than assets',
    { liabilities: '100.000001', assets: '100' },
    ['4 liabilities liabilities-above-assets'],
  ],
  ['as much as assets', { liabilities: '100', assets: '100' }, []],
  ['assets of nothing are for another rule', { liabilities: '100', assets: '0' }, []],
  ['liabilities not known', { liabilities: null, assets: '100' }, []],
  ['assets not known', { liabilities: '100', assets: null }, []],
])('%s', (_, cells, findings) => {
  expect(foundInRow(liabilitiesAboveAssetsRows, cells)).toEqual(findings);
});

test('it is only worth knowing', () => {
  const [finding] = ruleFindings(liabilitiesAboveAssetsRows, [rosterOf([{ liabilities: '2', assets: '1' }])]);
  expect(finding?.severity).toBe('info');
});
