// Names of enterprises with the mark of a note, which are read without it: what the note says is told of.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { plainLabel } from './cell-text.ts';
import type { Header } from './find-header.ts';
import { headerPlace } from './header-place.ts';
import type { MatchedColumn } from './match-columns.ts';
import { explainsMark, marksOf } from './note-marks.ts';
import { rowsAbove, textsOf } from './preface.ts';
import { type RawRow, type RawSheet, rawText } from './raw-sheet.ts';
import { rowNumbers } from './row-numbers.ts';
import { FIRM_GONE, LEFT_LIST, RENEWED, REVIEWED, TO_BE, WITHDRAWN } from './telling-words.ts';

interface MarkedNames {
  readonly mark: string;
  readonly rows: readonly number[];
  /** The line of the sheet that explains the mark; null where none does. */
  readonly note: string | null;
}

export const markedName = kind<MarkedNames>()({
  code: 'marked-name',
  severity: 'info',
  why: {
    zh: '企业名称前后的注释标记（*、①、[注1] 等）不是名称的一部分，读取时去掉；标记所指的注不读取。',
    en: 'The mark of a note around a name (*, ①, [注1]) is no part of it and left out; what the note says is not read.',
  },
  example: '“青海某某有限公司*”，表下注“*为本季度新增企业”',
  sample: { mark: '*', rows: [4, 7], note: '注：*为本季度新增企业' },
  zh: ({ mark, rows, note }) => ({
    message: `企业名称带有“${mark}”（第 ${rowNumbers(rows, '、')} 行），已去掉后读取${note === null ? '，表上没有找到对它的说明' : `；表上写明“${note}”，不读取`}`,
    hint: '说明涉及企业状态、认定、复核等的，填入相应的列（企业状态、认定日期、重新认定或复核事项等）',
  }),
  en: ({ mark, rows, note }) => ({
    message: `names have the mark “${mark}” (row${rows.length === 1 ? '' : 's'} ${rowNumbers(rows, ', ')}) and are read without it; ${note === null ? 'nothing on the sheet explains it' : `the sheet says “${note}”, which is not read`}`,
    hint: 'where that is said of the state, a recognition or a renewal of the enterprise fill in the columns for it',
  }),
});

interface NameWatch {
  /** To be told of every enterprise in order. */
  readonly look: (row: RawRow) => void;
  /**
   * A finding for each mark, at the header; a warning where its note tells of enterprises what awards rest on. `notes`
   * are the numbers of the rows with such a note, which it quotes.
   */
  readonly found: () => { readonly diagnostics: readonly Diagnostic[]; readonly notes: ReadonlySet<number> };
}

/** Watches the names of a list for marks. */
export function watchNames(sheet: RawSheet, header: Header, columns: readonly MatchedColumn[]): NameWatch {
  const name = columns.find(({ key }) => key === 'name');
  const rowsOf = new Map<string, number[]>();
  const enterprises = new Set<number>();
  const look = ({ number, cells }: RawRow): void => {
    if (!name) return;
    for (const mark of new Set(marksOf(rawText(cells[name.column - 1]).trim()))) {
      enterprises.add(number);
      rowsOf.set(mark, [...(rowsOf.get(mark) ?? []), number]);
    }
  };
  const found = (): ReturnType<NameWatch['found']> => {
    const notes = new Set<number>();
    if (!name || rowsOf.size === 0) return { diagnostics: [], notes };
    const others = sheet.rows.slice(header.next).filter(({ number }) => !enterprises.has(number));
    const lines = textsOf([...rowsAbove(sheet, header), ...others]).map(({ row, text }) => ({
      row,
      text: text.replace(/\s*\n\s*/gu, ' '),
    }));
    const diagnostics = [...rowsOf].map(([mark, rows]) => {
      const line = lines.find(({ text }) => explains(text, mark));
      if (line) notes.add(line.row);
      const note = line?.text ?? null;
      const place = headerPlace(sheet, header, { column: name.column, text: name.header }, 'name');
      const tells = note?.split(/[;；。]/u).some((clause) => names(clause, mark) && TELLS.test(clause));
      return report(markedName, place, { mark, rows, note }, tells ? 'warning' : markedName.severity);
    });
    return { diagnostics, notes };
  };
  return { look, found };
}

// What is said of cells to be filled in is said of headers.
function explains(line: string, mark: string): boolean {
  return (NOTE.test(line) || explainsMark(plainLabel(line))) && !/必填|选填/u.test(line) && names(line, mark);
}

function names(line: string, mark: string): boolean {
  const sign = mark.replace(/^[(（〔【［[]\s*(注\s*\d+|\D)\s*[)）〕】］\]]$/u, '$1').replaceAll('＊', '*');
  return line.replaceAll('＊', '*').includes(sign);
}

const NOTE = /^\s*(?:[(（]?(?:备?注|说明|附注)|[*＊※★☆▲△●◆■◇\u2460-\u2473［【(（]|带|标)/u;
const TELLS = new RegExp(
  `${LEFT_LIST}|${WITHDRAWN}|${FIRM_GONE}|${TO_BE}|${RENEWED}|${REVIEWED}|[到过]期`,
  'u',
);
