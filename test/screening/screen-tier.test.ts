import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCriteria } from '../../src/io/load-criteria.ts';
import { COLUMN_KEYS } from '../../src/roster/columns.ts';
import { factsOf } from '../../src/screening/facts.ts';
import { type Judged, NOTHING_GRANTED, POINT } from '../../src/screening/judge.ts';
import {
  judgedConditions,
  ruleSetOn,
  screenAgain,
  screenTier,
  tierInForce,
} from '../../src/screening/screen-tier.ts';
import { TIERS, type TierId } from '../../src/screening/tiers.ts';
import type { Day } from '../../src/values/day.ts';
import { type Cells, enterpriseOf, testCode, UNREADABLE } from '../support/enterprise.ts';
import { cellsOf, screenedFirm } from '../support/screened-firm.ts';

const { criteria } = await loadCriteria();

function screened(tier: TierId, cells: Cells, on = '2025-12-31') {
  const ruleSet = ruleSetOn(on as Day, criteria);
  const inForce = ruleSet && tierInForce(tier, ruleSet, criteria);
  if (inForce === undefined) throw new Error(`no tier ${tier} on ${on}`);
  const facts = factsOf(enterpriseOf(cells), on as Day);
  const screened = screenTier(inForce, facts, criteria);
  return { ...screened, conditions: judgedConditions(screened) };
}

/** All that a score of the first tier reads, each at its best. */
const BEST: Cells = {
  ip1High: '1',
  revenue: '3000',
  rdExpense: '150',
  mainRevenue: '2300',
  mainRevenuePrior: '2000',
  assets: '1000',
  liabilities: '550',
  strategic: '是',
  award: '无',
  honours: '无',
  rdOrg: '市级',
  equity3y: '499.99',
};

describe('the score of the first tier', () => {
  test('is full where every indicator is at its best', () => {
    expect(screened('innovative', BEST)).toMatchObject({
      outcome: 'met',
      score: { least: 100 * POINT, most: 100 * POINT },
    });
  });

  test.each<[claim: string, cells: Cells, least: number, most: number]>([
    ['a share of exactly 5 % takes the higher band', { rdExpense: '150' }, 100, 100],
    ['a share of a 分 less takes the lower', { rdExpense: '149.9999' }, 95, 95],
    ['growth of exactly 15 % takes the higher band', { mainRevenue: '2300' }, 100, 100],
    ['growth of a 分 less takes the lower', { mainRevenue: '2299.9999' }, 95, 95],
    ['a debt ratio of exactly 55 % takes the higher band', { liabilities: '550' }, 100, 100],
    ['a debt ratio of a 分 more takes the lower', { liabilities: '550.0001' }, 95, 95],
    ['blank means a range, not zero', { rdExpense: null }, 80, 100],
    ['an unreadable cell means a range too', { rdExpense: { unreadable: '约150' } }, 80, 100],
    ['a blank beside what is known leaves only what it could add', { ip1High: null, ip1Own: '1' }, 95, 100],
    ['an industry that is not stated earns at least what any earns', { strategic: null }, 95, 100],
    ['nothing to measure growth against is not known', { mainRevenuePrior: '0' }, 80, 100],
  ])('%s', (_, cells, least, most) => {
    const { score } = screened('innovative', { ...BEST, ...cells });
    expect(score).toMatchObject({ least: least * POINT, most: most * POINT });
  });
});

describe('a rule set is chosen by the day', () => {
  test.each([
    ['2022-07-31', undefined],
    ['2022-08-01', '2022-63'],
    ['2026-03-31', '2022-63'],
    ['2026-04-01', '2026-2'],
  ])('%s', (on, id) => {
    expect(ruleSetOn(on as Day, criteria)?.id).toBe(id);
  });

  test('and the first tier of the later one uses the table of the earlier', () => {
    const ruleSet = ruleSetOn('2026-06-30' as Day, criteria);
    const tier = ruleSet && tierInForce('innovative', ruleSet, criteria);
    expect(tier?.tableOf.id).toBe('2022-63');
    expect(tier?.ruleSet.provisional).toBe(true);
  });
});

