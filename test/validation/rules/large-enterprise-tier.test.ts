import { expect, test } from 'vitest';
import { largeEnterprisesWithTiers } from '../../../src/validation/rules/large-enterprise-tier.ts';
import { foundInRow } from '../../support/rule.ts';

const large = { employees: '1000', revenue: '40000', srdiOn: '2024-05-01' };
const FINDING = ['4 srdiOn large-enterprise-tier'];

test.each([
  ['1,000 employees and 400 million yuan', large, FINDING],
  ['999 employees', { ...large, employees: '999' }, []],
  ['one 分 less of revenue', { ...large, revenue: '39999.999999' }, []],
  ['employees not known', { ...large, employees: null }, []],
  ['revenue not known', { ...large, revenue: null }, []],
  [
    'of several titles the first rung',
    { ...large, innovativeOn: '2023-05-01' },
    ['4 innovativeOn large-enterprise-tier'],
  ],
  ['no SME title', { ...large, srdiOn: null }, []],
  ['a champion may be large', { ...large, srdiOn: null, championOn: '2024-05-01' }, []],
  ['a technology SME list is another matter', { ...large, srdiOn: null, techSmeOn: '2024-05-01' }, []],
  ['the size table is that of industry', { ...large, industryCode: 'F5122' }, []],
  ['an industry that is not known', { ...large, industryCode: null }, []],
])('%s', (_, cells, findings) => {
  expect(foundInRow(largeEnterprisesWithTiers, cells)).toEqual(findings);
});
