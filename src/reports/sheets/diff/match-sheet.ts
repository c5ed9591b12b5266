// 对应与疑点: enterprises matched otherwise than by code, pairs left open, signs of mergers and splits.
import type { Match } from '../../../diff/match.ts';
import { type NamedRow, namedRow } from '../../../diff/named-row.ts';
import type { Localised } from '../../../values/lang.ts';
import { type BookSheet, text } from '../../book.ts';
import type { DiffFacts } from '../../diff/diff-facts.ts';
import { CERTAINTY_OF_MATCH, groundsText, REORGANISATION_WORDING } from '../../wording/change-wording.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';

interface MatchRow {
  readonly what: Localised;
  readonly old: readonly NamedRow[];
  readonly new: readonly NamedRow[];
  readonly grounds: Localised;
  readonly certainty: Localised;
}

/** Null where the code settled every match and nothing hints at a merger or split. */
export function matchSheet(facts: DiffFacts): BookSheet | null {
  const { lang } = facts;
  const rows = rowsOf(facts);
  if (rows.length === 0) return null;
  const names = (all: readonly NamedRow[]) => text(all.map(({ name }) => name).join('\n'));
  const codes = (all: readonly NamedRow[]) => text(all.map(({ uscc }) => uscc).join('\n'));
  const cells = (all: readonly NamedRow[]) => text(all.map(({ cell }) => cell).join('\n'));
  const columns: readonly SheetColumn<MatchRow>[] = [
    { header: { zh: '性质', en: 'What' }, width: 16, cell: ({ what }) => text(what[lang]) },
    { header: { zh: '旧名称', en: 'Old name' }, width: 28, cell: ({ old }) => names(old) },
    { header: { zh: '旧代码', en: 'Old code' }, width: 20, cell: ({ old }) => codes(old) },
    { header: { zh: '旧单元格', en: 'Old cell' }, width: 24, cell: ({ old }) => cells(old) },
    { header: { zh: '新名称', en: 'New name' }, width: 28, cell: (row) => names(row.new) },
    { header: { zh: '新代码', en: 'New code' }, width: 20, cell: (row) => codes(row.new) },
    { header: { zh: '新单元格', en: 'New cell' }, width: 24, cell: (row) => cells(row.new) },
    { header: { zh: '依据', en: 'Grounds' }, width: 26, cell: ({ grounds }) => text(grounds[lang]) },
    {
      header: { zh: '把握', en: 'Certainty' },
      width: 10,
      align: 'center',
      cell: ({ certainty }) => text(certainty[lang]),
    },
  ];
  const name = { zh: '对应与疑点', en: 'Matches and doubts' }[lang];
  return {
    name,
    title: name,
    subtitles: [
      {
        zh: '视为同一的，已按同一企业对比，请核对；疑似的没有当作同一企业，由经办人判断。',
        en: 'What is taken for the same was compared as one enterprise; please check. The rest is for a person to judge.',
      }[lang],
    ],
    blocks: [tableOf(columns, rows, lang)],
    orientation: 'landscape',
  };
}

function rowsOf({ diff }: DiffFacts): readonly MatchRow[] {
  const match = (what: Localised, { old, new: now, grounds, certainty }: Match): MatchRow => ({
    what,
    old: [namedRow(old)],
    new: [namedRow(now)],
    grounds: { zh: groundsText(grounds, 'zh'), en: groundsText(grounds, 'en') },
    certainty: CERTAINTY_OF_MATCH[certainty],
  });
  return [
    ...diff.matches.map((one) => match({ zh: '视为同一', en: 'Taken for the same' }, one)),
    ...diff.doubtful.map((one) => match({ zh: '疑似同一', en: 'Perhaps the same' }, one)),
    ...diff.reorganisations.map(({ kind, parts, whole, grounds, certainty }): MatchRow => {
      const [several, one] = [parts.map(namedRow), [namedRow(whole)]];
      return {
        what: REORGANISATION_WORDING[kind],
        old: kind === 'merger' ? several : one,
        new: kind === 'merger' ? one : several,
        grounds: { zh: groundsText(grounds, 'zh'), en: groundsText(grounds, 'en') },
        certainty: CERTAINTY_OF_MATCH[certainty],
      };
    }),
  ];
}
