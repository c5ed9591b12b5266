// 逐户对照: every enterprise with each field of both rosters side by side, and the changed cells marked.
import type { WantedKind } from '../../../diff/change.ts';
import type { ComparedField } from '../../../diff/fields.ts';
import type { ComparedPair } from '../../../diff/roster-diff.ts';
import { isColumnKey } from '../../../roster/columns.ts';
import type { Lang } from '../../../values/lang.ts';
import { BLANK, type BookSheet, type Cell, text } from '../../book.ts';
import type { DiffFacts } from '../../diff/diff-facts.ts';
import { valueCell } from '../../diff/value-cell.ts';
import { CHANGE_WORDING } from '../../wording/change-wording.ts';
import { fieldHeader, fieldWidth } from '../county/field-cell.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';

/** Cells that a sheet may have before those without a change are left out: more takes minutes to open. */
const MOST_CELLS = 1_500_000;

/** All enterprises as far as a sheet opens well; otherwise those that changed, and a word on how many are left out. */
export function sideBySideSheet(facts: DiffFacts): BookSheet {
  const { diff, lang } = facts;
  const columns = [...leading(lang), ...diff.fields.flatMap((field) => both(field, lang))];
  const most = Math.floor(MOST_CELLS / columns.length);
  const changed = diff.pairs.filter((pair) => kindsOf(pair).length > 0);
  const shown = (diff.pairs.length <= most ? diff.pairs : changed).slice(0, most);
  const left = diff.pairs.length - shown.length;
  return {
    name: { zh: '逐户对照', en: 'Side by side' }[lang],
    title: { zh: '逐户对照', en: 'Both rosters side by side' }[lang],
    subtitles: [
      {
        zh: '每项左为旧、右为新；有变化的单元格着色，“变化”列写明类别。',
        en: 'Of each item the old stands left and the new right; changed cells are coloured and named under "Changes".',
      }[lang],
      ...(left === 0
        ? []
        : [
            {
              zh: `企业太多，${left} 户${shown.length < changed.length ? '' : '没有变化的'}未列出。`,
              en: `Too many enterprises: ${left} ${shown.length < changed.length ? '' : 'without a change '}are left out.`,
            }[lang],
          ]),
    ],
    blocks: [tableOf(columns, shown, lang)],
    orientation: 'landscape',
    paper: 'A3',
  };
}

function leading(lang: Lang): readonly SheetColumn<ComparedPair>[] {
  return [
    NUMBER_COLUMN,
    {
      header: { zh: '变化', en: 'Changes' },
      width: 18,
      cell: (pair) =>
        text(
          kindsOf(pair)
            .map((kind) => CHANGE_WORDING[kind][lang])
            .join({ zh: '、', en: ', ' }[lang]),
        ),
    },
    {
      header: { zh: '统一社会信用代码', en: 'Credit code' },
      width: 20,
      cell: ({ old, new: now }) => {
        const [before, after] = [old?.usccText ?? '', now?.usccText ?? ''];
        if (old === null || now === null || before === after) return text(after === '' ? before : after);
        return text(`${before} → ${after}`, { tone: 'doubt' });
      },
    },
  ];
}

function kindsOf({ changes, restatements }: ComparedPair): readonly WantedKind[] {
  return [
    ...new Set(changes.map(({ kind }) => kind)),
    ...(restatements.length > 0 ? (['restated'] as const) : []),
  ];
}

function both(field: ComparedField, lang: Lang): readonly SheetColumn<ComparedPair>[] {
  const { id } = field;
  const group = isColumnKey(id)
    ? { zh: fieldHeader(id, 'zh'), en: fieldHeader(id, 'en') }
    : { zh: id, en: id };
  const width = isColumnKey(id) ? fieldWidth(id) : 14;
  const cellOf = (pair: ComparedPair, side: 'old' | 'new'): Cell => {
    const enterprise = pair[side];
    if (enterprise === null) return BLANK;
    return valueCell(id, field.read(enterprise).text, lang, look(pair, id));
  };
  return [
    { header: { zh: '旧', en: 'Old' }, width, group, cell: (pair) => cellOf(pair, 'old') },
    { header: { zh: '新', en: 'New' }, width, group, cell: (pair) => cellOf(pair, 'new') },
  ];
}

// A filled cell stands out also where its value was taken away.
function look({ old, new: now, changes }: ComparedPair, field: string) {
  if (old === null) return { tone: 'good' } as const;
  if (now === null) return { tone: 'bad' } as const;
  return changes.some((change) => change.field === field) ? ({ tone: 'doubt' } as const) : undefined;
}
