// What one condition would take: how far a figure has to go, and which of several ways is the least.
import { describe, expect, test } from 'vitest';
import { loadCriteria } from '../../src/io/load-criteria.ts';
import type { Planned } from '../../src/screening/change.ts';
import type { Condition } from '../../src/screening/criteria.ts';
import { factsOf } from '../../src/screening/facts.ts';
import { judgeContext } from '../../src/screening/judge.ts';
import { planCondition } from '../../src/screening/plan-condition.ts';
import type { Day } from '../../src/values/day.ts';
import { decimalText, floorAt, rational } from '../../src/values/rational.ts';
import { type Cells, enterpriseOf } from '../support/enterprise.ts';

const { criteria } = await loadCriteria();

function told({ change, exceptional }: Planned): string {
  const mark = exceptional ? ' exceptional' : '';
  switch (change.kind) {
    case 'supply':
      return `supply ${change.keys.join()}${mark}`;
    case 'reach':
      return `reach ${change.key} ${change.to} in ${change.steps}${mark}`;
    case 'title':
      return `title ${change.key}${mark}`;
    default: {
      const [from, to] = [change.from, change.to].map((figure) => decimalText(floorAt(figure, 6), 6));
      return `${change.kind} ${change.key} ${from} → ${to}${mark}`;
    }
  }
}

function planned(condition: Condition, cells: Cells): readonly string[] | null {
  const context = judgeContext(criteria, factsOf(enterpriseOf(cells), '2025-12-31' as Day));
  return planCondition(condition, context)?.map(told) ?? null;
}

const atLeast = (of: string, figure: bigint): Condition => ({ of, 'at-least': rational(figure) });
const atMost = (of: string, figure: bigint): Condition => ({ of, 'at-most': rational(figure) });
const yes = (key: 'ownBrand' | 'certified', own: { readonly fixed?: boolean } = {}): Condition => ({
  ...own,
  yes: key,
});

const FIRM: Cells = {
  ...{ revenue: '3000', revenuePrior2: '2000', assets: '1000', liabilities: '800' },
  ...{ mainRevenue: '100', mainRevenuePrior: '100', mainRevenuePrior2: '80' },
  ...{ rdExpense: '30', rdExpensePrior: '400', nicheYears: '1', ownBrand: '否', certified: '否' },
  ...{ digitalLevel: '一级', award: '无', qualityItems: '标准', honours: '文明单位' },
};

describe('one condition takes', () => {
  test.each<readonly [claim: string, condition: Condition, expected: readonly string[] | null]>([
    ['nothing where it holds', atLeast('revenue', 3000n), []],
    ['a figure of its own', atLeast('revenue', 3001n), ['raise revenue 3000 → 3001']],
    ['a figure that comes down', atMost('liabilities', 799n), ['lower liabilities 800 → 799']],
    ['a share', atLeast('rd-share', 3n), ['raise rdExpense 30 → 90']],
    ['a share that comes down', atMost('debt-ratio', 70n), ['lower liabilities 800 → 700']],
    ['growth', atLeast('main-growth', 15n), ['raise mainRevenue 100 → 115']],
    [
      'mean growth, of which a part is there',
      atLeast('mean-main-growth', 20n),
      ['raise mainRevenue 100 → 115'],
    ],
    ['compound growth', atLeast('compound-growth', 30n), ['raise revenue 3000 → 3380']],
    ['a mean', atLeast('rd-mean', 1000n), ['raise rdExpense 30 → 1600']],
    ['a sum', atLeast('rd-sum', 1200n), ['raise rdExpense 30 → 800']],
    ['nobody to leave', { of: 'revenue', below: rational(10n) }, null],
    ['a yes', yes('ownBrand'), ['reach ownBrand 是 in 1']],
    ['nothing of its own where it is fixed', yes('ownBrand', { fixed: true }), null],
    [
      'the nearest answer',
      { answer: 'digitalLevel', 'one-of': ['四级', '三级'] },
      ['reach digitalLevel 三级 in 2'],
    ],
    [
      'the easiest prize',
      { award: { 国家级: 5, 省级: 3 }, exceptional: true },
      ['reach award 省级第3名 in 1 exceptional'],
    ],
    ['any place of a prize', { award: { 省级: 'any' } }, ['reach award 省级 in 1']],
    ['a word more', { listed: 'qualityItems', 'one-of': ['质量奖'] }, ['reach qualityItems 质量奖 in 1']],
    ['a title', { holds: 'srdi' }, ['title srdiOn']],
  ])('%s', (_, condition, expected) => {
    expect(planned(condition, FIRM)).toEqual(expected);
  });

  test('what is not known is supplied, fixed or not', () => {
    expect(planned(atLeast('rd-share', 3n), { ...FIRM, rdExpense: null })).toEqual(['supply rdExpense']);
    expect(planned(yes('ownBrand', { fixed: true }), { ...FIRM, ownBrand: null })).toEqual([
      'supply ownBrand',
    ]);
  });
});

