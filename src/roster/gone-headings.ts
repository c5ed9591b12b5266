// Sheets and parts of a list that are headed by what has become of the enterprises in them, or is only to become of
// them: 二、退出企业, 拟认定, 待核实, 2026年培育计划.
import { atCell, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { type Period, periodQuarter, periodYear } from '../values/period.ts';
import { plainLabel } from './cell-text.ts';
import { columnNumber } from './column-number.ts';
import { type ColumnKey, columnOf } from './columns.ts';
import type { Header } from './find-header.ts';
import { type GoneMark, goneMarks } from './gone-marks.ts';
import type { MatchedColumn } from './match-columns.ts';
import { explainsMark } from './note-marks.ts';
import { LONGEST_HEADING, withoutNumbering, wordsBesideUnits } from './part-heading.ts';
import { prefaceOf } from './preface.ts';
import { type RawRow, type RawSheet, rawText } from './raw-sheet.ts';
import { rowNumbers } from './row-numbers.ts';
import {
  ENTERED_SCALE,
  FIRM_GONE,
  GIVEN_AND,
  LEFT_LIST,
  OF_PAYMENT,
  RENEWED,
  REVIEWED,
  WITHDRAWN,
} from './telling-words.ts';

/** Who says so: a heading over the row, or a cell of it in the column of this header. */
type SaidOfRow = { readonly heading: string } | GoneMark;

export const listedAsGone = kind<SaidOfRow>()({
  code: 'listed-as-gone',
  severity: 'warning',
  why: {
    zh: '标题、企业名称、备注或序号写明已退出、撤销，或只是拟定、待核实、复核、别的年度的企业，与其他企业一样读取，不该兑付的也会兑付。',
    en: 'What a heading, a name, a note or a serial number says has left or lost its title, is only planned, unverified, a renewal or of another year is read like any other row, and would be paid.',
  },
  example: '“二、退出企业”之下的企业',
  sample: { heading: '二、退出企业' },
  zh: (said) => ({
    message:
      'heading' in said
        ? `该企业列在“${said.heading}”之下，仍按所填内容核定`
        : `“${said.column}”写明“${said.text}”，该企业仍按所填内容核定`,
    hint: `注销、停产、迁出的填写企业状态；资格已撤销、取消或尚未认定的，删去认定日期；属复核、重新认定的，填写“${columnOf('renewals').header}”；已兑付过的，记入台账；不属本期名单的移走`,
  }),
  en: (said) => ({
    message:
      'heading' in said
        ? `listed under “${said.heading}”, but decided by what its row says`
        : `“${said.column}” says “${said.text}”, but the enterprise is decided by what the rest of its row says`,
    hint: `fill in the state of what was struck off, stopped or moved; delete the day of a title that was withdrawn or is not yet given; name renewals under ${columnOf('renewals').header}; enter what was paid before in the ledger; take out what does not belong to the list`,
  }),
});

/** The same of all enterprises of a list. */
type SaidOfList = SaidOfRow & { readonly rows: readonly number[] };

export const allListedAsGone = kind<SaidOfList>()({
  code: 'all-listed-as-gone',
  severity: 'warning',
  why: {
    zh: '整张名单的标题、工作表名或同一列写明已退出、撤销，或只是拟定、待核实、复核、别的年度的企业，与其他企业一样读取，不该兑付的也会兑付。',
    en: 'A list whose title, name or column says of all its enterprises that they have left or lost their title, are only planned, unverified, renewals or of another year is read like any other, and would be paid.',
  },
  example: '标题为“2025年拟认定企业名单”的名单',
  sample: { heading: '2025年拟认定企业名单', rows: [3, 4, 5] },
  zh: (said) => ({
    message:
      'heading' in said
        ? `本表${said.rows.length}户企业（第 ${rowNumbers(said.rows, '、')} 行）都列在“${said.heading}”之下，仍按所填内容核定`
        : `“${said.column}”在本表${said.rows.length}户企业（第 ${rowNumbers(said.rows, '、')} 行）都写明“${said.text}”，仍按所填内容核定`,
    hint: listedAsGone.zh(said).hint,
  }),
  en: (said) => ({
    message:
      'heading' in said
        ? `all ${said.rows.length} enterprises of the sheet (rows ${rowNumbers(said.rows, ', ')}) are listed under “${said.heading}”, but decided by what their rows say`
        : `“${said.column}” says “${said.text}” of all ${said.rows.length} enterprises of the sheet (rows ${rowNumbers(said.rows, ', ')}), but they are decided by what the rest of their rows says`,
    hint: listedAsGone.en(said).hint,
  }),
});

const GONE = new RegExp(
  `${LEFT_LIST}|${WITHDRAWN}|${FIRM_GONE}|未通过|不予(?:认定|通过)|不合格|有效期至|到期|过期`,
  'u',
);
// 拟奖补 and 兑付计划 say who is to be paid; 梯度培育 and 行动计划 are words of the programme itself.
const PLANNED = new RegExp(
  [
    '(?<![模虚])拟(?!奖|兑|拨|支|补|定)|预备',
    `(?<!行动|三年|(?<!20\\d{2}年[^,;、。]{0,6})培育|奖补|兑付|拨付)计划(?!${OF_PAYMENT}|投产)`,
  ].join('|'),
  'u',
);
const UNVERIFIED = /待(?:核|查|审|定|确认|复|认定|补|公示)|未(?:经)?(?:核实|审核|确认)|存疑/u;
const RENEWAL = new RegExp(`${RENEWED}|${REVIEWED}(?:通过|合格|企业|名单)`, 'u');
const DOUBTS = [GONE, PLANNED, UNVERIFIED, RENEWAL];
// The second time in a year that anybody was recognised is the first of those listed: 2025年第二次认定企业.
const ROUND = /(?<=年度?|季度)第[二三]次认定/gu;
// A heading of both kinds, such as 认定/退出企业, says nothing of either, nor does a sentence on how to fill in the list.
const ALSO_OTHERS = new RegExp(
  `(?<![拟重])新(?:认定|增|入|升)|及|和|、.*(?:认定|在产|正常)|${GIVEN_AND}(?:${GONE.source})|含|包括|剔除|去除|[请填注。;:]`,
  'u',
);

// 2000万元 is an amount.
const YEARS = /(?<!\d)(20\d{2})(?![\d万亿元户家])/gu;
const ONLY_YEAR = /^(?:20\d{2})年?度?$/u;
// A day, a quarter or what is paid in a year says nothing of the year of the list; nor does that of its figures.
const NOT_OF_LIST = new RegExp(
  `月|日|季|号|${OF_PAYMENT}|资金|预算|以来|根据|按照|依据|截[至止]|[-—~至到]`,
  'u',
);
const OF_LIST = /认定|获评|评定|公[布示]|通过|入[选库]|名单/u;
const TO_COME = /培育|储备|目标|申报/u;
// 升规奖励 goes to who came above scale the year before.
const OF_YEAR_BEFORE = new RegExp(`${ENTERED_SCALE}|规上|规模以上`, 'u');

interface Headings {
  /**
   * To be told of every row in order; of an enterprise it keeps whether its part of the list is headed so or, unless its
   * cells are `unplaced`, one of them says so.
   */
  readonly look: (row: RawRow, isEnterprise: boolean, unplaced?: boolean) => void;
  /** One finding for each enterprise of which it is said; a single one where the same is said of all. */
  readonly doubts: () => readonly Diagnostic[];
}

/** Watches the headings of a sheet in a period: its name, its title, and lines of one cell within the list. */
export function goneHeadings(
  sheet: RawSheet,
  header: Header,
  columns: readonly MatchedColumn[],
  period: Period,
): Headings {
  const code = columnNumber(columns, 'uscc') ?? 1;
  const preface = prefaceOf(sheet, header).map(({ text }) => text);
  const titles = [sheet.sheet, ...preface];
  const year = periodYear(period);
  const ofPeriod = titles.some((text) => yearsIn(text).includes(year));
  // The year after by itself over the list is that in which it was filled in.
  const isOfOther = (text: string): boolean =>
    saysOtherYear(text, period) && !(preface.includes(text) && onlyYear(text) === year + 1);
  const title = titles.find((text) => saysGone(text) || (!ofPeriod && isOfOther(text)));
  const markOf = goneMarks(header, columns, year);
  let heading = title;
  const doubted: DoubtedRow[] = [];
  let enterprises = 0;
  const look = (row: RawRow, isEnterprise: boolean, unplaced = false): void => {
    if (!isEnterprise) {
      const only = headingOf(row);
      if (only !== undefined) heading = saysGone(only) || saysOtherYear(only, period) ? only : title;
      return;
    }
    enterprises += 1;
    const mark = unplaced ? undefined : markOf(row);
    const found = heading !== undefined ? { said: { heading }, column: code, key: 'uscc' as const } : mark;
    if (found) doubted.push({ ...found, number: row.number, value: rawText(row.cells[found.column - 1]) });
  };
  const at = (row: number, { column, key }: DoubtedRow, value: string): Place =>
    atCell({ file: sheet.file, sheet: sheet.sheet, row, column }, key, value);
  const doubts = (): readonly Diagnostic[] => {
    const [first, second] = doubted;
    const isOfAll = doubted.length === enterprises && doubted.every(({ said }) => isSame(said, first?.said));
    if (!first || !second || !isOfAll)
      return doubted.map((row) => report(listedAsGone, at(row.number, row, row.value), row.said));
    const text = header.cells.find(({ column }) => column === first.column)?.text ?? '';
    const rows = doubted.map(({ number }) => number);
    return [report(allListedAsGone, at(header.row, first, text), { ...first.said, rows })];
  };
  return { look, doubts };
}

/** A row with the cell that the finding stands at: that which says so, or the code of what is under a heading. */
interface DoubtedRow {
  readonly number: number;
  /** 1-based. */
  readonly column: number;
  readonly key: ColumnKey | null;
  /** As written there. */
  readonly value: string;
  readonly said: SaidOfRow;
}

function isSame(said: SaidOfRow, other: SaidOfRow | undefined): boolean {
  return JSON.stringify(said) === JSON.stringify(other);
}

function saysGone(text: string): boolean {
  const plain = plainLabel(text).replace(ROUND, '认定');
  return isHeading(plain) && DOUBTS.some((doubt) => doubt.test(plain));
}

// 2024年, 2024年认定企业, 2026年储备企业: of another year than the period's, and of that year only.
function saysOtherYear(text: string, period: Period): boolean {
  const year = periodYear(period);
  const plain = plainLabel(text);
  const [named, ...others] = yearsIn(plain);
  if (named === undefined || named === year || others.length > 0) return false;
  if (ONLY_YEAR.test(plain)) return true;
  if (!isHeading(plain) || NOT_OF_LIST.test(plain)) return false;
  // In the first quarter lists still bear the year that has just ended.
  if (named === year - 1 && (periodQuarter(period) === 1 || OF_YEAR_BEFORE.test(plain))) return false;
  return OF_LIST.test(plain) || (named > year && TO_COME.test(plain));
}

function onlyYear(text: string): number | undefined {
  return ONLY_YEAR.test(plainLabel(text)) ? yearsIn(text)[0] : undefined;
}

const OF_THOSE_ABOVE =
  /^(?:[*※(]?(?:备?注|附注?|(?:填[报表])?说明|注意事项)[\d一二三四五]*[:：、.]?(?:\d+[、.])?)?(?:以上|上述)/u;

/** Whether a row has only a line that says of the enterprises over it what they are not to be paid for: 以上企业已退出. */
export function saysAboveGone(row: RawRow): boolean {
  const plain = plainLabel(headingOf(row) ?? '');
  return (
    OF_THOSE_ABOVE.test(plain) && !/[无未没不]/u.test(plain) && DOUBTS.some((doubt) => doubt.test(plain))
  );
}

function isHeading(plain: string): boolean {
  // The 、 behind its number lists nothing.
  return (
    plain.length <= LONGEST_HEADING &&
    !ALSO_OTHERS.test(withoutNumbering(plain)) &&
    !explainsMark(plain) &&
    !OF_THOSE_ABOVE.test(plain)
  );
}

function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(YEARS)].map(([digits]) => Number(digits));
}

// The only text of a row, a unit left out: 二、退出企业 | 单位：万元.
function headingOf(row: RawRow): string | undefined {
  const [only, ...others] = wordsBesideUnits(row);
  return others.length === 0 ? only : undefined;
}
