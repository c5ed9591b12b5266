// The eleven reporting units and the measures, with the ways in which rosters write them.
import type { UnitName } from './canonical.ts';

export interface InventedUnit {
  readonly code: string;
  readonly park: boolean;
  /** The first is the proper name, the second a file's. */
  readonly names: readonly [string, string, ...string[]];
}

export const UNITS: Readonly<Record<UnitName, InventedUnit>> = {
  chengdong: { code: '630102', park: false, names: ['城东区', '城东区', '西宁市城东区', '城东'] },
  chengzhong: { code: '630103', park: false, names: ['城中区', '城中区', '西宁市城中区', '城中'] },
  chengxi: { code: '630104', park: false, names: ['城西区', '城西区', '西宁市城西区', '城西'] },
  chengbei: { code: '630105', park: false, names: ['城北区', '城北区', '西宁市城北区', '城北'] },
  huangzhong: { code: '630106', park: false, names: ['湟中区', '湟中区', '湟中'] },
  datong: { code: '630121', park: false, names: ['大通回族土族自治县', '大通县', '大通'] },
  huangyuan: { code: '630123', park: false, names: ['湟源县', '湟源县', '湟源'] },
  dongchuan: { code: '630102', park: true, names: ['东川工业园区', '东川工业园区', '东川园区'] },
  ganhe: { code: '630106', park: true, names: ['甘河工业园区', '甘河工业园区', '甘河园区'] },
  nanchuan: { code: '630103', park: true, names: ['南川工业园区', '南川工业园区', '南川园区'] },
  biotech: { code: '630105', park: true, names: ['生物科技产业园区', '生物科技产业园区', '生物园区'] },
};

export const COUNTIES = [
  'chengdong',
  'chengzhong',
  'chengxi',
  'chengbei',
  'huangzhong',
  'datong',
  'huangyuan',
] as const satisfies readonly UnitName[];

/** Each park with the counties in which its enterprises are registered. */
export const PARKS: readonly (readonly [park: UnitName, counties: readonly [UnitName, ...UnitName[]]])[] = [
  ['dongchuan', ['chengdong']],
  ['ganhe', ['huangzhong']],
  ['nanchuan', ['chengzhong', 'huangzhong']],
  ['biotech', ['chengbei']],
];

/** Measure id → the names a clerk may write; the first is the proper one. */
export const MEASURE_NAMES = {
  'above-scale': ['升规奖励'],
  'revenue-1b': ['营业收入首次突破10亿元'],
  'revenue-5b': ['营业收入首次突破50亿元'],
  'revenue-10b': ['营业收入首次突破100亿元'],
  'revenue-50b': ['营业收入首次突破500亿元'],
  'revenue-100b': ['营业收入首次突破1000亿元'],
  'global-500': ['新晋世界企业500强'],
  'china-500': ['新晋中国企业500强'],
  'private-500': ['新晋中国民营企业500强'],
  hnte: ['新认定高新技术企业', '高新技术企业'],
  'tech-giant': ['新认定科技小巨人', '科技小巨人'],
  'city-tech': ['新认定市级科技型企业', '市级科技型企业'],
  'agri-park': ['市级农业科技园'],
  'rd-center': ['市级研发中心'],
  'tech-transfer': ['引进技术落地转化补助'],
  innovative: ['创新型中小企业'],
  srdi: ['专精特新中小企业'],
  'little-giant': ['专精特新“小巨人”'],
  champion: ['制造业单项冠军'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type MeasureName = keyof typeof MEASURE_NAMES;

export function measureNames(measure: string): readonly [string, ...string[]] {
  const names: readonly [string, ...string[]] | undefined = MEASURE_NAMES[measure as MeasureName];
  return names ?? [measure];
}
