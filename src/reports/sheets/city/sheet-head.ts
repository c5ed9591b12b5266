// Title and subtitles that every sheet of the city summary begins with.
import type { Localised } from '../../../values/lang.ts';
import { periodName } from '../../wording/period-wording.ts';
import { unitNames } from '../../wording/unit-name.ts';
import type { CityFacts } from './city-facts.ts';

export interface SheetHead {
  readonly title: string;
  readonly subtitles: readonly string[];
}

/** The sheet's name as its title; under it the period, the units that are missing, and how to read the page. */
export function sheetHead(name: Localised, facts: CityFacts, reading: readonly Localised[] = []): SheetHead {
  const { evaluation, lang } = facts;
  const period = periodName(evaluation.period, lang);
  const { policy, periodEnd, missingUnits } = evaluation;
  const standing = {
    zh: `${period}（截至 ${periodEnd}）· ${policy.number}`,
    en: `${period} (to ${periodEnd}) · ${policy.number}`,
  }[lang];
  const names = unitNames(missingUnits, lang);
  const missing = {
    zh: `缺名单的单位：${names}`,
    en: `Units without a roster: ${names}`,
  }[lang];
  return {
    title: {
      zh: `西宁市工业中小企业梯度培育：${name.zh}`,
      en: `Xining tiered cultivation of SMEs: ${name.en}`,
    }[lang],
    subtitles: [
      standing,
      ...(missingUnits.length > 0 ? [missing] : []),
      ...reading.map((line) => line[lang]),
    ],
  };
}
