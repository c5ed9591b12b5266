// 产业集群: the clusters the policy names, their size, research and members.
import type { BookSheet, ChartBlock } from '../../book.ts';
import type { CityFacts } from './city-facts.ts';
import { clusterMemberTable, clusterTable } from './cluster-tables.ts';
import { sheetHead } from './sheet-head.ts';
import { CITY_SHEETS } from './sheet-names.ts';

/** Size, research and members of each cluster that the policy names. */
export function clustersSheet(facts: CityFacts): BookSheet {
  const { lang } = facts;
  return {
    name: CITY_SHEETS.clusters[lang],
    ...sheetHead(CITY_SHEETS.clusters, facts, [
      {
        zh: '按所属县区和“所属产业集群”（空白时按“主导产品”）归集正常经营企业；收入、研发费用未填的不计入合计，收入增长、研发占收入只按两项数字都有的成员计算。龙头为营业收入最高者。',
        en: 'Active enterprises by county and stated cluster (by main product where that is blank); blank figures add nothing; growth and R&D / revenue are those of the members that state both figures. Leader: the highest revenue.',
      },
    ]),
    blocks: [
      clusterTable(facts),
      ...(facts.evaluation.clusters.some(({ members }) => members.length > 0) ? [revenueChart(facts)] : []),
      clusterMemberTable(facts),
    ],
    orientation: 'landscape',
  };
}

function revenueChart({ lang }: CityFacts): ChartBlock {
  return {
    kind: 'chart',
    chart: 'bar',
    title: { zh: '各集群营业收入（万元）', en: 'Revenue by cluster (10,000 yuan)' }[lang],
    tableBlock: 0,
    categoryColumn: 0,
    series: [{ column: 3, name: { zh: '营业收入', en: 'Revenue' }[lang] }],
    height: 14,
  };
}
