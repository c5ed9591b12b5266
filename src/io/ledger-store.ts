// The ledger on the disk: read, added to under a lock, and replaced in one step, so that a crash leaves it whole.
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { batchState, type MayFollow, type NewRow } from '../ledger/add-rows.ts';
import { type LedgerPayment, type LedgerRecord, ledgerPayments } from '../ledger/ledger-payments.ts';
import { cellsOfRow, type LedgerRow } from '../ledger/ledger-row.ts';
import { readLedgerTable } from '../ledger/ledger-table.ts';
import { readLedgerRecords } from '../ledger/read-ledger.ts';
import { type SealedLine, sealLines, type UnsealedLine } from '../ledger/seal-lines.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import type { Policy } from '../policy/policy.ts';
import { unreadableDocument } from './document-errors.ts';
import { hashText } from './hash-text.ts';
import { DISK, type LedgerDisk } from './ledger-disk.ts';
import {
  alreadyStanding,
  alteredLedger,
  batchDiffers,
  ledgerChangedMeanwhile,
  ledgerDiskError,
  ledgerIsWorkbook,
  noFolderForLedger,
} from './ledger-errors.ts';
import { beside, withLedgerLock } from './ledger-lock.ts';
import { ledgerText } from './ledger-text.ts';
import { assertLedger, LEDGER_FILE } from './load-ledger.ts';
import { missingColumns, readRecordFile } from './read-record-file.ts';
import { readTextTable } from './read-text-table.ts';
import { sha256 } from './sha256.ts';

/** What a ledger holds before it is changed. */
export interface LedgerContents {
  /** With the numbers that its rows have, or will have once they are sealed. */
  readonly records: readonly LedgerRecord[];
  readonly payments: readonly LedgerPayment[];
}

export interface LedgerChange {
  /** Rows that were added; none where the ledger is as it was. */
  readonly rows: readonly LedgerRow[];
  /** 登记号 of the first of them; the others follow. Null where none was added. */
  readonly first: number | null;
  /** Rows of a ledger of other origin that were sealed with this change. */
  readonly adopted: number;
}

interface StoreOptions {
  readonly policy: Policy;
  readonly disk?: LedgerDisk;
  /** Milliseconds for which another writer is waited for. */
  readonly patience?: number;
}

export interface AppendOptions extends StoreOptions {
  /** The batch that all rows belong to. */
  readonly batch: string;
  readonly mayFollow?: MayFollow;
}

export interface AppendOutcome extends LedgerChange {
  readonly state: 'appended' | 'already-there';
}

/**
 * Adds a batch to the ledger at a path, which is made where there is none. The same batch again changes nothing.
 * Throws InputError, with the ledger unchanged, where the batch is there with other rows, where a payment of the same
 * enterprise, measure and level stands and `mayFollow` does not let the row follow it, where the ledger was altered,
 * is held by another process, or cannot be written.
 */
export async function appendToLedger(
  path: string,
  rows: readonly LedgerRow[],
  { batch, mayFollow, ...options }: AppendOptions,
): Promise<AppendOutcome> {
  if (rows.some((row) => row.batch !== batch)) throw new RangeError(`rows of another batch than ${batch}`);
  const change = await changeLedger(path, options, ({ payments }) => {
    const standing = batchState(rows, payments, batch, mayFollow);
    switch (standing.state) {
      case 'new':
        return rows.map((row) => ({ row, refers: null }));
      case 'already-there':
        return [];
      case 'differs':
        throw batchDiffers(path, batch, standing.added, standing.gone);
      case 'standing':
        throw alreadyStanding(path, standing.conflicts);
      default:
        return standing satisfies never;
    }
  });
  return { state: change.rows.length > 0 || rows.length === 0 ? 'appended' : 'already-there', ...change };
}

/**
 * Adds the rows that `decide` answers with; while it decides, nobody else writes. Throws what it throws, and
 * InputError where the ledger was altered, is held by another process, or cannot be read or written: it is then as
 * it was. Whatever stops the process, the file is the old ledger or the new one.
 */
export async function changeLedger(
  path: string,
  { policy, disk = DISK, patience }: StoreOptions,
  decide: (ledger: LedgerContents) => readonly NewRow[],
): Promise<LedgerChange> {
  try {
    // A link stays a link: what it leads to is replaced.
    const real = await realpath(path).catch(() => resolve(path));
    if ((await stat(dirname(real)).catch(() => null)) === null) throw noFolderForLedger(path);
    const change = () => changeHeld(path, real, { policy, disk }, decide);
    return await withLedgerLock(real, disk, change, patience);
  } catch (error) {
    throw ledgerDiskError(error, path);
  }
}

