// Whom a screening is about: every active enterprise, each tier in force that it does not hold, and which comes next.
import { describe, expect, test } from 'vitest';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import { loadCriteria } from '../../src/io/load-criteria.ts';
import { rankedByCloseness } from '../../src/screening/rank.ts';
import { screenEnterprises, tiersInForce } from '../../src/screening/screen-enterprises.ts';
import { ruleSetOn } from '../../src/screening/screen-tier.ts';
import { TIERS, type TierId } from '../../src/screening/tiers.ts';
import type { Day } from '../../src/values/day.ts';
import { type Cells, rosterOf, testCode, UNREADABLE } from '../support/enterprise.ts';

const { criteria } = await loadCriteria();

function settingOf(tiers: readonly TierId[], day = '2025-12-31') {
  const ruleSet = ruleSetOn(day as Day, criteria);
  if (ruleSet === undefined) throw new Error(`no rule set on ${day}`);
  return { criteria, ruleSet, on: day as Day, tiers };
}

function screened(rows: readonly Cells[], tiers: readonly TierId[] = TIERS) {
  return screenEnterprises(mergeEnterprises([rosterOf(rows)]), settingOf(tiers)).results;
}

describe('the tiers that one enterprise is screened for', () => {
  const [FIRST, SECOND, THIRD] = [
    { innovativeOn: '2024-05-20' },
    { srdiOn: '2024-05-20' },
    { littleGiantOn: '2024-05-20' },
  ];
  test.each<readonly [claim: string, cells: Cells, tiers: readonly string[]]>([
    ['all, and the first is next', {}, ['innovative next', 'srdi', 'little-giant']],
    ['those above the one held', FIRST, ['srdi next', 'little-giant']],
    ['those not held, and next the one above the highest', SECOND, ['innovative', 'little-giant next']],
    ['next the one above the higher of two', { ...FIRST, ...SECOND }, ['little-giant next']],
    ['above the last none is next', THIRD, ['innovative', 'srdi']],
    ['none where all are held', { ...FIRST, ...SECOND, ...THIRD }, []],
    [
      'one that has lapsed again',
      { innovativeOn: '2022-12-31' },
      ['innovative next', 'srdi', 'little-giant'],
    ],
    ['none of who has left', { state: '注销' }, []],
    ['those of who stands still', { ...FIRST, state: '停产' }, ['srdi next', 'little-giant']],
  ])('%s', (_, cells, tiers) => {
    expect(screened([cells]).map(({ tier, next }) => `${tier}${next ? ' next' : ''}`)).toEqual(tiers);
  });

  test('of those asked for, from the lowest', () => {
    const of = (...tiers: readonly TierId[]) => screened([{}], tiers).map(({ tier }) => tier);
    expect(of('little-giant', 'innovative')).toEqual(['innovative', 'little-giant']);
    expect(of()).toEqual([]);
    expect(tiersInForce(settingOf(['srdi'])).map(({ tier }) => tier)).toEqual(['srdi']);
  });
});

test('a result names the enterprise, its score where the tier has one, and the standard', () => {
  const cells = { park: 'dongchuan', team: '马某', contact: '王某', phone: '1' };
  const [first, , third] = screened([cells]);
  expect(first).toMatchObject({
    uscc: testCode(1),
    unit: 'dongchuan',
    team: '马某',
    contact: '王某',
    phone: '1',
  });
  expect(first?.standard).toBe('工信部企业〔2022〕63号');
  expect(first?.score).toEqual({ least: 5, most: 100 });
  expect(third?.score).toBeNull();
  const [large] = screened([{ employees: '1000', revenue: '40000' }]);
  expect([large?.outcome, large?.changes, large?.effort]).toEqual(['not-met', null, null]);
});

test('the closest come first, of equals by code, then place, and last who cannot come there', () => {
  const full = { revenue: '3000', equity3y: '500' };
  const rows = [
    { uscc: testCode(4), employees: '1000', revenue: '40000' },
    { uscc: testCode(5), employees: '1000', revenue: '40000' },
    { uscc: testCode(3), ...full },
    { uscc: testCode(2), ...full, equity3y: '400' },
    { uscc: testCode(1), ...full },
    { uscc: UNREADABLE, ...full, name: '甲' },
    { uscc: UNREADABLE, ...full, name: '乙' },
  ];
  const results = screened(rows, ['innovative']);
  const unread = results.filter(({ uscc }) => uscc === '不详').map(({ id }) => id);
  const expected = [...[1, 3].map((number) => testCode(number)), testCode(2)];
  for (const order of [results, [...results].reverse()]) {
    const ranked = rankedByCloseness(order).map(({ id }) => id);
    expect(ranked.filter((id) => expected.includes(id))).toEqual(expected);
    expect(ranked.filter((id) => unread.includes(id))).toEqual([...unread].sort());
    expect(ranked.slice(-2)).toEqual([testCode(4), testCode(5)]);
  }
});
