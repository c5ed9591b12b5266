// Reads one cell of a column as if it stood in T12 of a roster of 2025Q4.
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { cellReader } from '../../src/roster/cell-reader.ts';
import type { ColumnKey } from '../../src/roster/columns.ts';
import type { RawValue } from '../../src/roster/raw-sheet.ts';
import type { MoneyUnit } from '../../src/values/money.ts';
import { periodEnd } from '../../src/values/period.ts';
import { Q4 } from './read.ts';

export interface CellReading {
  readonly value: unknown;
  readonly codes: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Circumstances {
  readonly unit?: MoneyUnit;
  readonly perCent?: boolean;
  /** True for a file that holds only text. */
  readonly untyped?: boolean;
  readonly from1904?: true;
}

export function readCell(key: ColumnKey, raw: RawValue, circumstances: Circumstances = {}): CellReading {
  const { unit = 'wan', perCent = false, untyped = false, from1904 } = circumstances;
  const sheet = {
    file: '城东区.xlsx',
    sheet: untyped ? '' : '企业名单',
    hidden: false,
    ...(from1904 && { from1904 }),
    rows: [],
    merges: [],
  };
  const diagnostics: Diagnostic[] = [];
  const read = cellReader(sheet, { key, column: 20, unit, perCent }, periodEnd(Q4), diagnostics, false);
  const value = read(12, raw);
  return { value, codes: diagnostics.map(({ code }) => code), diagnostics };
}
