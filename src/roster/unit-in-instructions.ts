// The unit of money that a sheet of instructions beside the list states: 填报说明 | 3. 金额单位：元.
import { plainText } from './cell-text.ts';
import { type ColumnKey, isAmount } from './columns.ts';
import { hasCode } from './enterprise-marks.ts';
import { headerNames } from './headers.ts';
import { bareUnit, modernSigns, type StatedUnit, statedUnit, withoutClaims } from './money-unit.ts';
import { type PrefaceCell, textsOf } from './preface.ts';
import type { RawRow, RawSheet } from './raw-sheet.ts';
import { OF_PAYMENT } from './telling-words.ts';
import { exceptionsIn } from './unit-exception.ts';
import { unitAlone, unitSaid } from './unit-of-note.ts';

const MOST_ROWS = 200;
const OF_INSTRUCTIONS = /说明|须知|要求|指[南引]|注意|提示|规范|封面/u;
// Sheets of what is paid and summed up have units of their own, and say nothing of how the list is filled in.
const OF_AWARDS = new RegExp(`政策|${OF_PAYMENT}|发放|汇总|台账|公示`, 'u');
const OF_FILLING = /填[报表写]/u;

/** The sheet of instructions among those of a file that are shown; undefined where there is none. */
export function findInstructions(sheets: readonly RawSheet[]): RawSheet | undefined {
  return sheets.length > 1 ? sheets.find((sheet) => !sheet.hidden && areInstructions(sheet)) : undefined;
}

// Called so, or lines of one cell each; whoever names an enterprise by its code is a list.
function areInstructions({ sheet, rows }: RawSheet): boolean {
  if (rows.length === 0 || rows.length > MOST_ROWS || rows.some(hasCode)) return false;
  const title = textsOf(rows.slice(0, 1))[0]?.text ?? '';
  const names = `${sheet} ${title}`;
  if (OF_AWARDS.test(names) && !OF_FILLING.test(names)) return false;
  return OF_INSTRUCTIONS.test(names) || rows.every((row) => textsOf([row]).length < 2);
}

/** What a sheet of instructions says of a single column of ours: 上年度营业收入 | 按元填写. */
interface UnitOfColumn {
  readonly key: ColumnKey;
  readonly unit: StatedUnit;
  /** As written, and the number of its row. */
  readonly text: string;
  readonly row: number;
}

/** The rows of instructions that are about the whole list, and what the others say of the columns that they name. */
export function partsOfInstructions({ rows }: RawSheet): {
  readonly ofList: readonly RawRow[];
  readonly ofColumns: readonly UnitOfColumn[];
} {
  const ofList: RawRow[] = [];
  const ofColumns: UnitOfColumn[] = [];
  for (const row of rows) {
    const cells = textsOf([row]);
    if (cells.every(isChoice)) continue;
    const key = cells.length > 1 ? cells.map(columnNamed).find((named) => named !== undefined) : undefined;
    if (key === undefined) ofList.push(...(isOfOtherField(cells) ? [] : [row]));
    else if (isAmount(key)) ofColumns.push(...cells.flatMap((cell) => unitOfColumn(key, cell)).slice(0, 1));
  }
  return { ofList, ofColumns };
}

// 元 and 万元 in cells of their own are what may be chosen from: no statement.
function isChoice({ text }: PrefaceCell): boolean {
  return !text.includes('单位') && bareUnit(text) === undefined && unitAlone(plainText(text)) !== undefined;
}

// 注册资本 | 单位：元, in a table of fields.
function isOfOtherField(cells: readonly PrefaceCell[]): boolean {
  const [first, second] = cells.filter(({ text }) => !ORDINAL.test(plainText(text)));
  return first !== undefined && second !== undefined && !OF_ALL.test(plainText(first.text));
}

const ORDINAL = /^[(]?[\d一二三四五六七八九十]+[)、.]*$/u;
const OF_ALL = /[:：]|单位|金额|币|数[据字值]|表|名单|说明|^[备附]?注[:\d]*$|要求|须知|提示|事项|口径/u;

/**
 * Whether instructions that state a unit for the list leave it open all the same: they name another one too, such as what
 * amounts are to be converted to, or speak of what is none of the list's figures.
 */
export function leavesUnitOpen(
  ofList: readonly RawRow[],
  { unit, text }: { readonly unit: StatedUnit; readonly text: string },
): boolean {
  if (OF_ELSE.test(plainText(text))) return true;
  return textsOf(ofList).some(
    (cell) =>
      exceptionsIn(cell.text) === undefined &&
      unitsNamed(withoutClaims(cell.text)).some((named) => named !== unit),
  );
}

const OF_ELSE = new RegExp(
  `换算|折算|换成|转换|取自|来自|来源|财务报表|审计|注册资|实收资|发票|合同|账户|发放|${OF_PAYMENT}`,
  'u',
);
// Not sums, 2000万元, nor parts of words.
const NAMED = /(?<![\d.一二两三四五六七八九十百千万亿几数余多单公])[百千万亿十]{0,2}元(?![月旦素器])/gu;

function unitsNamed(text: string): readonly (StatedUnit | undefined)[] {
  return (modernSigns(plainText(text)).match(NAMED) ?? []).map(statedUnit);
}

function columnNamed({ text }: PrefaceCell): ColumnKey | undefined {
  return headerNames().get(plainText(text));
}

function unitOfColumn(key: ColumnKey, { text, row }: PrefaceCell): readonly UnitOfColumn[] {
  const unit = unitSaid(text);
  return unit === undefined ? [] : [{ key, unit, text, row }];
}
