// Titles of the county workbook and its pages.
import type { Lang, Localised } from '../../../values/lang.ts';
import { periodName } from '../../wording/period-wording.ts';
import { unitFullName } from '../../wording/unit-name.ts';
import type { CountyFacts } from './county-facts.ts';

/** `城东区奖补核对表（2025年第四季度）`. */
export function workbookTitle({ unit, index }: Pick<CountyFacts, 'unit' | 'index'>, lang: Lang): string {
  const [name, period] = [unitFullName(unit, lang), periodName(index.evaluation.period, lang)];
  return { zh: `${name}奖补核对表（${period}）`, en: `${name}: award reconciliation, ${period}` }[lang];
}

/** `城东区数据问题（2025年第四季度）`. */
export function sheetTitle({ unit, index, lang }: CountyFacts, sheet: Localised): string {
  const [name, period] = [unitFullName(unit, lang), periodName(index.evaluation.period, lang)];
  return { zh: `${name}${sheet.zh}（${period}）`, en: `${name}: ${sheet.en.toLowerCase()}, ${period}` }[lang];
}
