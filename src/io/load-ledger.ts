// The ledger (台账) from a CSV file or workbook.
import type { Reported, Wording } from '../diagnostics/diagnostic.ts';
import { EMPTY_LEDGER, type Ledger } from '../eligibility/ledger.ts';
import { alteredFinding } from '../ledger/ledger-kinds.ts';
import type { LedgerPayment } from '../ledger/ledger-payments.ts';
import { readLedgerTable } from '../ledger/ledger-table.ts';
import { type OtherTable, otherTable } from '../ledger/other-table.ts';
import { readLedger } from '../ledger/read-ledger.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import type { Policy } from '../policy/policy.ts';
import type { RawSheet } from '../roster/raw-sheet.ts';
import type { Lang } from '../values/lang.ts';
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

/** Throws InputError where a table is a list of rulings or claims, by which what is open would count as paid, or a roster. */
export function assertLedger(path: string, sheets: readonly RawSheet[]): void {
  const other = otherTable(sheets);
  if (other !== null) throw new InputError(NO_LEDGERS[other](path));
}

const NO_LEDGERS: Readonly<Record<OtherTable, (path: string) => Readonly<Record<Lang, Wording>>>> = {
  rulings: (path) => ({
    zh: { message: `${path} 是裁定表，不是台账`, hint: '裁定表用 --decisions 给出；--ledger 给出台账' },
    en: {
      message: `${path} is a list of rulings, not a ledger`,
      hint: 'give it as --decisions, and the ledger as --ledger',
    },
  }),
  claims: (path) => ({
    zh: { message: `${path} 是申报表，不是台账`, hint: '--ledger 给出台账；名单和申报表放在名单文件中' },
    en: {
      message: `${path} is a list of claims, not a ledger`,
      hint: 'give the ledger as --ledger; claims stand in the rosters',
    },
  }),
  roster: (path) => ({
    zh: {
      message: `${path} 没有“奖补事项”一列，看来是企业名单，不是台账`,
      hint: '--ledger 给出台账（pay --approve、ledger import 记下的文件）；名单写在 evaluate 之后，不加 --ledger',
    },
    en: {
      message: `${path} has no column 奖补事项 and seems to be a roster, not a ledger`,
      hint: 'give as --ledger the file that pay --approve and ledger import write; rosters follow evaluate without --ledger',
    },
  }),
};