describe('answers are understood however they are written', () => {
  test.each<[cells: Cells, outcome: string]>([
    [{ rdOrg: '省部级' }, 'holds'],
    [{ rdOrg: '国家级企业技术中心' }, 'holds'],
    [{ rdOrg: '市级以下' }, 'fails'],
    [{ rdOrg: '有一个' }, 'unknown'],
    [{ award: '省级第 3 名' }, 'holds'],
    [{ award: '国家级' }, 'holds'],
    [{ award: '无' }, 'fails'],
    [{ honours: '国家技术创新示范企业、文明单位' }, 'holds'],
    [{ equity3y: '500' }, 'holds'],
    [{ hnteOn: '2022-12-31' }, 'fails'],
    [{ hnteOn: '2023-01-01' }, 'holds'],
  ])('%o', (cells, outcome) => {
    const poor: Cells = { ...BEST, ip1High: '0', ip1Own: '0', ip1: '0', ip2: '0', rdExpense: '0' };
    const { conditions } = screened('innovative', { ...poor, ...cells });
    expect(conditions.at(-1)?.outcome).toBe(outcome);
  });
});

describe('of awards one must be of the level and place asked for', () => {
  const withParts = (judged: Judged): readonly Judged[] => [judged, ...judged.parts.flatMap(withParts)];
  test.each([
    ['国家级第3名', 'holds'],
    ['国家级第4名', 'fails'],
    ['国家级第十一名', 'fails'],
    ['国家级', 'unknown'],
    ['省级第1名', 'fails'],
    ['省级第1名、国家级第2名', 'holds'],
    ['省级第1名、国家级第8名', 'fails'],
    ['国家级第8名、第1名', 'unknown'],
    ['国家级第8名、国家级第一百名', 'unknown'],
  ])('%s', (award, outcome) => {
    const all = screened('little-giant', { ...BEST, award }).conditions.flatMap(withParts);
    expect(all.find(({ condition }) => condition.id === 'direct-award')?.outcome).toBe(outcome);
  });
});

describe('what all tiers ask for', () => {
  test.each<[cells: Cells, id: string, outcome: string]>([
    [{ employees: '1000', revenue: '40000' }, 'sme', 'fails'],
    [{ employees: '999', revenue: '40000' }, 'sme', 'holds'],
    [{ employees: null, revenue: '40000' }, 'sme', 'unknown'],
    [{ employees: null, revenue: '39999.99' }, 'sme', 'holds'],
    [{ uscc: testCode(3, '92') }, 'legal-person', 'fails'],
    [{ uscc: UNREADABLE }, 'legal-person', 'unknown'],
    [{ state: '停产' }, 'active', 'holds'],
  ])('%o: %s %s', (cells, id, outcome) => {
    const { conditions } = screened('innovative', { ...BEST, ...cells });
    expect(conditions.find(({ condition }) => condition.id === id)?.outcome).toBe(outcome);
  });
});

test.each(TIERS)('screening %s again by some other columns says the same as screening anew', (tier) => {
  fc.assert(
    fc.property(
      screenedFirm,
      screenedFirm,
      fc.constantFrom('2025-12-31', '2026-06-30'),
      fc.infiniteStream(fc.boolean()),
      (firm, other, on, taken) => {
        const [before, changed] = [cellsOf(firm, on), cellsOf(other, on)];
        const touched = COLUMN_KEYS.filter(
          (key) => before[key] !== changed[key] && taken.next().value === true,
        );
        const after = { ...before, ...Object.fromEntries(touched.map((key) => [key, changed[key] ?? null])) };
        const ruleSet = ruleSetOn(on as Day, criteria);
        const inForce = ruleSet && tierInForce(tier, ruleSet, criteria);
        if (inForce === undefined) throw new Error(`no tier ${tier} on ${on}`);
        const facts = factsOf(enterpriseOf(after), on as Day);
        const first = screenTier(inForce, factsOf(enterpriseOf(before), on as Day), criteria);
        const anew = screenTier(inForce, facts, criteria);
        const again = screenAgain(first, facts, NOTHING_GRANTED, new Set(touched));
        expect([again.outcome, again.score, again.groups]).toEqual([anew.outcome, anew.score, anew.groups]);
      },
    ),
    { numRuns: 200 },
  );
});
