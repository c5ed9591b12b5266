// 跨单位重复: enterprises that more than one row speaks of, and where the rows differ.
import type { EvaluatedDuplicate } from '../../../evaluation/evaluation.ts';
import { columnOf, isColumnKey } from '../../../roster/columns.ts';
import type { Lang } from '../../../values/lang.ts';
import { type BookSheet, count, text } from '../../book.ts';
import { unitNames } from '../../wording/unit-name.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import type { CityFacts } from './city-facts.ts';
import { sheetHead } from './sheet-head.ts';
import { CITY_SHEETS } from './sheet-names.ts';

/** A field on which the rows of an enterprise differ; null where they agree on all. */
interface DuplicateRow {
  readonly duplicate: EvaluatedDuplicate;
  readonly conflict: EvaluatedDuplicate['conflicts'][number] | null;
  /** Decisions on the enterprise that are held back because the rows differ on that field. */
  readonly heldBack: number;
}

/** One line for each field on which the reports of an enterprise differ, or one where they agree. */
export function duplicatesSheet(facts: CityFacts): BookSheet {
  const { evaluation, lang } = facts;
  const heldBack = heldBackByField(facts);
  const rows = evaluation.duplicates.flatMap((duplicate) => rowsOf(duplicate, heldBack));
  return {
    name: CITY_SHEETS.duplicates[lang],
    ...sheetHead(CITY_SHEETS.duplicates, facts, [
      {
        zh: '同一企业被两处以上填报，只计一户、只兑付一次；不一致的数值影响某事项时，该事项待核。金额为万元。',
        en: 'Reported in two places or more: counted and paid once. Where a difference bears on a measure, that measure stays open. Amounts in 10,000 yuan.',
      },
    ]),
    blocks: [
      tableOf(columns(lang), rows, lang, {
        emptyText: { zh: '没有重复填报的企业', en: 'No enterprise is reported twice' },
      }),
    ],
    orientation: 'landscape',
  };
}

function rowsOf(
  duplicate: EvaluatedDuplicate,
  heldBack: ReadonlyMap<string, number>,
): readonly DuplicateRow[] {
  const conflicts = duplicate.conflicts.length === 0 ? [null] : duplicate.conflicts;
  return conflicts.map((conflict) => ({
    duplicate,
    conflict,
    heldBack: heldBack.get(keyOf(duplicate.enterprise, conflict?.field ?? '')) ?? 0,
  }));
}

// By enterprise and field, the decisions that are held back over it.
function heldBackByField({ evaluation }: CityFacts): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { enterprise, status, reasons } of evaluation.decisions) {
    if (status !== 'review') continue;
    const conflicting = reasons.filter(({ code }) => code === 'conflicting-reports');
    for (const field of new Set(conflicting.flatMap(({ fields }) => Object.keys(fields)))) {
      const key = keyOf(enterprise, field);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function keyOf(enterprise: string, field: string): string {
  return `${enterprise}\n${field}`;
}

function columns(lang: Lang): readonly SheetColumn<DuplicateRow>[] {
  return [
    {
      header: { zh: '企业名称', en: 'Enterprise' },
      width: 32,
      cell: ({ duplicate }) => text(duplicate.name),
    },
    {
      header: { zh: '统一社会信用代码', en: 'Credit code' },
      width: 21,
      cell: ({ duplicate }) => text(duplicate.uscc),
    },
    {
      header: { zh: '填报单位', en: 'Reported by' },
      width: 18,
      cell: ({ duplicate }) => text(unitNames(reporters(duplicate), lang)),
    },
    {
      header: { zh: '不一致的栏目', en: 'Field that differs' },
      width: 20,
      cell: ({ conflict }) =>
        conflict
          ? text(fieldName(conflict.field, lang), { tone: 'doubt' })
          : text({ zh: '各处一致', en: 'all agree' }[lang], { tone: 'muted' }),
    },
    {
      header: { zh: '各处填报值', en: 'Values' },
      width: 24,
      cell: ({ conflict }) => text(conflict?.values.join('\n') ?? ''),
    },
    {
      header: { zh: '位置', en: 'Where' },
      width: 36,
      cell: ({ duplicate, conflict }) =>
        text((conflict?.sources ?? duplicate.places.map(({ source }) => source)).join('\n')),
    },
    {
      header: { zh: '因此待核（项）', en: 'Held back' },
      width: 10,
      cell: ({ heldBack }) => count(heldBack),
    },
  ];
}

function reporters({ places }: EvaluatedDuplicate): readonly string[] {
  return [...new Set(places.flatMap(({ unit }) => unit ?? []))];
}

function fieldName(field: string, lang: Lang): string {
  if (!isColumnKey(field)) return field;
  const { header, headerEn } = columnOf(field);
  return { zh: header, en: headerEn }[lang];
}
