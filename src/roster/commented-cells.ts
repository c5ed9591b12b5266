// Comments on the cells of enterprises: what is said there is in no cell, so nothing is decided by it.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { grouped } from '../values/grouped.ts';
import type { ColumnKey } from './columns.ts';
import type { Header } from './find-header.ts';
import { tellsOfFirm } from './gone-marks.ts';
import { headerPlace } from './header-place.ts';
import type { MatchedColumn } from './match-columns.ts';
import { type RawSheet, rawText } from './raw-sheet.ts';
import type { RosterRow } from './roster.ts';

interface Comment {
  /** One line. */
  readonly text: string;
  /** How many enterprises have the same in the column, where all do. */
  readonly ofAll?: number;
}

export const commentedCell = kind<Comment>()({
  code: 'commented-cell',
  severity: 'warning',
  why: {
    zh: '写在批注里的更正、说明不在单元格中，不会读取，打印时也看不见。',
    en: 'What a comment corrects or explains is in no cell: it is not read, and not seen in print.',
  },
  effect: {
    zh: '批注不读取，格内所填照样读取；依据该格的奖补列为存疑，付款前核对。',
    en: 'The comment is not read and the cell counts as it stands; awards that rest on it are named as doubted, to be checked before anything is paid.',
  },
  example: '“上年度营业收入”一格加了批注“应为300”',
  sample: { text: '应为300' },
  zh: ({ text, ofAll }) => ({
    message: `${ofAll === undefined ? '此格' : `本列 ${ofAll} 户企业各格都`}有批注“${text}”，批注不读取，仍按格内所填核定`,
    hint: '批注所说属实的，改在格内；已处理或无须处理的，删去批注',
  }),
  en: ({ text, ofAll }) => ({
    message: `${ofAll === undefined ? 'this cell has a comment' : `all ${ofAll} cells of this column have the same comment`}, “${text}”; comments are not read, and what stands in the cells counts`,
    hint: 'change the cell where the comment is right; delete the comment where it is settled or changes nothing',
  }),
});

export const tellingComment = kind<Comment>()({
  code: 'telling-comment',
  severity: 'warning',
  why: {
    zh: '批注写明企业已注销、迁出，称号已撤销、系复核，或已兑付过的，批注不读取，不该兑付的也会兑付。',
    en: 'What a comment says has gone, has lost or renewed its title or was paid before is read like any other row, and would be paid.',
  },
  effect: {
    zh: '批注不读取，该企业照样读取、核定；其各项奖补列为存疑，付款前核对。',
    en: 'The comment is not read and the enterprise is decided like the rest; all its awards are named as doubted, to be checked before anything is paid.',
  },
  example: '企业名称一格加了批注“此企业已注销”',
  sample: { text: '此企业已注销' },
  zh: ({ text }) => ({
    message: `批注写明“${text}”，批注不读取，该企业仍按所填内容核定`,
    hint: '属实的，填入相应的列（企业状态、认定日期、重新认定或复核事项），不属本期名单的移走，已兑付过的记入台账；然后删去批注',
  }),
  en: ({ text }) => ({
    message: `a comment says “${text}”; comments are not read, and the enterprise is decided by what its row says`,
    hint: 'where it is right fill in the columns for it (state, day of the title, renewals), take out what does not belong to the list and enter in the ledger what was paid before; then delete the comment',
  }),
});

/** A comment that all enterprises have in a column was copied down with it, and is told of once. */
const LEAST_OF_COLUMN = 3;

/**
 * A finding at each cell of an enterprise that has a comment; a single one, at the header, where all have the same in a
 * column and it tells nothing of an enterprise. `year` is the period's.
 */
export function commentsOnCells(
  raw: RawSheet,
  header: Header,
  columns: readonly MatchedColumn[],
  enterprises: readonly RosterRow[],
  year: number,
): readonly Diagnostic[] {
  const { file, sheet, comments } = raw;
  if (!comments) return [];
  const keys = new Map(columns.map(({ column, key }) => [column, key]));
  const isEnterprise = new Set(enterprises.map(({ number }) => number));
  const found = raw.rows.flatMap(({ number, cells }): readonly Found[] =>
    (isEnterprise.has(number) ? (comments.get(number) ?? []) : []).map(({ column, text }) => ({
      row: number,
      column,
      key: keys.get(column) ?? null,
      value: rawText(cells[column - 1]).trim(),
      text: text.replace(/\s*\n\s*/gu, ' '),
      tells: tellsOfFirm(text, year),
    })),
  );
  const explaining = found.filter(({ tells }) => !tells);
  const alike = grouped(explaining, ({ column, text }) => `${column} ${text}`);
  const copied = [...alike.values()].filter(
    (same) => same.length >= LEAST_OF_COLUMN && same.length === enterprises.length,
  );
  const toldOnce = new Set(copied.flat());
  const single = found.filter((one) => !toldOnce.has(one));
  return [
    ...copied.flatMap(([first, ...others]) => {
      if (!first) return [];
      const words = header.cells.find(({ column }) => column === first.column)?.text ?? '';
      const place = headerPlace(raw, header, { column: first.column, text: words }, first.key);
      return report(commentedCell, place, { text: quoted(first.text), ofAll: others.length + 1 });
    }),
    ...single.map(({ row, column, key, value, text, tells }) =>
      report(tells ? tellingComment : commentedCell, atCell({ file, sheet, row, column }, key, value), {
        text: quoted(text),
      }),
    ),
  ];
}

/** Characters of a comment that a finding quotes; the rest is read in the cell. */
const MOST_QUOTED = 100;

function quoted(text: string): string {
  const signs = [...text];
  return signs.length > MOST_QUOTED ? `${signs.slice(0, MOST_QUOTED).join('')}…` : text;
}

interface Found {
  readonly row: number;
  /** 1-based. */
  readonly column: number;
  readonly key: ColumnKey | null;
  /** As written in the cell. */
  readonly value: string;
  readonly text: string;
  readonly tells: boolean;
}
