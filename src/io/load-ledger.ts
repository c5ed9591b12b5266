// The ledger (台账) from a CSV file or workbook.
import type { Reported } from '../diagnostics/diagnostic.ts';
import { EMPTY_LEDGER, type Ledger } from '../eligibility/ledger.ts';
import { readLedger } from '../eligibility/read-ledger.ts';
import type { Policy } from '../policy/policy.ts';
import { missingColumns, readRecordFile } from './read-record-file.ts';
import type { GivenFile } from './write-run.ts';

export interface LoadedLedger extends Reported<Ledger> {
  readonly file: GivenFile | null;
}

const WHAT = { zh: '台账', en: 'the ledger' } as const;

/** Loads what was paid before; nothing where `path` is null. Throws InputError where the file cannot be read. */
export async function loadLedger(path: string | null, policy: Policy): Promise<LoadedLedger> {
  if (path === null) return { value: EMPTY_LEDGER, diagnostics: [], file: null };
  const { sheets, sha256, name } = await readRecordFile(path, WHAT);
  const { value, diagnostics, missing } = readLedger(sheets, policy);
  if (missing.length > 0) throw missingColumns(path, WHAT, missing);
  return { value, diagnostics, file: { role: 'ledger', file: name, sha256 } };
}
