import { expect, test } from 'vitest';
import { clustersOfAnotherCounty } from '../../../src/validation/rules/cluster-of-another-county.ts';
import { rosterOf, UNREADABLE } from '../../support/enterprise.ts';
import { foundInRow, ruleFindings } from '../../support/rule.ts';

const TOLD = ['4 cluster cluster-of-another-county'];

test.each([
  ['a cluster of its county', { county: 'chengzhong', cluster: '锂电储能' }, []],
  ['one that two counties have', { county: 'chengdong', cluster: '光伏制造' }, []],
  ['one of another county', { county: 'chengdong', cluster: '锂电储能' }, TOLD],
  ['a county without clusters', { county: 'chengxi', cluster: '光 伏制造' }, TOLD],
  ['no cluster of the policy', { county: 'chengdong', cluster: '装备制造' }, []],
  ['no cluster', { county: 'chengdong', mainProduct: '锂电池' }, []],
  ['no county that can be read', { county: UNREADABLE, cluster: '锂电储能' }, []],
  ['an enterprise that is gone', { county: 'chengdong', cluster: '锂电储能', state: '注销' }, []],
])('%s', (_, cells, expected) => {
  expect(foundInRow(clustersOfAnotherCounty, cells)).toEqual(expected);
});

test('every cluster that the words fit is named', () => {
  const [found] = ruleFindings(clustersOfAnotherCounty, [rosterOf([{ county: 'chengxi', cluster: '光伏' }])]);
  expect([found?.wording.zh.message, found?.wording.en.message]).toEqual([
    '城西区没有这个产业集群，所填是城东区光伏制造、城中区光伏制造和锂电储能，未计入任何集群',
    'Chengxi has no such cluster, it is Chengdong photovoltaics, Chengzhong photovoltaics and lithium storage; counted in none',
  ]);
});
