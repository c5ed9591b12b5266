import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCriteria } from '../../src/io/load-criteria.ts';
import { changeWords } from '../../src/reports/wording/screening-wording.ts';
import { factsOf } from '../../src/screening/facts.ts';
import { after, planTier } from '../../src/screening/plan-tier.ts';
import { presentPlan } from '../../src/screening/present-plan.ts';
import { judgedConditions, ruleSetOn, screenTier, tierInForce } from '../../src/screening/screen-tier.ts';
import type { TierId } from '../../src/screening/tiers.ts';
import type { Day } from '../../src/values/day.ts';
import { type Cells, enterpriseOf, testCode } from '../support/enterprise.ts';
import { cellsOf, screenedFirm } from '../support/screened-firm.ts';

const { criteria } = await loadCriteria();

function planned(tier: TierId, cells: Cells, on: string) {
  const ruleSet = ruleSetOn(on as Day, criteria);
  const inForce = ruleSet && tierInForce(tier, ruleSet, criteria);
  if (inForce === undefined) throw new Error(`no tier ${tier} on ${on}`);
  const facts = factsOf(enterpriseOf(cells), on as Day);
  return {
    inForce,
    facts,
    screened: screenTier(inForce, facts, criteria),
    plan: planTier(inForce, facts, criteria),
  };
}

/** What is left to do, in words. */
function words(tier: TierId, cells: Cells, on = '2025-12-31'): readonly string[] | null {
  const { plan } = planned(tier, cells, on);
  return plan && presentPlan(plan.plan, criteria).map((change) => changeWords(change, 'zh'));
}

/** An innovative SME of 3,000 万元 that meets everything asked of an SRDI SME. */
const READY: Cells = {
  innovativeOn: '2024-05-20',
  nicheYears: '6',
  revenue: '3000',
  rdExpense: '120',
  rdExpensePrior: '110',
  mainRevenue: '2700',
  mainRevenuePrior: '2400',
  mainRevenuePrior2: '2100',
  netProfit: '300',
  assets: '4000',
  liabilities: '2000',
  employees: '80',
  rdStaff: '16',
  ip1High: '0',
  ip1Own: '2',
  ip1: '2',
  ip2: '5',
  field: '六基',
  digitalLevel: '二级',
  qualityItems: '体系认证、标准',
  rdOrg: '市级',
  localScore: '9',
  award: '无',
  contest: '无',
  equity2y: '0',
};

describe('the least that would do', () => {
  test('is nothing for an enterprise that meets the tier', () => {
    expect(words('srdi', READY)).toEqual([]);
  });

  test.each<[claim: string, cells: Cells, expected: readonly string[] | null]>([
    [
      'an R&D share just short is told in money',
      { rdExpense: '89.99' },
      ['研发费用再增 10.01 万元（89.99 → 100）'],
    ],
    [
      'of amount and share the one that asks for more decides',
      { revenue: '6000', mainRevenue: '5400', mainRevenuePrior: '5000', netProfit: '900' },
      ['研发费用再增 60 万元（120 → 180）'],
    ],
    [
      'years in the niche are told in months',
      { nicheYears: '1.83' },
      ['从事特定细分市场年限再满 2 个月（1.83 → 2 年）'],
    ],
    ['a title that is missing comes first', { innovativeOn: null }, ['先取得创新型中小企业认定']],
    ['a title a day too old must be renewed', { innovativeOn: '2022-12-31' }, ['先取得创新型中小企业认定']],
    [
      'a score short takes the fewest steps, and of these the shortest',
      { localScore: '0', digitalLevel: '一级', rdOrg: '无', field: '其他', rdStaff: '3' },
      ['研发费用再增 180 万元（120 → 300）', '研发人员再增 13（3 → 16）'],
    ],
    [
      'a figure that several conditions ask for is told once, from where it stands today',
      { revenue: '900', rdExpense: '20', mainRevenue: '800', mainRevenuePrior: '700', netProfit: '90' },
      ['研发费用再增 80 万元（20 → 100）', '上年度营业收入再增 100 万元（900 → 1,000）'],
    ],
    ['a sole trader has no way up', { uscc: testCode(1, '92') }, null],
    [
      'what is blank is asked for, with what it must say',
      { nicheYears: null },
      ['补报 从事特定细分市场年限（从事特定细分市场2年以上 ≥ 2年）'],
    ],
  ])('%s', (_, cells, expected) => {
    expect(words('srdi', { ...READY, ...cells })).toEqual(expected);
  });

  test.each(['innovative', 'srdi', 'little-giant'] as const)('reaches %s once it is done', (tier) => {
    fc.assert(
      fc.property(screenedFirm, fc.constantFrom('2025-12-31', '2026-06-30'), (firm, on) => {
        const { inForce, facts, plan } = planned(tier, cellsOf(firm, on), on);
        if (plan === null || plan.effort.supplies > 0) return;
        expect(screenTier(inForce, after(facts, plan.plan), criteria).outcome).toBe('met');
      }),
      { numRuns: 300 },
    );
  });

  test.each(['innovative', 'srdi', 'little-giant'] as const)(
    'is missing for %s only where a condition stands that no effort changes',
    (tier) => {
      fc.assert(
        fc.property(screenedFirm, fc.constantFrom('2025-12-31', '2026-06-30'), (firm, on) => {
          const { screened, plan } = planned(tier, cellsOf(firm, on), on);
          const fixed = judgedConditions(screened).some(
            ({ condition, outcome }) => condition.fixed && outcome === 'fails',
          );
          expect(plan === null).toBe(fixed);
        }),
        { numRuns: 300 },
      );
    },
  );
});