describe('any of several takes the least', () => {
  const [near, far] = [atLeast('revenue', 4000n), atLeast('assets', 9000n)];
  test.each<readonly [claim: string, any: readonly Condition[], expected: readonly string[] | null]>([
    ['the shorter way first', [near, far], ['raise revenue 3000 → 4000']],
    ['the shorter way last', [far, near], ['raise revenue 3000 → 4000']],
    ['of equals the first', [yes('ownBrand'), yes('certified')], ['reach ownBrand 是 in 1']],
    [
      'a prize only where there is no other way',
      [{ award: { 省级: 3 }, exceptional: true }, far],
      ['raise assets 1000 → 9000'],
    ],
    [
      'and not after one is found',
      [far, { award: { 省级: 3 }, exceptional: true }],
      ['raise assets 1000 → 9000'],
    ],
    ['what can be brought about', [yes('ownBrand', { fixed: true }), far], ['raise assets 1000 → 9000']],
    ['nothing where none can', [yes('ownBrand', { fixed: true })], null],
  ])('%s', (_, any, expected) => {
    expect(planned({ any }, FIRM)).toEqual(expected);
  });
});

describe('all of several take', () => {
  const [less, more] = [atLeast('revenue', 4000n), atLeast('revenue', 5000n)];
  const [little, much] = [atMost('debt-ratio', 70n), atMost('debt-ratio', 50n)];
  const open = { ...FIRM, ownBrand: null, certified: null };
  test.each<
    readonly [claim: string, all: readonly Condition[], cells: Cells, expected: readonly string[] | null]
  >([
    ['a figure once, as far as the furthest', [less, more], FIRM, ['raise revenue 3000 → 5000']],
    ['whichever comes first', [more, less], FIRM, ['raise revenue 3000 → 5000']],
    ['the same of what comes down', [little, much], FIRM, ['lower liabilities 800 → 500']],
    ['whichever comes first of these', [much, little], FIRM, ['lower liabilities 800 → 500']],
    [
      'each of different columns',
      [less, yes('certified')],
      FIRM,
      ['raise revenue 3000 → 4000', 'reach certified 是 in 1'],
    ],
    [
      'each that is not known',
      [yes('ownBrand'), yes('certified')],
      open,
      ['supply ownBrand', 'supply certified'],
    ],
    [
      'what is supplied beside what is raised',
      [yes('ownBrand'), less, yes('certified')],
      open,
      ['supply ownBrand', 'raise revenue 3000 → 4000', 'supply certified'],
    ],
    ['nothing where one cannot be brought about', [less, yes('certified', { fixed: true })], FIRM, null],
  ])('%s', (_, all, cells, expected) => {
    expect(planned({ all }, cells)).toEqual(expected);
  });

  test('one thing that is not known once', () => {
    const one = yes('ownBrand');
    expect(planned({ all: [one, one] }, open)).toEqual(['supply ownBrand']);
  });
});
