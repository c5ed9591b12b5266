// The clusters in figures, and member by member.
import type { EvaluatedCluster, EvaluatedEnterprise } from '../../../evaluation/evaluation.ts';
import { moneyOf, moneyOrNull } from '../../../evaluation/money-of.ts';
import { BLANK, type Cell, count, percent, type TableBlock, text, wan } from '../../book.ts';
import { unitName } from '../../wording/unit-name.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import type { CityFacts } from './city-facts.ts';
import { distanceCell } from './distance.ts';
import { enterpriseById, enterpriseColumns } from './enterprise-columns.ts';

/** One row a cluster: members, revenue, research, titles, leader. */
export function clusterTable(facts: CityFacts): TableBlock {
  const { evaluation, enterprises, lang } = facts;
  const columns: readonly SheetColumn<EvaluatedCluster>[] = [
    { header: { zh: '集群', en: 'Cluster' }, width: 30, cell: ({ title }) => text(title[lang]) },
    { header: { zh: '县区', en: 'County' }, width: 21, cell: ({ county }) => text(unitName(county, lang)) },
    {
      header: { zh: '成员（户）', en: 'Members' },
      width: 13,
      total: 'sum',
      cell: ({ members }) => count(members.length),
    },
    {
      header: { zh: '营业收入（万元）', en: 'Revenue (10,000 yuan)' },
      width: 14,
      total: 'sum',
      cell: ({ revenue }) => wan(moneyOf(revenue)),
    },
    {
      header: { zh: '研发费用（万元）', en: 'R&D expense (10,000 yuan)' },
      width: 14,
      total: 'sum',
      cell: ({ rdExpense }) => wan(moneyOf(rdExpense)),
    },
    { header: { zh: '收入增长', en: 'Growth' }, width: 11, cell: growth },
    {
      header: { zh: '研发占收入', en: 'R&D / revenue' },
      width: 11,
      cell: (cluster) => researchShare(cluster, facts),
    },
    {
      header: { zh: '龙头企业', en: 'Leader' },
      width: 30,
      cell: ({ leader }) => text(leader === null ? '' : (enterprises.get(leader)?.name ?? leader)),
    },
    {
      header: { zh: '产品待核（户）', en: 'Product to check' },
      width: 12,
      cell: ({ otherProducts }) =>
        otherProducts.length === 0 ? BLANK : count(otherProducts.length, { tone: 'doubt' }),
    },
    {
      header: { zh: '曾获称号（户）', en: 'Titles held (enterprises)' },
      width: 40,
      cell: (cluster) => text(titlesText(cluster, facts)),
    },
  ];
  return tableOf(columns, evaluation.clusters, lang, {
    heading: { zh: '一、集群情况', en: '1. The clusters' },
  });
}

/** One row a member, by cluster. */
export function clusterMemberTable(facts: CityFacts): TableBlock {
  const { evaluation, lang } = facts;
  const rows = evaluation.clusters.flatMap((cluster) =>
    cluster.members.map((id) => ({ cluster, enterprise: enterpriseById(facts, id) })),
  );
  const columns: readonly SheetColumn<Member>[] = [
    ...enterpriseColumns<Member>(({ enterprise }) => enterprise, lang),
    {
      header: { zh: '营业收入（万元）', en: 'Revenue (10,000 yuan)' },
      width: 14,
      cell: ({ enterprise }) => wan(moneyOrNull(enterprise.revenue)),
    },
    {
      header: { zh: '研发费用（万元）', en: 'R&D expense (10,000 yuan)' },
      width: 14,
      cell: ({ enterprise }) => wan(moneyOrNull(enterprise.rdExpense)),
    },
    {
      header: { zh: '龙头', en: 'Leader' },
      width: 11,
      align: 'center',
      cell: ({ cluster, enterprise }) =>
        text(cluster.leader === enterprise.id ? { zh: '是', en: 'yes' }[lang] : ''),
    },
    {
      header: { zh: '主导产品方向', en: 'Main product' },
      width: 16,
      cell: ({ cluster, enterprise }) =>
        cluster.otherProducts.includes(enterprise.id)
          ? text({ zh: '不在集群方向，请核对', en: 'not in its direction, check' }[lang], { tone: 'doubt' })
          : BLANK,
    },
    {
      header: { zh: '升级尚需', en: 'To the next tier' },
      width: 40,
      cell: ({ enterprise }) => distanceCell(enterprise.id, facts),
    },
    { header: { zh: '集群', en: 'Cluster' }, width: 30, cell: ({ cluster }) => text(cluster.title[lang]) },
    {
      header: { zh: '梯级（优质中小企业；科技型）', en: 'Rungs (quality; technology)' },
      width: 40,
      cell: ({ enterprise }) => text(rungsText(enterprise, facts)),
    },
  ];
  return tableOf(columns, rows, lang, { heading: { zh: '二、成员名单', en: '2. Members' } });
}

interface Member {
  readonly cluster: EvaluatedCluster;
  readonly enterprise: EvaluatedEnterprise;
}

// Of the members that state both: against the revenue of those who do not say what they spend it would look smaller.
function researchShare({ members }: EvaluatedCluster, facts: CityFacts): Cell {
  let [spent, earned] = [0n, 0n];
  for (const id of members) {
    const { revenue, rdExpense } = enterpriseById(facts, id);
    if (revenue === null || rdExpense === null) continue;
    spent += moneyOf(rdExpense);
    earned += moneyOf(revenue);
  }
  return percent(Number(spent), Number(earned));
}

// Of the members that state both years.
function growth({ grown }: EvaluatedCluster): Cell {
  const [from, to] = [Number(moneyOf(grown.from)), Number(moneyOf(grown.to))];
  return percent(to - from, from);
}

function titlesText({ tiers }: EvaluatedCluster, { policy, lang }: CityFacts): string {
  return policy.recognitions
    .flatMap(({ field, title }) => {
      const held = tiers[field];
      return held === undefined ? [] : [`${title[lang]} ${held}`];
    })
    .join({ zh: '；', en: '; ' }[lang]);
}

function rungsText({ ladder, techLadder }: EvaluatedEnterprise, facts: CityFacts): string {
  const held = [rungTitle('quality', ladder, facts), rungTitle('technology', techLadder, facts)];
  return ladder === null && techLadder === null ? '' : held.join({ zh: '；', en: '; ' }[facts.lang]);
}

function rungTitle(
  id: 'quality' | 'technology',
  held: string | null,
  { evaluation, lang }: CityFacts,
): string {
  const rungs = evaluation.ladders.find((ladder) => ladder.id === id)?.rungs ?? [];
  return rungs.find((rung) => rung.id === held)?.title[lang] ?? '—';
}
