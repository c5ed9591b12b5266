// The seven counties and four parks that send in rosters.

export type UnitKind = 'county' | 'park';

export interface ReportingUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly nameEn: string;
  readonly kind: UnitKind;
  /** Administrative code (GB/T 2260); parks have none. */
  readonly code: string | null;
  readonly alsoWritten: readonly string[];
  /** Names that were once right and no longer are. */
  readonly formerNames: readonly string[];
}

// biome-ignore format: one unit a block reads as the table it is
export const UNITS = [
  { id: 'chengdong', name: '城东区', shortName: '城东区', nameEn: 'Chengdong', kind: 'county', code: '630102', alsoWritten: ['西宁市城东区', '城东', '630102'], formerNames: [] },
  { id: 'chengzhong', name: '城中区', shortName: '城中区', nameEn: 'Chengzhong', kind: 'county', code: '630103', alsoWritten: ['西宁市城中区', '城中', '630103'], formerNames: [] },
  { id: 'chengxi', name: '城西区', shortName: '城西区', nameEn: 'Chengxi', kind: 'county', code: '630104', alsoWritten: ['西宁市城西区', '城西', '630104'], formerNames: [] },
  { id: 'chengbei', name: '城北区', shortName: '城北区', nameEn: 'Chengbei', kind: 'county', code: '630105', alsoWritten: ['西宁市城北区', '城北', '630105'], formerNames: [] },
  { id: 'huangzhong', name: '湟中区', shortName: '湟中区', nameEn: 'Huangzhong', kind: 'county', code: '630106', alsoWritten: ['西宁市湟中区', '湟中', '630106'], formerNames: ['湟中县', '西宁市湟中县', '630122'] },
  { id: 'datong', name: '大通回族土族自治县', shortName: '大通县', nameEn: 'Datong', kind: 'county', code: '630121', alsoWritten: ['西宁市大通回族土族自治县', '西宁市大通县', '大通县', '大通', '630121'], formerNames: [] },
  { id: 'huangyuan', name: '湟源县', shortName: '湟源县', nameEn: 'Huangyuan', kind: 'county', code: '630123', alsoWritten: ['西宁市湟源县', '湟源', '630123'], formerNames: [] },
  { id: 'dongchuan', name: '东川工业园区', shortName: '东川园区', nameEn: 'Dongchuan Park', kind: 'park', code: null, alsoWritten: ['东川园区', '东川工业园', '经开区东川工业园区', '东川', '西宁经济技术开发区东川工业园区'], formerNames: [] },
  { id: 'ganhe', name: '甘河工业园区', shortName: '甘河园区', nameEn: 'Ganhe Park', kind: 'park', code: null, alsoWritten: ['甘河园区', '甘河工业园', '甘河滩工业园区', '甘河', '经开区甘河工业园区', '西宁经济技术开发区甘河工业园区'], formerNames: [] },
  { id: 'nanchuan', name: '南川工业园区', shortName: '南川园区', nameEn: 'Nanchuan Park', kind: 'park', code: null, alsoWritten: ['南川园区', '南川工业园', '南川', '经开区南川工业园区', '西宁经济技术开发区南川工业园区'], formerNames: [] },
  { id: 'biotech', name: '生物科技产业园区', shortName: '生物园区', nameEn: 'Biotech Park', kind: 'park', code: null, alsoWritten: ['生物园区', '生物产业园', '生物科技产业园', '生物产业园区', '经开区生物科技产业园区', '西宁经济技术开发区生物科技产业园区', '青海高新区', '青海国家高新技术产业开发区'], formerNames: [] },
] as const satisfies readonly ReportingUnit[];

export type UnitId = (typeof UNITS)[number]['id'];

export interface UnitReading {
  readonly unit: UnitId;
  /** True where the text is a name that the unit no longer bears. */
  readonly former: boolean;
}

const BY_NAME: ReadonlyMap<string, UnitReading> = new Map(
  UNITS.flatMap((unit): (readonly [string, UnitReading])[] => [
    ...[unit.name, unit.id, ...unit.alsoWritten].map(
      (name) => [name, { unit: unit.id, former: false }] as const,
    ),
    ...unit.formerNames.map((name) => [name, { unit: unit.id, former: true }] as const),
  ]),
);

const BY_ID: ReadonlyMap<string, ReportingUnit> = new Map(UNITS.map((unit) => [unit.id, unit] as const));

/** The unit a whole text names (any accepted spelling, code or id); undefined where it names none. */
export function readUnit(text: string): UnitReading | undefined {
  return BY_NAME.get(text.normalize('NFKC').replace(/\s/gu, ''));
}

/** The unit whose name stands somewhere in a longer text such as a title or file name; the longest name wins. */
export function findUnit(text: string): UnitId | undefined {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  let best: { readonly unit: UnitId; readonly length: number } | undefined;
  for (const [name, { unit }] of BY_NAME) {
    if (/^[\d]|^[a-z]/.test(name)) continue;
    if (name.length > (best?.length ?? 0) && plain.includes(name)) best = { unit, length: name.length };
  }
  return best?.unit;
}

/** A unit by its id. Throws RangeError for any other. */
export function unitOf(id: UnitId): ReportingUnit {
  const unit = BY_ID.get(id);
  if (!unit) throw new RangeError(`unit ${id}`);
  return unit;
}
