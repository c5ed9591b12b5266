// 条件明细: every condition of every screened tier, parts under the whole, with value, place in the standard and cell.
import type { PresentedCondition, ScreenResult, SourceValue } from '../../../screening/screening.ts';
import type { Lang } from '../../../values/lang.ts';
import { type BookSheet, type Cell, text } from '../../book.ts';
import { nextResults, type ScreeningFacts } from '../../screening/screening-facts.ts';
import { fieldName } from '../../wording/field-text.ts';
import { TRUTH_TONE, TRUTH_WORDING } from '../../wording/screening-wording.ts';
import { unitName } from '../../wording/unit-name.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { screeningSubtitles } from './subtitles.ts';

/** Said on both sheets of details. */
export const NEXT_ONLY = {
  zh: '每户企业只列下一层级；全部层级见 JSON。',
  en: 'The next tier of each enterprise only; JSON has every tier.',
} as const;

interface ConditionRow {
  readonly result: ScreenResult;
  readonly condition: PresentedCondition;
  readonly depth: number;
}

/** A row for each condition, of the tier that comes next for each enterprise. */
export function conditionSheet(facts: ScreeningFacts): BookSheet {
  const { lang } = facts;
  const rows = nextResults(facts).flatMap((result) =>
    result.conditions.flatMap((condition) => rowsOf(result, condition, 0)),
  );
  const columns: readonly SheetColumn<ConditionRow>[] = [
    ...enterpriseColumns<ConditionRow>(lang),
    {
      header: { zh: '条件', en: 'Condition' },
      width: 44,
      cell: ({ condition, depth }) => text(`${'　'.repeat(depth)}${condition.title[lang]}`),
    },
    {
      header: { zh: '结果', en: 'Result' },
      width: 9,
      align: 'center',
      cell: ({ condition: { outcome } }) => text(TRUTH_WORDING[outcome][lang], { tone: TRUTH_TONE[outcome] }),
    },
    { header: { zh: '要求', en: 'Needed' }, width: 18, cell: ({ condition }) => text(condition.needed) },
    {
      header: { zh: '现值', en: 'Value' },
      width: 16,
      cell: ({ condition }) => text(condition.parts.length > 0 ? '' : (condition.value ?? '')),
    },
    { header: { zh: '标准出处', en: 'Place' }, width: 18, cell: ({ condition }) => text(condition.place) },
    {
      header: { zh: '数据来源', en: 'Cells' },
      width: 40,
      cell: ({ condition }) => sourcesCell(condition.sources, lang),
    },
  ];
  return {
    name: { zh: '条件明细', en: 'Conditions' }[lang],
    title: { zh: '各项条件明细', en: 'Every condition' }[lang],
    subtitles: [...screeningSubtitles(facts), NEXT_ONLY[lang]],
    blocks: [tableOf(columns, rows, lang)],
    orientation: 'landscape',
  };
}

function rowsOf(result: ScreenResult, condition: PresentedCondition, depth: number): readonly ConditionRow[] {
  return [
    { result, condition, depth },
    ...condition.parts.flatMap((part) => rowsOf(result, part, depth + 1)),
  ];
}

/** Enterprise, code, unit and tier, which both sheets of details begin with. */
export function enterpriseColumns<Row extends { readonly result: ScreenResult }>(
  lang: Lang,
): readonly SheetColumn<Row>[] {
  return [
    { header: { zh: '企业名称', en: 'Enterprise' }, width: 28, cell: ({ result }) => text(result.name) },
    {
      header: { zh: '统一社会信用代码', en: 'Credit code' },
      width: 20,
      cell: ({ result }) => text(result.uscc),
    },
    {
      header: { zh: '所属', en: 'Unit' },
      width: 10,
      align: 'center',
      cell: ({ result }) => text(unitName(result.unit, lang)),
    },
    { header: { zh: '层级', en: 'Tier' }, width: 20, cell: ({ result }) => text(result.tierTitle[lang]) },
  ];
}

/** What was read, and where. */
export function sourcesCell(sources: readonly SourceValue[], lang: Lang): Cell {
  const lines = sources.flatMap(({ field, value, cell }) =>
    cell === null
      ? []
      : [`${fieldName(field, lang)} ${value ?? { zh: '（空白）', en: '(blank)' }[lang]} ${cell}`],
  );
  return text(lines.join('\n'));
}
