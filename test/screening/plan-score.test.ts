// The least that brings a score to its marks, in groups small enough to weigh by hand.
import { describe, expect, test } from 'vitest';
import { loadCriteria } from '../../src/io/load-criteria.ts';
import type { Indicator, IndicatorGroup } from '../../src/screening/criteria.ts';
import { factsOf } from '../../src/screening/facts.ts';
import { judgeContext, POINT } from '../../src/screening/judge.ts';
import { planScore } from '../../src/screening/plan-score.ts';
import { scoreGroups } from '../../src/screening/score.ts';
import type { Day } from '../../src/values/day.ts';
import { decimalText, floorAt, rational } from '../../src/values/rational.ts';
import { type Cells, enterpriseOf } from '../support/enterprise.ts';

const { criteria } = await loadCriteria();

const HEAD = { title: { zh: '', en: '' }, place: '' };
const LOCAL: Indicator = { ...HEAD, id: 'local', max: 15, given: 'localScore' };
const YEARS: Indicator = { ...HEAD, id: 'years', max: 5, per: { of: 'nicheYears', every: 2, points: 1 } };
const QUALITY: Indicator = {
  ...{ ...HEAD, id: 'quality', max: 5 },
  each: { listed: 'qualityItems', 'one-of': ['质量奖', '体系认证', '标准'], points: 3 },
};
const REVENUE: Indicator = {
  ...{ ...HEAD, id: 'revenue', max: 10, otherwise: 0 },
  bands: [
    { of: 'revenue', 'at-least': rational(5000n), points: 10 },
    { of: 'revenue', 'at-least': rational(4000n), points: 5 },
  ],
};
const BRAND: Indicator = {
  ...HEAD,
  id: 'brand',
  max: 4,
  otherwise: 1,
  bands: [{ yes: 'ownBrand', points: 4 }],
};

const CERTIFIED: Indicator = {
  ...{ ...HEAD, id: 'certified', max: 1, otherwise: 0 },
  bands: [{ yes: 'certified', points: 1 }],
};

/** Marks of the total, and of the first group; each list is a group. */
function planned(
  [total, first]: readonly [number, number?],
  lists: readonly (readonly Indicator[])[],
  cells: Cells,
): readonly string[] | null {
  const context = judgeContext(criteria, factsOf(enterpriseOf(cells), '2025-12-31' as Day));
  const groups = lists.map((indicators, index): IndicatorGroup => {
    return { ...HEAD, id: `g${index}`, max: 100, indicators: [...indicators] };
  });
  const marks = new Map(first === undefined ? [] : [['g0', first * POINT] as const]);
  const plan = planScore({ total: total * POINT, groups: marks }, scoreGroups(groups, context), context);
  if (plan === null) return null;
  return plan.map(({ change }) => {
    if (change.kind === 'supply') return `supply ${change.keys.join()} for ${change.points}`;
    if (change.kind === 'reach') return `reach ${change.to} in ${change.steps}`;
    if (change.kind === 'title') return 'title';
    return `${change.kind} ${change.key} to ${decimalText(floorAt(change.to, 2), 2)}`;
  });
}

describe('a score is brought to its mark', () => {
  test.each<
    readonly [
      claim: string,
      marks: readonly [number, number?],
      lists: readonly (readonly Indicator[])[],
      cells: Cells,
      expected: readonly string[] | null,
    ]
  >([
    ['by nothing where it is there', [5], [[REVENUE]], { revenue: '4000' }, []],
    ['by the nearest band that does', [5], [[REVENUE]], { revenue: '3000' }, ['raise revenue to 4000']],
    ['by a higher one where that does not', [6], [[REVENUE]], { revenue: '3000' }, ['raise revenue to 5000']],
    ['not at all where nothing does', [11], [[REVENUE]], { revenue: '3000' }, null],
    ['by years', [2], [[YEARS]], { nicheYears: '1' }, ['raise nicheYears to 4']],
    ['by as many as count', [5], [[YEARS]], { nicheYears: '1' }, ['raise nicheYears to 10']],
    ['by no more than count', [6], [[YEARS]], { nicheYears: '1' }, null],
    ['by a word more', [5], [[QUALITY]], { qualityItems: '标准' }, ['reach 质量奖 in 1']],
    ['by two', [5], [[QUALITY]], { qualityItems: '无关' }, ['reach 质量奖、体系认证 in 2']],
    ['above what it earns otherwise', [4], [[BRAND]], { ownBrand: '否' }, ['reach 是 in 1']],
    ['by a single point', [1], [[CERTIFIED]], { certified: '否' }, ['reach 是 in 1']],
    ['by a single point that is not known', [1], [[CERTIFIED]], {}, ['supply certified for 1']],
    ['by what is not known, as far as it must', [7], [[LOCAL]], {}, ['supply localScore for 7']],
    ['by all of what is not known', [15], [[LOCAL]], {}, ['supply localScore for 15']],
    [
      'rather by what is not known than by a change',
      [3],
      [[LOCAL, YEARS]],
      { nicheYears: '1' },
      ['supply localScore for 3'],
    ],
    [
      'by both where one is not enough',
      [17],
      [[LOCAL, YEARS]],
      { nicheYears: '1' },
      ['supply localScore for 15', 'raise nicheYears to 4'],
    ],
    [
      'by two that are not known, one of which need not earn all',
      [18],
      [[LOCAL, YEARS]],
      {},
      ['supply localScore for 13', 'supply nicheYears for 5'],
    ],
    [
      'by one change rather than two',
      [6],
      [[YEARS, QUALITY, REVENUE]],
      { nicheYears: '0', qualityItems: '无关', revenue: '3000' },
      ['raise revenue to 5000'],
    ],
    [
      'with a mark of a group as well',
      [7, 2],
      [[YEARS], [REVENUE]],
      { nicheYears: '1', revenue: '3000' },
      ['raise nicheYears to 4', 'raise revenue to 4000'],
    ],
    [
      'by the group’s own alone where that is enough',
      [3, 3],
      [[YEARS], [REVENUE]],
      { nicheYears: '0', revenue: '3000' },
      ['raise nicheYears to 6'],
    ],
    ['not where the group cannot', [5, 6], [[YEARS], [REVENUE]], { nicheYears: '0', revenue: '3000' }, null],
    ['in full in a group that has a mark', [3, 3], [[LOCAL]], {}, ['supply localScore for 15']],
  ])('%s', (_, marks, lists, cells, expected) => {
    expect(planned(marks, lists, cells)).toEqual(expected);
  });
});
