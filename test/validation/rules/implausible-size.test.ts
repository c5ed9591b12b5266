import { expect, test } from 'vitest';
import { implausibleSizes } from '../../../src/validation/rules/implausible-size.ts';
import { rosterOf } from '../../support/enterprise.ts';
import { foundInRow, ruleFindings } from '../../support/rule.ts';

const REVENUE = ['4 revenue implausible-size'];

test.each([
  ['20 billion yuan alone may be', { revenue: '2000000' }, []],
  ['one 分 more with nothing like it is doubtful', { revenue: '2000000.000001' }, REVENUE],
  ['another year of its size supports it', { revenue: '2600000', revenuePeak: '2100000' }, []],
  ['a hundredth of it does not', { revenue: '2600000', revenuePeak: '26000' }, REVENUE],
  ['a little more than a hundredth does', { revenue: '2600000', revenuePeak: '26000.01' }, []],
  ['100 billion with its like is a milestone', { revenue: '10500000', revenuePeak: '9900000' }, []],
  ['above 200 billion nothing supports it', { revenue: '20000000.01', assets: '20000000' }, REVENUE],
  ['an award of 50 million yuan claimed', { claimAmount: '5000' }, []],
  ['more than that', { claimAmount: '200000' }, ['4 claimAmount implausible-size']],
  ['a loss of 5 billion yuan may be', { netProfit: '-500000' }, []],
  ['one 分 more', { netProfit: '-500000.000001' }, ['4 netProfit implausible-size']],
  ['a loss beside R&D of its size', { netProfit: '-600000', rdExpense: '500000' }, []],
  ['a profit beside a loss of its size', { netProfit: '-500000', rdExpense: '600000' }, []],
  [
    'a loss of more than 50 billion',
    { netProfit: '-5000000.01', tax3y: '5000000' },
    ['4 netProfit implausible-size'],
  ],
  ['200,000 employees', { employees: '200000' }, []],
  ['200,001 employees', { employees: '200001' }, ['4 employees implausible-size']],
])('%s', (_, cells, findings) => {
  expect(foundInRow(implausibleSizes, cells)).toEqual(findings);
});

test.each([
  [{ claimAmount: '200000' }, /^200,000\.00 万元/, /^200,000\.00 \(10,000 yuan\)/],
  [{ employees: '300000' }, /^300000 人/, /^300000 persons/],
])('%j is told in its own unit', (cells, zh, en) => {
  const [finding] = ruleFindings(implausibleSizes, [rosterOf([cells])]);
  expect(finding?.wording.zh.message).toMatch(zh);
  expect(finding?.wording.en.message).toMatch(en);
});
