// The chain of a ledger: each line holds the hash of the one before it, so that no line can be altered alone.
import type { OtherCell } from '../eligibility/record-table.ts';
import type { LedgerCells } from './ledger-cells.ts';
import { LEDGER_KEYS } from './ledger-columns.ts';
import { FIRST_PREVIOUS, type Seal } from './ledger-table.ts';

/** Text → SHA-256 of its UTF-8, lower-case hexadecimal. */
export type HashText = (text: string) => string;

/** A line to be written. */
export interface SealedLine {
  readonly cells: LedgerCells;
  readonly others: readonly OtherCell[];
  readonly seal: Seal;
}

export interface UnsealedLine {
  readonly cells: LedgerCells;
  readonly others: readonly OtherCell[];
  readonly refers: number | null;
}

/**
 * The 校验 of a line: SHA-256 of the JSON array of 上行校验, 登记号, 对应登记号 (null where blank) and the twelve
 * cells in the order of domain §9, in canonical form.
 */
export function lineHash(
  cells: LedgerCells,
  { number, refers, previous }: Omit<Seal, 'hash'>,
  hash: HashText,
) {
  return hash(JSON.stringify([previous, number, refers, ...LEDGER_KEYS.map((key) => cells[key])]));
}

/** Seals lines behind those that are there. */
export function sealLines(
  lines: readonly UnsealedLine[],
  after: Seal | null,
  hash: HashText,
): readonly SealedLine[] {
  let last = after;
  return lines.map(({ cells, others, refers }) => {
    const unhashed = { number: (last?.number ?? 0) + 1, refers, previous: last?.hash ?? FIRST_PREVIOUS };
    last = { ...unhashed, hash: lineHash(cells, unhashed, hash) };
    return { cells, others, seal: last };
  });
}
