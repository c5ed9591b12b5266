// Reporting units as reports name them.
import type { Lang } from '../../values/lang.ts';
import { UNITS } from '../../values/reporting-unit.ts';

const NAMES: ReadonlyMap<string, Readonly<Record<Lang, string>>> = new Map(
  UNITS.map(({ id, shortName, nameEn }) => [id, { zh: shortName, en: nameEn }]),
);
const FULL_NAMES: ReadonlyMap<string, string> = new Map(UNITS.map(({ id, name }) => [id, name]));

/** The short name of a unit by id (`大通县`); null is no known unit, an id of none stays as it is. */
export function unitName(id: string | null, lang: Lang): string {
  if (id === null) return { zh: '未明单位', en: 'unknown unit' }[lang];
  return NAMES.get(id)?.[lang] ?? id;
}

/** The official name (`大通回族土族自治县`), for titles. */
export function unitFullName(id: string, lang: Lang): string {
  return lang === 'zh' ? (FULL_NAMES.get(id) ?? id) : unitName(id, lang);
}

/** Short names as one list: `城东区、湟源县`. */
export function unitNames(ids: readonly string[], lang: Lang): string {
  return ids.map((id) => unitName(id, lang)).join(lang === 'zh' ? '、' : ', ');
}
