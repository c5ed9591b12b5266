// Reads a 台账 that a bureau has kept in its own way, to be taken over. What cannot be told is said cell by cell.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readCell, readMeasures } from '../eligibility/record-cells.ts';
import type { RecordRow } from '../eligibility/record-table.ts';
import type { Policy } from '../policy/policy.ts';
import { day as dayType } from '../roster/field-types/day.ts';
import { uscc } from '../roster/field-types/uscc.ts';
import type { CellRef } from '../values/cell-ref.ts';
import { normaliseUscc } from '../values/uscc.ts';
import type { ImportKey } from './import-columns.ts';
import { type ImportPart, type ImportSetting, readParts } from './import-parts.ts';
import { type ImportRow, importRow } from './import-row.ts';
import { CODE, MEASURES, STATE, whichOf, YEAR } from './import-wording.ts';
import { canonicalCell } from './ledger-cells.ts';
import { type LedgerRow, readStatus } from './ledger-row.ts';

/** A row of the file: what it would enter, one for each level that it has an amount for. */
export interface ImportedRow {
  readonly at: CellRef;
  /** Empty where anything of it cannot be told. */
  readonly rows: readonly LedgerRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One row, with what keeps it from being taken over. */
export function readImportRow(of: RecordRow<ImportKey>, setting: ImportSetting): ImportedRow {
  const row = importRow(of);
  const base = readBase(row, setting);
  const parts = readParts(row, base, setting);
  const failed = row.diagnostics.some(({ severity }) => severity === 'error');
  return {
    at: row.at('code'),
    rows: failed ? [] : parts.map((part) => ({ ...base, ...part })),
    diagnostics: [...row.diagnostics].sort((a, b) => (a.column ?? 0) - (b.column ?? 0)),
  };
}

function readBase(row: ImportRow, { policy, batch, year }: ImportSetting): Omit<LedgerRow, keyof ImportPart> {
  return {
    uscc: readCode(row),
    name: row.text('name'),
    measure: readMeasure(row, policy),
    awardYear: readYear(row, year),
    batch: row.text('batch') || (batch ?? ''),
    status: readState(row),
    date: readCell(dayType, row.raw('date'), row.at('date'), row.diagnostics) ?? null,
    document: row.text('document'),
    note: row.text('note'),
  };
}

function readCode(row: ImportRow): string {
  if (row.text('code') === '') row.refuse('code', CODE);
  else readCell(uscc, row.raw('code'), row.at('code'), row.diagnostics);
  return normaliseUscc(row.text('code'));
}

function readMeasure(row: ImportRow, policy: Policy): string {
  const { measures, choices } = readMeasures(policy, row.text('measure'));
  const [only, other] = measures;
  if (only !== undefined && other === undefined) return only;
  row.refuse('measure', choices.length > 0 ? whichOf(choices) : MEASURES);
  return '';
}

function readYear(row: ImportRow, year: number | null): number | null {
  const written = canonicalCell('year', row.raw('year'), undefined, row.at('year'));
  if (written === '') return year;
  if (/^20\d{2}$/.test(written)) return Number(written);
  row.refuse('year', YEAR);
  return null;
}

function readState(row: ImportRow): LedgerRow['status'] {
  if (row.text('state') === '') return null;
  const known = readStatus(row.text('state'));
  if (known === undefined) row.refuse('state', STATE);
  return known ?? null;
}
