// A row of a 台账 that is taken over, with what is found of its cells.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Kind, report } from '../diagnostics/kind.ts';
import type { RecordRow } from '../eligibility/record-table.ts';
import { tidyText } from '../roster/field-types/text.ts';
import type { Localised } from '../values/lang.ts';
import { IMPORT_COLUMNS, type ImportKey } from './import-columns.ts';
import { importCell } from './import-kinds.ts';

export interface ImportRow extends Pick<RecordRow<ImportKey>, 'raw' | 'has' | 'at' | 'unit'> {
  /** In one line, without blanks at its ends. */
  readonly text: (key: ImportKey) => string;
  /** Tells something of a cell. */
  readonly tell: <Args>(of: Kind<Args>, key: ImportKey, args: Args) => void;
  /** Says that a cell cannot be used: what was expected, and what is wrong where that is not plain. */
  readonly refuse: (key: ImportKey, expected: Localised, wrong?: Localised | null) => void;
  /** What was told so far. */
  readonly diagnostics: Diagnostic[];
}

/** The row, of which nothing is told yet. */
export function importRow(row: RecordRow<ImportKey>): ImportRow {
  const diagnostics: Diagnostic[] = [];
  const text = (key: ImportKey): string => tidyText(row.text(key));
  const tell = <Args>(of: Kind<Args>, key: ImportKey, args: Args): void => {
    diagnostics.push(report(of, atCell(row.at(key), null, row.text(key)), args));
  };
  return {
    ...{ raw: row.raw, has: row.has, at: row.at, unit: row.unit },
    ...{ text, tell, diagnostics },
    refuse: (key, expected, wrong = null) =>
      tell(importCell, key, { column: IMPORT_COLUMNS[key].header, written: text(key), wrong, expected }),
  };
}
