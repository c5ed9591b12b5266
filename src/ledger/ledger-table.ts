// A ledger file as lines, before anyone has said what its measures mean: what is sealed, checked and written back.
import { type OtherCell, type RecordRow, readRecordTable } from '../eligibility/record-table.ts';
import type { RawSheet } from '../roster/raw-sheet.ts';
import type { CellRef } from '../values/cell-ref.ts';
import { canonicalCell, type LedgerCells } from './ledger-cells.ts';
import { ALL_LEDGER_COLUMNS, type AnyLedgerKey, LEDGER_KEYS, SEAL_KEYS } from './ledger-columns.ts';

/** What chains a line to the one before it. */
export interface Seal {
  /** 登记号: the line's place in the ledger, from 1. */
  readonly number: number;
  /** 对应登记号: the line that this one carries further; null where it begins a payment. */
  readonly refers: number | null;
  /** 上行校验 and 校验, lower-case hexadecimal. */
  readonly previous: string;
  readonly hash: string;
}

export interface LedgerLine {
  readonly cells: LedgerCells;
  /** What stands in columns of other origin. */
  readonly others: readonly OtherCell[];
  /** 登记号; null where it has none that can be read. */
  readonly number: number | null;
  /** Null where anything of it cannot be read. */
  readonly seal: Seal | null;
  /** True where anything stands in one of the sealing columns. */
  readonly marked: boolean;
  /** Its cells in the file. */
  readonly at: (key: AnyLedgerKey) => CellRef;
}

export interface LedgerTable {
  readonly lines: readonly LedgerLine[];
  /** Whether the file has sealing columns; a ledger of other origin has none. */
  readonly sealed: boolean;
  /** Lines that its header says it has; null where it does not say. */
  readonly count: number | null;
  /** The header cell that states it. */
  readonly countAt: CellRef | null;
  /** Headers of required columns that are not there; there are no lines then. */
  readonly missing: readonly string[];
  /** Headers of all columns that are not there. */
  readonly lacking: readonly string[];
}

export type LedgerRecordRow = RecordRow<AnyLedgerKey>;

/** The rows of a ledger file, of this tool's own or other origin. */
export function ledgerRows(sheets: readonly RawSheet[]) {
  return readRecordTable(sheets, ALL_LEDGER_COLUMNS, ({ text }) => SEAL_KEYS.some((key) => text(key) !== ''));
}

/** The lines of a ledger file in its order. */
export function readLedgerTable(sheets: readonly RawSheet[]): LedgerTable {
  const { rows, headers, missing } = ledgerRows(sheets);
  const header = headers.get('seal') ?? null;
  const count = /[(（]共(\d+)行[)）]/u.exec(header?.text ?? '')?.[1];
  return {
    lines: rows.map(lineOf),
    sealed: SEAL_KEYS.some((key) => headers.has(key)),
    count: count === undefined ? null : Number(count),
    countAt: header,
    missing,
    lacking: [...LEDGER_KEYS, ...SEAL_KEYS]
      .filter((key) => !headers.has(key))
      .map((key) => ALL_LEDGER_COLUMNS[key].header),
  };
}

/** A row with its cells in canonical form. */
export function lineOf(row: LedgerRecordRow): LedgerLine {
  const cells = Object.fromEntries(
    LEDGER_KEYS.map((key) => [key, canonicalCell(key, row.raw(key), row.unit(key), row.at(key))]),
  ) as LedgerCells;
  return {
    cells,
    others: row.others(),
    number: numberOf(row.text('number')),
    seal: sealOf(row),
    marked: SEAL_KEYS.some((key) => row.text(key) !== ''),
    at: row.at,
  };
}

/** What the first line holds in place of the hash of one before it. */
export const FIRST_PREVIOUS = '台账起点';

const HASH = /^[0-9a-f]{64}$/;

function sealOf(row: LedgerRecordRow): Seal | null {
  const [number, refers] = [numberOf(row.text('number')), numberOf(row.text('refers'))];
  const [previous, hash] = [row.text('previous').toLowerCase(), row.text('seal').toLowerCase()];
  if (number === null || (refers === null && row.text('refers') !== '')) return null;
  const chained = HASH.test(previous) || previous === FIRST_PREVIOUS;
  return chained && HASH.test(hash) ? { number, refers, previous, hash } : null;
}

/** A 登记号 as it stands in a cell; null where it is none. */
export function numberOf(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
