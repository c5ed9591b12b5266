// The unit of money that a sheet of instructions beside the list states: 填报说明 | 3. 金额单位：元.
import { plainText } from './cell-text.ts';
import { type ColumnKey, isAmount } from './columns.ts';
import { headerNames } from './headers.ts';
import { type StatedUnit, unclearUnit, unitsOfLine } from './money-unit.ts';
import { type PrefaceCell, textsOf } from './preface.ts';
import type { RawRow, RawSheet } from './raw-sheet.ts';
import { isCodeLike } from './sort-rows.ts';
import { unitAlone } from './unit-of-note.ts';

const MOST_ROWS = 200;
const OF_INSTRUCTIONS = /说明|须知|要求|指[南引]|注意|提示|规范|封面/u;

/** The sheet of instructions among those of a file that are shown; undefined where there is none. */
export function findInstructions(sheets: readonly RawSheet[]): RawSheet | undefined {
  return sheets.length > 1 ? sheets.find((sheet) => !sheet.hidden && areInstructions(sheet)) : undefined;
}

// Called so, or lines of one cell each; whoever names an enterprise by its code is a list.
function areInstructions({ sheet, rows }: RawSheet): boolean {
  if (rows.length === 0 || rows.length > MOST_ROWS || rows.some(({ cells }) => cells.some(isCodeLike)))
    return false;
  const title = textsOf(rows.slice(0, 1))[0]?.text ?? '';
  return (
    OF_INSTRUCTIONS.test(sheet) ||
    OF_INSTRUCTIONS.test(title) ||
    rows.every((row) => textsOf([row]).length < 2)
  );
}

/** What a sheet of instructions says of a single column of ours: 上年度营业收入 | 按元填写. */
export interface UnitOfColumn {
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
    const key = cells.length > 1 ? cells.map(columnNamed).find((named) => named !== undefined) : undefined;
    if (key === undefined) ofList.push(row);
    else if (isAmount(key)) ofColumns.push(...cells.flatMap((cell) => unitOfColumn(key, cell)).slice(0, 1));
  }
  return { ofList, ofColumns };
}

function columnNamed({ text }: PrefaceCell): ColumnKey | undefined {
  return headerNames().get(plainText(text));
}

function unitOfColumn(key: ColumnKey, { text, row }: PrefaceCell): readonly UnitOfColumn[] {
  const unit = unitAlone(plainText(text)) ?? unitsOfLine(text)[0]?.unit ?? unclearUnit(text);
  return unit === undefined ? [] : [{ key, unit, text, row }];
}
