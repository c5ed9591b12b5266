// The comparison as a workbook: summary, a sheet for every kind of change, awards, matches, and both rosters side by side.
import { WANTED_KINDS } from '../../diff/change.ts';
import type { Book } from '../book.ts';
import { awardSheet } from '../sheets/diff/award-sheet.ts';
import { kindSheet } from '../sheets/diff/kind-sheet.ts';
import { matchSheet } from '../sheets/diff/match-sheet.ts';
import { sideBySideSheet } from '../sheets/diff/side-by-side-sheet.ts';
import { summarySheet } from '../sheets/diff/summary-sheet.ts';
import { periodName } from '../wording/period-wording.ts';
import type { DiffFacts } from './diff-facts.ts';

/** Kinds without a change have no sheet; the summary counts them. */
export function diffBook(facts: DiffFacts): Book {
  const { old, new: now, lang } = facts;
  const [from, to] = [periodName(old.period, lang), periodName(now.period, lang)];
  const title = {
    zh: `企业名单变化对比（${from}至${to}）`,
    en: `What changed in the rosters, ${from} to ${to}`,
  }[lang];
  return {
    title,
    footer: `${title} · xining-tiers`,
    sheets: [
      summarySheet(facts, title),
      ...WANTED_KINDS.flatMap((kind) => kindSheet(kind, facts) ?? []),
      ...[awardSheet(facts), matchSheet(facts)].flatMap((sheet) => sheet ?? []),
      sideBySideSheet(facts),
    ],
  };
}
