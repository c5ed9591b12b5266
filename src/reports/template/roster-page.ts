// 企业名单: the sheet of a form on which enterprises are listed.
import type { ColumnKey } from '../../roster/columns.ts';
import type { Lang } from '../../values/lang.ts';
import { periodYear } from '../../values/period.ts';
import { BLANK, type BookColumn, type BookSheet, type Cell, count, text } from '../book.ts';
import { fieldHeader, fieldWidth, isCentred } from '../sheets/county/field-cell.ts';
import { columnEntry } from './column-entry.ts';
import { columnNote } from './column-note.ts';
import { exampleCell } from './example.ts';
import { type ColumnGroup, rosterGroups } from './form-columns.ts';
import { formSubtitles, formTitle } from './form-head.ts';
import type { FormSetting } from './form-setting.ts';
import type { CarriedRow } from './last-list.ts';

export const ROSTER_NAME = '企业名单';

/** The list with its example, the enterprises of the list before, and blank rows. */
export function rosterPage(setting: FormSetting, carried: readonly CarriedRow[]): BookSheet {
  const groups = rosterGroups(setting.indicators);
  const keys = groups.flatMap((group) => group.keys);
  const lastYear = periodYear(setting.period) - 1;
  const columns = groups.flatMap((group) => {
    const header = groupHeader(group, lastYear, setting.lang);
    return group.keys.map((key) => ({ ...formColumn(key, setting), group: header }));
  });
  return {
    name: ROSTER_NAME,
    title: formTitle('工业中小企业梯度培育企业名单', setting),
    subtitles: formSubtitles(setting),
    blocks: [
      {
        kind: 'table',
        heading: '',
        columns: [numberColumn(setting), ...columns],
        rows: [
          exampleRow(keys, setting),
          ...carried.map(({ cell }, place): readonly Cell[] => [count(place + 1), ...keys.map(cell)]),
        ],
        blankRows: setting.rows,
        totalLabel: '',
        emptyText: '',
      },
    ],
    orientation: 'landscape',
    paper: 'A3',
  };
}

// Chinese in either language: headers are read again.
function groupHeader({ name, note }: ColumnGroup, lastYear: number, lang: Lang): string {
  const told = note?.(lastYear);
  const zh = told ? `${name.zh}（${told.zh}）` : name.zh;
  const en = told ? `${name.en} (${told.en})` : name.en;
  return lang === 'zh' ? zh : `${zh} ${en}`;
}

/** The column of a key with everything that helps to fill it in; `unique` where no two rows may share a code. */
export function formColumn(key: ColumnKey, setting: FormSetting, unique = true): BookColumn {
  const entry = columnEntry(key, setting, unique);
  const header = fieldHeader(key, 'zh');
  return {
    // The star is read past (roster/headers.ts), and says without colour what is required.
    header: entry.required ? `${header}*` : header,
    width: Math.max(fieldWidth(key), isCentred(key) ? 10 : 0),
    note: columnNote(key, setting),
    entry,
    ...(isCentred(key) && { align: 'center' as const }),
  };
}

/** The column 序号, which holds no field. */
export function numberColumn({ lang }: FormSetting): BookColumn {
  return {
    header: '序号',
    width: 6,
    align: 'center',
    entry: {
      like: count(0),
      required: false,
      rule: null,
      prompt: { title: '序号', message: { zh: '可以不填', en: 'may be left empty' }[lang] },
      refusal: null,
    },
  };
}

export const EXAMPLE_LABEL = text('示例', { tone: 'muted' });

function exampleRow(keys: readonly ColumnKey[], setting: FormSetting): readonly Cell[] {
  const claims: readonly ColumnKey[] = ['claimItems', 'claimAmount'];
  return [EXAMPLE_LABEL, ...keys.map((key) => (claims.includes(key) ? BLANK : exampleCell(key, setting)))];
}
