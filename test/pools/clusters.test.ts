import { expect, test } from 'vitest';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import { clusterFigures, clusterOf } from '../../src/pools/clusters.ts';
import { formatWan } from '../../src/values/money.ts';
import { enterpriseOf, rosterOf, testCode } from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';

test.each([
  ['named by its cluster', { cluster: '光伏制造产业集群' }, 'chengdong-pv'],
  ['named by its product where the cluster is blank', { mainProduct: '光伏组件' }, 'chengdong-pv'],
  ['a cluster of another county', { cluster: '锂电储能' }, null],
  ['its cluster outweighs its product', { cluster: '其他', mainProduct: '光伏组件' }, null],
  ['neither stated', {}, null],
  ['deregistered', { cluster: '光伏制造', state: '注销' }, null],
])('%s', (_, cells, expected) => {
  expect(clusterOf(enterpriseOf(cells), POLICY)?.id ?? null).toBe(expected);
});

test('a cluster adds up its members and is led by the largest', () => {
  const rows = [
    { uscc: testCode(1), cluster: '光伏', revenue: '100', rdExpense: '5' },
    { uscc: testCode(2), cluster: '光伏', revenue: '300' },
    { uscc: testCode(3), cluster: '其他', revenue: '900' },
  ];
  const figures = clusterFigures(mergeEnterprises([rosterOf(rows)]), POLICY).get('chengdong-pv');
  expect(
    figures && [
      figures.members.length,
      formatWan(figures.revenue),
      formatWan(figures.rdExpense),
      figures.leader?.id,
    ],
  ).toEqual([2, '400', '5', testCode(2)]);
});

test('a cluster has grown by the members that state both years, and names those of other products', () => {
  const rows = [
    { uscc: testCode(1), cluster: '光伏', mainProduct: '光伏 组件', revenuePrior: '80', revenue: '100' },
    { uscc: testCode(2), cluster: '光伏', mainProduct: '毛毯', revenuePrior: '90', revenue: null },
    { uscc: testCode(3), cluster: '光伏', revenuePrior: null, revenue: '300' },
    { uscc: testCode(4), cluster: '光伏', mainProduct: '逆变器', revenuePrior: '20', revenue: '10' },
  ];
  const figures = clusterFigures(mergeEnterprises([rosterOf(rows)]), POLICY).get('chengdong-pv');
  const { from, to, members } = figures?.grown ?? {};
  expect([from && formatWan(from), to && formatWan(to), members]).toEqual(['100', '110', 2]);
  expect(figures?.otherProducts.map(({ id }) => id)).toEqual([testCode(2)]);
  expect(figures?.leader?.id).toBe(testCode(3));
});

test('a member whose revenue is not known leads no cluster', () => {
  const rows = [1, 2, 3].map((id) => ({
    uscc: testCode(id),
    cluster: '光伏',
    revenue: id === 2 ? '0' : null,
  }));
  const leaderOf = (given: typeof rows) =>
    clusterFigures(mergeEnterprises([rosterOf(given)]), POLICY).get('chengdong-pv')?.leader?.id ?? null;
  expect(leaderOf(rows)).toBe(testCode(2));
  expect(leaderOf(rows.filter(({ revenue }) => revenue === null))).toBeNull();
});

test('of equals the first by code leads a cluster', () => {
  const rows = [1, 2].map((id) => ({ uscc: testCode(id), cluster: '光伏', revenue: '300' }));
  const figures = clusterFigures(mergeEnterprises([rosterOf(rows)]), POLICY).get('chengdong-pv');
  expect(figures?.leader?.id).toBe(testCode(1));
});

test.each([
  ['without words for products', [], []],
  ['with one word for products', ['组件'], [testCode(2)]],
])('a cluster %s', (_, products, expected) => {
  const rows = [
    { uscc: testCode(1), cluster: '光伏', mainProduct: '光伏组件' },
    { uscc: testCode(2), cluster: '光伏', mainProduct: '毛毯' },
  ];
  const clusters = POLICY.clusters.map((cluster) => ({ ...cluster, products }));
  const figures = clusterFigures(mergeEnterprises([rosterOf(rows)]), { ...POLICY, clusters });
  expect(figures.get('chengdong-pv')?.otherProducts.map(({ id }) => id)).toEqual(expected);
});
