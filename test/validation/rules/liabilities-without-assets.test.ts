import { expect, test } from 'vitest';
import { liabilitiesWithoutAssetsRows } from '../../../src/validation/rules/liabilities-without-assets.ts';
import { rosterOf, UNREADABLE } from '../../support/enterprise.ts';
import { found, foundInRow, withoutColumn } from '../../support/rule.ts';

const FINDING = ['4 assets liabilities-without-assets'];

test.each([
  ['liabilities and no assets', { liabilities: '300' }, FINDING],
  ['liabilities and assets of nothing', { liabilities: '300', assets: '0' }, FINDING],
  ['both', { liabilities: '300', assets: '500' }, []],
  ['assets that cannot be read', { liabilities: '300', assets: UNREADABLE }, []],
  ['no liabilities to speak of', { liabilities: '0' }, []],
  ['assets of nothing alone', { assets: '0' }, []],
  ['nothing of both', { liabilities: '0', assets: '0' }, []],
  ['neither', {}, []],
])('%s', (_, cells, findings) => {
  expect(foundInRow(liabilitiesWithoutAssetsRows, cells)).toEqual(findings);
});

test('a list without assets is told once', () => {
  const roster = withoutColumn(rosterOf([{ liabilities: '1' }, { liabilities: '2' }]), 'assets');
  expect(found(liabilitiesWithoutAssetsRows, roster)).toEqual(['3 liabilities liabilities-without-assets']);
});
