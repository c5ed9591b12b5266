// The ledger (台账) from a CSV file or workbook.
import type { Reported } from '../diagnostics/diagnostic.ts';
import { EMPTY_LEDGER, type Ledger } from '../eligibility/ledger.ts';
import { alteredFinding } from '../ledger/ledger-kinds.ts';
import type { LedgerPayment } from '../ledger/ledger-payments.ts';
import { readLedgerTable } from '../ledger/ledger-table.ts';
import { otherTable } from '../ledger/other-table.ts';
import { readLedger } from '../ledger/read-ledger.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import type { Policy } from '../policy/policy.ts';
import type { RawSheet } from '../roster/raw-sheet.ts';
import type { GivenFile } from './given-file.ts';
import { hashText } from './hash-text.ts';
import { InputError } from './input-error.ts';
import { missingColumns, readRecordFile } from './read-record-file.ts';

export interface LoadedLedger extends Reported<Ledger> {
  /** Every payment, also those taken back, in the order of the ledger. */
  readonly payments: readonly LedgerPayment[];
  readonly file: GivenFile | null;
}

export const LEDGER_FILE = { zh: '台账', en: 'the ledger' } as const;

/**
 * Loads what was paid before; nothing where `path` is null. A ledger that was altered is read all the same, and each
 * alteration is an error finding. The results call the file `calledAs`, or by its own name. Throws InputError where the
 * file cannot be read.
 */
export async function loadLedger(
  path: string | null,
  policy: Policy,
  calledAs: string | null = null,
): Promise<LoadedLedger> {
  if (path === null) return { value: EMPTY_LEDGER, payments: [], diagnostics: [], file: null };
  const { sheets, sha256, name } = await readRecordFile(path, LEDGER_FILE, calledAs);
  assertLedger(path, sheets);
  const faults = verifyLedger(readLedgerTable(sheets), hashText);
  const altered = new Set(faults.flatMap((fault) => ('line' in fault ? fault.line.at('code').row : [])));
  const { value, payments, diagnostics, missing } = readLedger(sheets, policy, altered);
  if (missing.length > 0) throw missingColumns(path, LEDGER_FILE, missing);
  return {
    value,
    payments,
    diagnostics: [...diagnostics, ...faults.map((fault) => alteredFinding(fault, name))],
    file: { role: 'ledger', file: name, sha256, path },
  };
}

/** Throws InputError where a table is a list of rulings or claims: by it, what is open would count as paid. */
export function assertLedger(path: string, sheets: readonly RawSheet[]): void {
  const other = otherTable(sheets);
  if (other === null) return;
  const what = {
    rulings: { zh: '裁定表', en: 'a list of rulings' },
    claims: { zh: '申报表', en: 'a list of claims' },
  }[other];
  throw new InputError({
    zh: {
      message: `${path} 是${what.zh}，不是台账`,
      hint:
        other === 'rulings'
          ? '裁定表用 --decisions 给出；--ledger 给出台账'
          : '--ledger 给出台账；名单和申报表放在名单文件中',
    },
    en: {
      message: `${path} is ${what.en}, not a ledger`,
      hint:
        other === 'rulings'
          ? 'give it as --decisions, and the ledger as --ledger'
          : 'give the ledger as --ledger; claims stand in the rosters',
    },
  });
}
