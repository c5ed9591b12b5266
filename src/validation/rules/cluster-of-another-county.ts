import { kind, report } from '../../diagnostics/kind.ts';
import type { Localised } from '../../values/lang.ts';
import { type UnitId, unitOf } from '../../values/reporting-unit.ts';
import { cellValue, isActiveRow, placeOf, plainName } from '../cells.ts';
import type { RowRule } from '../rule.ts';

export const clusterOfAnotherCounty = kind<{
  readonly county: UnitId;
  readonly titles: readonly Localised[];
}>()({
  code: 'cluster-of-another-county',
  severity: 'warning',
  why: {
    zh: '产业集群按所属县区认定；所填集群是别的县区的，这户企业不计入任何集群。',
    en: 'A cluster belongs to a county; an enterprise that names one of another county is counted in none.',
  },
  effect: {
    zh: '这一格不计入任何产业集群；奖补事项照常核定。',
    en: 'The cell counts for no cluster; awards are decided all the same.',
  },
  example: '所属县区=湟源县，所属产业集群=锂电储能',
  sample: {
    county: 'huangyuan',
    titles: [{ zh: '城中区光伏制造和锂电储能', en: 'Chengzhong photovoltaics and lithium storage' }],
  },
  zh: ({ county, titles }) => ({
    message: `${unitOf(county).name}没有这个产业集群，所填是${titles.map(({ zh }) => zh).join('、')}，未计入任何集群`,
    hint: '核对所属县区和所属产业集群；确属跨县区配套的无需更正',
  }),
  en: ({ county, titles }) => ({
    message: `${unitOf(county).nameEn} has no such cluster, it is ${titles.map(({ en }) => en).join(', ')}; counted in none`,
    hint: 'check county and cluster; nothing to mend where it works for a cluster elsewhere',
  }),
});

export const clustersOfAnotherCounty = {
  reports: [clusterOfAnotherCounty],
  checkRow(row, roster, tell, { clusters }) {
    const [stated, county] = [cellValue(row, 'cluster'), cellValue(row, 'county')];
    if (stated === undefined || county === undefined || !isActiveRow(row)) return;
    const plain = plainName(stated);
    const named = clusters.filter(({ words }) => words.some((word) => plain.includes(word)));
    if (named.length === 0 || named.some((one) => one.county === county)) return;
    const titles = named.map(({ title }) => title);
    tell(report(clusterOfAnotherCounty, placeOf(roster, row, 'cluster'), { county, titles }));
  },
} as const satisfies RowRule;