async function changeHeld(
  path: string,
  real: string,
  { policy, disk }: { readonly policy: Policy; readonly disk: LedgerDisk },
  decide: (ledger: LedgerContents) => readonly NewRow[],
): Promise<LedgerChange> {
  const stored = await readStored(path, real, policy);
  const added = decide(stored.contents);
  const rows = added.map(({ row }) => row);
  if (added.length === 0) return { rows, first: null, adopted: 0 };
  const fresh = added.map(
    ({ row, refers }): UnsealedLine => ({ cells: cellsOfRow(row, policy), others: [], refers }),
  );
  const lines = [...stored.lines, ...sealLines(fresh, stored.lines.at(-1)?.seal ?? null, hashText)];
  const text = ledgerText(lines);
  await assertReadsBack(text, lines);
  await replace(path, real, { text, before: stored.sha256, mode: stored.mode }, disk);
  return { rows, first: stored.lines.length + 1, adopted: stored.adopted };
}

interface Stored {
  readonly lines: readonly SealedLine[];
  readonly contents: LedgerContents;
  readonly adopted: number;
  /** Null where there was no file. */
  readonly sha256: string | null;
  readonly mode: number | null;
}

async function readStored(path: string, real: string, policy: Policy): Promise<Stored> {
  const entry = await stat(real).catch(() => null);
  if (entry === null) {
    return { lines: [], contents: { records: [], payments: [] }, adopted: 0, sha256: null, mode: null };
  }
  const { sheets, sha256: before } = await readRecordFile(path, LEDGER_FILE);
  if (sheets.some(({ sheet }) => sheet !== '')) throw ledgerIsWorkbook(path);
  const table = readLedgerTable(sheets);
  assertLedger(path, sheets);
  if (table.missing.length > 0) throw missingColumns(path, LEDGER_FILE, table.missing);
  const faults = verifyLedger(table, hashText);
  if (faults.length > 0) throw alteredLedger(path, faults);
  const lines = table.sealed
    ? table.lines.flatMap(({ cells, others, seal }) => (seal ? [{ cells, others, seal }] : []))
    : sealLines(
        table.lines.map(({ cells, others }) => ({ cells, others, refers: null })),
        null,
        hashText,
      );
  const numbers = new Map(table.lines.map((line, index) => [line.at('code').row, index + 1]));
  const records = readLedgerRecords(sheets, policy).value.map((record) => ({
    ...record,
    number: numbers.get(record.at.row) ?? null,
  }));
  return {
    lines,
    contents: { records, payments: ledgerPayments(records) },
    adopted: table.sealed ? 0 : lines.length,
    sha256: before,
    mode: entry.mode & 0o777,
  };
}

// A ledger that its own reader would not accept must never be written.
async function assertReadsBack(text: string, lines: readonly SealedLine[]): Promise<void> {
  const table = readLedgerTable([await readTextTable(text.replace(/^\uFEFF/, ''), '')]);
  const same =
    table.lines.length === lines.length &&
    table.lines.every(({ cells }, index) => JSON.stringify(cells) === JSON.stringify(lines[index]?.cells));
  const [fault] = verifyLedger(table, hashText);
  if (!same || fault) throw new Error(`the ledger would not read back: ${fault?.fault ?? 'other cells'}`);
}

interface Replacement {
  readonly text: string;
  readonly before: string | null;
  readonly mode: number | null;
}

async function replace(
  path: string,
  real: string,
  { text, before, mode }: Replacement,
  disk: LedgerDisk,
): Promise<void> {
  const fresh = beside(real, 'new');
  try {
    await disk.create(fresh, new TextEncoder().encode(text), mode);
    // The lock keeps other runs of this tool out, not a spreadsheet program that saves the file.
    if ((await hashOf(real)) !== before) throw ledgerChangedMeanwhile(path);
    await disk.rename(fresh, real);
  } catch (error) {
    await disk.remove(fresh).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(dirname(real));
}

async function hashOf(real: string): Promise<string | null> {
  const bytes = await readFile(real).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw unreadableDocument(real, error);
  });
  return bytes === null ? null : sha256(bytes);
}
