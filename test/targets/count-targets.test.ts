import { describe, expect, test } from 'vitest';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import { type CityFigures, NO_CITY_FIGURES } from '../../src/targets/city-figures.ts';
import { countTargets, type TargetLine } from '../../src/targets/count-targets.ts';
import type { Day } from '../../src/values/day.ts';
import {
  type Cells,
  enterpriseOf,
  reportedTwice,
  rosterOf,
  testCode,
  UNREADABLE,
} from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';

function lines(rows: readonly Cells[], city: CityFigures = NO_CITY_FIGURES): ReadonlyMap<string, TargetLine> {
  const enterprises = mergeEnterprises([
    rosterOf(rows.map((cells, index) => ({ uscc: testCode(index + 1), ...cells }))),
  ]);
  return new Map(countTargets(enterprises, POLICY, '2025-12-31' as Day, city).map((line) => [line.id, line]));
}

describe('what counts', () => {
  test.each<[string, string, Cells, number]>([
    ['above-scale', 'industrial and above scale', {}, 1],
    ['above-scale', 'not above scale', { aboveScale: '否' }, 0],
    ['above-scale', 'not industrial', { industryCode: 'F51' }, 0],
    ['above-scale', 'moved away', { state: '迁出' }, 0],
    ['srdi', 'recognised on the period’s last day', { srdiOn: '2025-12-31' }, 1],
    ['srdi', 'recognised the day after', { srdiOn: '2026-01-01' }, 0],
    ['srdi', 'a lapsed title still counts', { srdiOn: '2019-01-01' }, 1],
    ['srdi', 'a little giant counts too', { littleGiantOn: '2024-01-01' }, 1],
    ['srdi', 'both titles count once', { srdiOn: '2024-01-01', littleGiantOn: '2024-01-01' }, 1],
    ['little-giant', 'only little giants', { srdiOn: '2024-01-01' }, 0],
    ['hnte', 'valid on the period’s last day', { hnteOn: '2023-01-01' }, 1],
    ['hnte', 'lapsed on that day', { hnteOn: '2022-12-31' }, 0],
    ['prov-tech', 'recognised', { provTechOn: '2015-01-01' }, 1],
    ['prov-tech', 'a high-tech enterprise stands beside, not in', { hnteOn: '2024-01-01' }, 0],
    ['city-tech', 'recognised', { cityTechOn: '2015-01-01' }, 1],
  ])('%s: %s', (id, _, cells, expected) => {
    expect(lines([cells]).get(id)?.actual).toBe(expected);
  });

  test('a blank or unreadable cell is told, not counted', () => {
    const line = lines([
      { aboveScale: null },
      { aboveScale: UNREADABLE },
      { aboveScale: null, industryCode: 'F51' },
    ]).get('above-scale');
    expect([line?.actual, line?.unknown]).toEqual([0, 2]);
  });

  test.each<[string, readonly [Cells, Cells] | readonly [Cells], readonly [number, number]]>([
    ['a blank one is 正常', [{ state: null }], [1, 0]],
    ['one that cannot be read', [{ state: UNREADABLE }], [0, 1]],
    ['two that differ on whether it operates', [{ state: '正常' }, { state: '注销' }], [0, 1]],
    ['two that differ on how it does', [{ state: '正常' }, { state: '停产' }], [1, 0]],
    ['two that differ on how it went', [{ state: '注销' }, { state: '迁出' }], [0, 0]],
    ['one blank beside another that went', [{ state: null }, { state: '注销' }], [0, 0]],
  ])('the state of an enterprise: %s', (_, [first, second], expected) => {
    const enterprise = second ? reportedTwice(first, second) : enterpriseOf(first);
    const counted = countTargets([enterprise], POLICY, '2025-12-31' as Day, NO_CITY_FIGURES);
    const line = counted.find(({ id }) => id === 'above-scale');
    expect([line?.actual, line?.unknown]).toEqual(expected);
  });

  test.each<[string, string, Cells, readonly [number, number]]>([
    ['above scale, of an industry that is not stated', 'above-scale', { industryCode: null }, [0, 1]],
    [
      'not above scale, of an industry that is not stated',
      'above-scale',
      { industryCode: null, aboveScale: '否' },
      [0, 0],
    ],
    [
      'not above scale, in a state that cannot be read',
      'above-scale',
      { aboveScale: '否', state: UNREADABLE },
      [0, 0],
    ],
    ['no title', 'srdi', {}, [0, 0]],
    ['a title whose day cannot be read', 'srdi', { srdiOn: UNREADABLE }, [0, 1]],
    [
      'such a title beside another that counts',
      'srdi',
      { srdiOn: UNREADABLE, littleGiantOn: '2024-01-01' },
      [1, 0],
    ],
  ])('counted and left open: %s', (_, id, cells, expected) => {
    const line = lines([cells]).get(id);
    expect([line?.actual, line?.unknown]).toEqual(expected);
  });

  test.each<[string, 'srdi' | 'hnte', string, string, readonly [number, number]]>([
    ['both of the period count', 'srdi', '2024-01-01', '2025-12-31', [1, 0]],
    ['one after it leaves it open', 'srdi', '2026-01-01', '2025-12-31', [0, 1]],
    ['both after it do not count', 'srdi', '2026-01-01', '2026-01-02', [0, 0]],
    ['one that has lapsed leaves it open', 'hnte', '2022-12-31', '2023-01-01', [0, 1]],
  ])('two days for one title: %s', (_, id, first, second, expected) => {
    const key = id === 'srdi' ? 'srdiOn' : 'hnteOn';
    const enterprise = reportedTwice({ [key]: first }, { [key]: second });
    const counted = countTargets([enterprise], POLICY, '2025-12-31' as Day, NO_CITY_FIGURES);
    const line = counted.find((one) => one.id === id);
    expect([line?.actual, line?.unknown]).toEqual(expected);
  });

  test('an enterprise of no known unit counts in the whole alone', () => {
    const line = lines([{ county: null }]).get('above-scale');
    expect([line?.actual, line?.byUnit]).toEqual([1, {}]);
  });

  test('what is aimed at beyond the target stands beside it', () => {
    const found = lines([{}]);
    expect(['champion', 'clusters', 'srdi'].map((id) => found.get(id)?.stretch)).toEqual([2, 2, null]);
  });

  test('counts by unit add up to the whole', () => {
    const line = lines([{}, { park: 'ganhe' }, { park: 'ganhe' }, { county: 'datong' }]).get('above-scale');
    expect([line?.actual, line?.byUnit]).toEqual([4, { chengdong: 1, ganhe: 2, datong: 1 }]);
  });

  test('beside the cumulative count stands what is still valid', () => {
    const line = lines([{ srdiOn: '2019-01-01' }, { srdiOn: '2024-01-01' }]).get('srdi');
    expect([line?.actual, line?.beside.map(({ actual }) => actual)]).toEqual([2, [1]]);
  });
});

describe('figures no roster holds', () => {
  test('are not given without a city file', () => {
    const found = lines([{}]);
    expect(
      ['srdi-province-share', 'little-giant-province-share', 'clusters'].map((id) => found.get(id)?.actual),
    ).toEqual([null, null, null]);
  });

  test('a province without any has no share to speak of', () => {
    const found = lines([{}], { ...NO_CITY_FIGURES, provincialTotals: { srdi: 0 } });
    expect(found.get('srdi-province-share')?.actual).toBeNull();
  });

  test('come from the city file', () => {
    const found = lines([{ srdiOn: '2024-01-01' }], {
      provincialTotals: { srdi: 4 },
      recognisedClusters: 1,
      unitTargets: { srdi: { chengdong: 2 } },
    });
    expect(found.get('srdi-province-share')?.actual).toEqual({ numerator: 1n, denominator: 4n });
    expect([found.get('clusters')?.actual, found.get('srdi')?.unitTargets]).toEqual([1, { chengdong: 2 }]);
  });
});
