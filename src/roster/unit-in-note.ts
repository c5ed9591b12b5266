// A row's note that states another unit of money than its amounts are read in: 备注 | 以上金额单位为元.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import type { MoneyUnit } from '../values/money.ts';
import { isBlankCell, plainText } from './cell-text.ts';
import { columnNumber } from './column-number.ts';
import { isAmount } from './columns.ts';
import type { Header } from './find-header.ts';
import type { MatchedColumn } from './match-columns.ts';
import { namesForeignMoney, type StatedUnit, UNIT_NAMES } from './money-unit.ts';
import type { RawRow, RawSheet } from './raw-sheet.ts';
import type { RosterRow } from './roster.ts';
import { rowNumbers } from './row-numbers.ts';
import { unitsBeside } from './unit-column.ts';
import { unitSaid } from './unit-of-note.ts';

interface Noted {
  readonly note: string;
  /** The unit that amounts of these rows are read in. */
  readonly read: MoneyUnit;
  readonly headers: readonly string[];
  /** Numbers of the rows with this note. */
  readonly rows: readonly number[];
}

export const unitInNote = kind<Noted>()({
  code: 'unit-in-note',
  severity: 'warning',
  why: {
    zh: '备注写的金额单位与读取的不同，金额可能差一万倍。',
    en: 'A note states another unit than amounts are read in: they may be wrong ten-thousandfold.',
  },
  effect: {
    zh: '金额仍按表头或表上写的单位读取，备注只作提示；付款前核对这些行的金额。',
    en: 'Amounts are read in the unit of the header or list all the same; check those of these rows before anything is paid.',
  },
  example: '表头没有写单位，备注写“以上金额单位为元”',
  sample: { note: '以上金额单位为元', read: 'wan', headers: ['上年度营业收入'], rows: [5] },
  zh: ({ note, read, headers, rows }) => ({
    message: `备注写有“${note}”（第 ${rowNumbers(rows, '、')} 行），金额按${UNIT_NAMES[read].zh}读取：${headers.join('、')}`,
    hint: `核对单位，将这些行的金额换算成${UNIT_NAMES[read].zh}，或全表换用同一单位并在表头用括号写明；备注与本表金额无关的不必处理`,
  }),
  en: ({ note, read, headers, rows }) => ({
    message: `the note says “${note}” (row${rows.length === 1 ? '' : 's'} ${rowNumbers(rows, ', ')}), while amounts are read in ${UNIT_NAMES[read].en}: ${headers.join(', ')}`,
    hint: `check the unit and convert the amounts of these rows to ${UNIT_NAMES[read].en}, or use one unit throughout and write it in brackets in each header; nothing is to be done where the note is about something else`,
  }),
});

/** A finding for each such note of enterprises, however many have it, at the first. */
export function unitsInNotes(
  sheet: RawSheet,
  header: Header,
  columns: readonly MatchedColumn[],
  enterprises: readonly RosterRow[],
): readonly Diagnostic[] {
  const column = columnNumber(columns, 'note');
  const amounts = columns.filter(({ key, doubted }) => isAmount(key) && !doubted);
  if (column === undefined || amounts.length === 0) return [];
  const isEnterprise = new Set(enterprises.map(({ number }) => number));
  const byNote = new Map<string, RawRow[]>();
  for (const row of sheet.rows.slice(header.next)) {
    const cell = row.cells[column - 1];
    if (typeof cell !== 'string' || !cell.includes('元') || !isEnterprise.has(row.number)) continue;
    const rows = byNote.get(cell.trim());
    if (rows) rows.push(row);
    else if (unitOf(cell) !== undefined) byNote.set(cell.trim(), [row]);
  }
  if (byNote.size === 0) return [];
  const inOwnUnit = unitsBeside(sheet, header, columns);
  return [...byNote].flatMap(([note, rows]) => {
    const unit = unitOf(note);
    const other = amounts.filter(
      (amount) =>
        amount.unit !== unit &&
        !inOwnUnit.has(amount.key) &&
        rows.some(({ cells }) => !isBlankCell(cells[amount.column - 1])),
    );
    const [first] = rows;
    const [one] = other;
    if (!first || !one) return [];
    const place = atCell({ file: sheet.file, sheet: sheet.sheet, row: first.number, column }, 'note', note);
    const headers = other.filter(({ unit: read }) => read === one.unit).map(({ header: words }) => words);
    return [
      report(unitInNote, place, { note, read: one.unit, headers, rows: rows.map(({ number }) => number) }),
    ];
  });
}

// What is said of other money, of dollars in which somebody is paid, is said of none of ours.
function unitOf(note: string): StatedUnit | undefined {
  if (namesForeignMoney(plainText(note))) return undefined;
  return unitSaid(note);
}
