// Reads the cells of one column: built once a sheet, then asked for every row.
import { atCell, type Diagnostic, type Severity } from '../diagnostics/diagnostic.ts';
import { type Kind, kind, report } from '../diagnostics/kind.ts';
import type { Day } from '../values/day.ts';
import type { MoneyUnit } from '../values/money.ts';
import { isBlankCell } from './cell-text.ts';
import { type ColumnKey, columnOf } from './columns.ts';
import { type DateOrder, type OrderGround, orderOfColumn } from './date-order.ts';
import type { CellContext, FieldType, Quoted } from './field-type.ts';
import { FIELD_TYPES } from './field-types.ts';
import { isRawFault, type RawSheet, type RawValue, rawText } from './raw-sheet.ts';
import type { UnreadableCell } from './roster.ts';

export const cellFault = kind<Quoted>()({
  code: 'cell-fault',
  severity: 'error',
  why: {
    zh: '公式出错或引用失效的单元格没有数值。',
    en: 'A cell whose formula failed or lost its reference holds no value.',
  },
  example: '#REF!',
  sample: { text: '#REF!' },
  zh: ({ text }) => ({ message: `单元格为错误值 ${text}`, hint: '修正公式，或直接填写数值' }),
  en: ({ text }) => ({
    message: `the cell holds the fault ${text}`,
    hint: 'mend the formula or type the value',
  }),
});

export const requiredBlank = kind<{ readonly key: ColumnKey }>()({
  code: 'required-blank',
  severity: 'error',
  why: {
    zh: '必填项空缺，读取它的奖补事项不能核定。',
    en: 'What reads a required cell cannot be decided while it is empty.',
  },
  example: '行业代码为空',
  sample: { key: 'uscc' },
  zh: ({ key }) => ({ message: `必填项“${columnOf(key).header}”为空`, hint: '补填后重报' }),
  en: ({ key }) => ({
    message: `the required cell ${columnOf(key).header} is empty`,
    hint: 'fill it in and send the list again',
  }),
});

interface ReadColumn {
  readonly key: ColumnKey;
  /** 1-based. */
  readonly column: number;
  readonly unit: MoneyUnit;
  readonly perCent: boolean;
  /** Of dates with the year last, where somebody has settled it. */
  readonly dateOrder?: DateOrder | null;
  /** Whether its filled cells count as unreadable, which is told of the column. */
  readonly doubted?: boolean;
}

/** Reads the cell of a row (by number): its value, undefined where it is blank, or why it cannot be used. */
export type CellReader = (row: number, raw: RawValue) => unknown;

const REMEMBERED = 5000;

/**
 * The reader of a column. Findings go to `diagnostics`; `end` is the last day of the period; a blank cell is an
 * error where the column is required.
 */
export function cellReader(
  sheet: RawSheet,
  column: ReadColumn,
  end: Day,
  diagnostics: Diagnostic[],
  required: boolean = columnOf(column.key).required,
): CellReader {
  const field: FieldType<unknown> = FIELD_TYPES[columnOf(column.key).type];
  const memory = new Map<string, unknown>();
  let row = 0;
  let raw: RawValue;
  // Looked for only once a cell asks for it.
  let order: { readonly ground: OrderGround | undefined } | undefined;
  const note = <Args>(of: Kind<Args>, args: Args, severity?: Severity): void => {
    const cell = { file: sheet.file, sheet: sheet.sheet, row, column: column.column };
    diagnostics.push(report(of, atCell(cell, column.key, rawText(raw)), args, severity));
  };
  const refuse = <Args>(of: Kind<Args>, args: Args): UnreadableCell => {
    note(of, args);
    return { unreadable: rawText(raw) };
  };
  const context: CellContext = {
    key: column.key,
    unit: column.unit,
    perCent: column.perCent,
    end,
    untyped: sheet.sheet === '',
    from1904: sheet.from1904 === true,
    dateOrder: () => {
      if (column.dateOrder) return column.dateOrder;
      order ??= { ground: orderOfColumn(sheet.rows, column.column) };
      return order.ground;
    },
    note,
    refuse,
  };
  const read = (value: RawValue): unknown => {
    if (value === undefined || value === '') return undefined;
    if (column.doubted)
      return isBlankCell(value) ? undefined : { unreadable: rawText(value), unplaced: true };
    if (isRawFault(value)) return refuse(cellFault, { text: value.fault });
    if (!field.recurs || typeof value !== 'string') return field.read(value, context);
    if (memory.has(value)) return memory.get(value);
    const before = diagnostics.length;
    const result = field.read(value, context);
    // What gave a finding is read again, so that each cell is reported.
    if (diagnostics.length === before && memory.size < REMEMBERED) memory.set(value, result);
    return result;
  };
  return (number, value) => {
    row = number;
    raw = value;
    const result = read(value);
    if (result === undefined && required) note(requiredBlank, { key: column.key });
    return result;
  };
}
