// A screening as a workbook: summary, a ranked list for each tier, conditions and indicators in full.
import type { Book } from '../book.ts';
import { conditionSheet } from '../sheets/screening/condition-sheet.ts';
import { indicatorSheet } from '../sheets/screening/indicator-sheet.ts';
import { rankingSheet } from '../sheets/screening/ranking-sheet.ts';
import { screeningSummarySheet } from '../sheets/screening/summary-sheet.ts';
import type { ScreeningFacts } from './screening-facts.ts';

/** Tiers that are nobody’s next, and indicators where no tier has a score, have no sheet. */
export function screeningBook(facts: ScreeningFacts): Book {
  const { lang, screening, tiers } = facts;
  const title = {
    zh: `优质中小企业培育筛查（${screening.on}${screening.provisional ? '，暂定标准' : ''}）`,
    en: `Screening for the tiers, ${screening.on}${screening.provisional ? ' (provisional standard)' : ''}`,
  }[lang];
  return {
    title,
    footer: `${title} · xining-tiers`,
    sheets: [
      screeningSummarySheet(facts),
      ...tiers.flatMap((tier) => rankingSheet(tier, facts) ?? []),
      conditionSheet(facts),
      ...[indicatorSheet(facts)].flatMap((sheet) => sheet ?? []),
    ],
  };
}
