// What a row says of its enterprise outside the columns that decide: 已注销 behind the name, 拟认定 in the note, 作废 for a
// serial number.
import { UNITS } from '../values/reporting-unit.ts';
import { plainLabel, plainText } from './cell-text.ts';
import { columnNumber } from './column-number.ts';
import { type ColumnKey, columnOf } from './columns.ts';
import type { Header } from './find-header.ts';
import type { MatchedColumn } from './match-columns.ts';
import { MOVED_AWAY } from './moved-away.ts';
import { PAID_BEFORE } from './paid-note.ts';
import { type RawRow, type RawValue, rawText } from './raw-sheet.ts';
import { notesRenewal } from './renewal-note.ts';
import { AWARD, FIRM_GONE, STEPS_BEFORE, TITLES } from './telling-words.ts';

export interface GoneMark {
  /** The header of the column that says it. */
  readonly column: string;
  readonly text: string;
}

/** The cell that says so. */
interface MarkedCell {
  readonly said: GoneMark;
  /** 1-based. */
  readonly column: number;
  /** Null where the column is not read. */
  readonly key: ColumnKey | null;
}

const REVOKED = '撤销|除名|作废|失效';
const BEHIND_NAME = new RegExp(`\\([^()]*(?:${FIRM_GONE}|${REVOKED}|退出|待核)[^()]*\\)$`, 'u');

// Of a part of the firm, or of papers that others have replaced, it says nothing of the firm.
const OF_A_PART = '[子分]公司[^,;、。]{0,8}|(?:生产线|车间|仓库|办事处)[^,;、。]{0,4}';
const OF_OLD = '(?:[旧老]|原(?!因))[^,;、。]{0,8}';
// Whoever moves within the city stays on its lists.
const WITHIN_CITY = UNITS.flatMap(({ name, shortName, alsoWritten }) => [
  name,
  shortName,
  ...alsoWritten,
]).join('|');
// Said of a title: 取消 and 到期 are.
const TITLE = `称号|资[格质]|认定|${TITLES}`;
const NOTED = new RegExp(
  [
    `(?<!恢复|曾|${OF_A_PART})(?:${FIRM_GONE})(?!.*(?:恢复|复产)|.{0,6}[至到](?:${WITHIN_CITY}))`,
    `(?<!${OF_OLD})(?:${REVOKED})`,
    `(?:${TITLE})\\D{0,6}(?:取消|到期|过期)|(?:取消|已?过期).{0,6}(?:${TITLE})`,
    `(?:日期|时间)(?:为|系|是|按).{0,6}(?:${STEPS_BEFORE}|到期|有效期|预计)`,
    '(?<![模虚])拟新?认定|(?<!账[号户]|电话|联系人|环评)待(?:认定|核实|公[示布])|尚未(?:认定|公布)',
    '公示(?:中|期)(?!间?满|间?[已均]?无|已[满过])',
    `(?<!曾|${OF_A_PART})(?:${MOVED_AWAY})`,
    `(?:${TITLE})[^,;、。]{0,14}被取消`,
    // Whoever is not to be awarded, or not to be on the list.
    `(?:^|[,;、。])(?:该企业|企业|此户)?(?:自愿|主动)?(?:放弃|不再|不)申[报请](?:${AWARD})?(?:$|[,;、。])`,
    `(?:^|[,;、。])(?:该企业|企业)?(?:自愿|主动)?放弃(?:${AWARD})`,
    `不(?:再)?(?:予|纳入|列入|参与)(?:本[次期年])?(?:${AWARD})`,
    `(?:^|[,;、。])(?:该企业|企业)?不符合(?:${AWARD}|申报|享受|政策)?(?:条件|要求)(?:$|[,;、。])`,
    '(?:^|[,;、。])(?:(?:此|该|本)[户行])?(?:不报|删除|删去|重复)(?:$|[,;、。])',
    '已退库(?!.*(?:再|重新|恢复|[入纳][库规统]))',
    PAID_BEFORE,
  ].join('|'),
  'u',
);
const DENIED = new RegExp(
  `(?:未|没有?|不|无|非|并非)[^,;、。]{0,4}(?:${FIRM_GONE}|${REVOKED}|取消|到期|过期|享受|兑|领|拨|迁|搬)`,
  'u',
);

// The whole of a cell in a column that is not read, such as that of the serial numbers.
const ALONE: ReadonlySet<string> = new Set(
  [
    ...FIRM_GONE.split('|'),
    ...REVOKED.split('|'),
    '取消',
    '删除',
    '删',
    '退出',
    '重复',
    '待核',
    '待核实',
  ].flatMap((word) => [word, `已${word}`]),
);
const LONGEST_ALONE = 10;
const SAYS_STATE = new RegExp(FIRM_GONE, 'u');

/** Makes the reader of what rows say so; it has none where the column of states says as much. */
export function goneMarks(
  header: Header,
  columns: readonly MatchedColumn[],
  year: number,
): (row: RawRow) => MarkedCell | undefined {
  const indexOf = (key: ColumnKey): number => (columnNumber(columns, key) ?? 0) - 1;
  const [name, note, state] = [indexOf('name'), indexOf('note'), indexOf('state')];
  const read = new Set(columns.map(({ column }) => column));
  const unread = header.cells.filter(({ column }) => !read.has(column));
  const ofColumn = (key: ColumnKey, index: number, text: RawValue): MarkedCell => ({
    said: { column: columnOf(key).header, text: rawText(text) },
    column: index + 1,
    key,
  });
  const markOf = ({ cells }: RawRow): MarkedCell | undefined => {
    if (isMarked(cells[name], (plain) => plain.endsWith(')') && BEHIND_NAME.test(plain)))
      return ofColumn('name', name, cells[name]);
    if (isMarked(cells[note], (plain) => saysGone(plain, year))) return ofColumn('note', note, cells[note]);
    const alone = unread.find(({ column }) => isAlone(cells[column - 1]));
    if (!alone) return undefined;
    const { column, text } = alone;
    return { said: { column: text, text: rawText(cells[column - 1]) }, column, key: null };
  };
  return (row) => {
    const mark = markOf(row);
    const isStated = mark && SAYS_STATE.test(mark.said.text) && SAYS_STATE.test(rawText(row.cells[state]));
    return isStated ? undefined : mark;
  };
}

/** Whether a comment says of its enterprise what a note may say, also that a title was renewed. */
export function tellsOfFirm(comment: string, year: number): boolean {
  const note = plainLabel(comment.replace(/\s*\n\s*/g, ';'));
  return saysGone(note, year) || notesRenewal(note, year) || ALONE.has(note.replace(/[.。!]+$/u, ''));
}

// A renewal is told of by itself.
function saysGone(note: string, year: number): boolean {
  return NOTED.test(note) && !DENIED.test(note) && !notesRenewal(note, year);
}

function isMarked(cell: RawValue, says: (plain: string) => boolean): boolean {
  return typeof cell === 'string' && cell !== '' && says(plainLabel(cell));
}

function isAlone(cell: RawValue): boolean {
  return typeof cell === 'string' && cell.length <= LONGEST_ALONE && ALONE.has(plainText(cell));
}
