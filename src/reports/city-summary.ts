// 汇总.xlsx: the city's summary of a quarter.
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Lang } from '../values/lang.ts';
import { releaseOf } from '../values/release.ts';
import type { Book } from './book.ts';
import { awardsSheet } from './sheets/city/awards-sheet.ts';
import { basisSheet } from './sheets/city/basis-sheet.ts';
import { type CityContext, cityFacts } from './sheets/city/city-facts.ts';
import { clustersSheet } from './sheets/city/clusters-sheet.ts';
import { duplicatesSheet } from './sheets/city/duplicates-sheet.ts';
import { laddersSheet } from './sheets/city/ladders-sheet.ts';
import { openSheet } from './sheets/city/open-sheet.ts';
import { poolsSheet } from './sheets/city/pools-sheet.ts';
import { runSheet } from './sheets/city/run-sheet.ts';
import { sinceSheet } from './sheets/city/since-sheet.ts';
import { sprintSheet } from './sheets/city/sprint-sheet.ts';
import { supportSheet } from './sheets/city/support-sheet.ts';
import { targetsSheet } from './sheets/city/targets-sheet.ts';
import { trendSheet } from './sheets/city/trend-sheet.ts';
import { unitsSheet } from './sheets/city/units-sheet.ts';
import { periodName } from './wording/period-wording.ts';

const SHEETS = [
  targetsSheet,
  sinceSheet,
  trendSheet,
  unitsSheet,
  awardsSheet,
  supportSheet,
  laddersSheet,
  poolsSheet,
  sprintSheet,
  clustersSheet,
  duplicatesSheet,
  openSheet,
  basisSheet,
  runSheet,
] as const;

/**
 * The city summary of a result, in either language. It shows what the result says and judges nothing anew.
 * Throws RangeError where the result names an enterprise that it does not hold.
 */
export function citySummary(evaluation: Evaluation, context: CityContext, lang: Lang): Book {
  const facts = cityFacts(evaluation, context, lang);
  const period = periodName(evaluation.period, lang);
  const title = {
    zh: `西宁市工业中小企业梯度培育汇总（${period}）`,
    en: `Xining tiered cultivation of SMEs, ${period}`,
  }[lang];
  return {
    title,
    footer: `${title} · ${evaluation.policy.number} · xining-tiers ${releaseOf(context.toolVersion)}`,
    sheets: SHEETS.flatMap((sheet) => sheet(facts) ?? []),
  };
}
