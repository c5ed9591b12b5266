// Whether a ledger is an earlier one with lines added behind it, which is all that may happen to a ledger.
import { LEDGER_KEYS } from './ledger-columns.ts';
import type { LedgerLine, LedgerTable } from './ledger-table.ts';

/**
 * True where the lines of `now` begin with those of `before`, each with the same cells, other columns included, and the
 * seal that it had; lines without one may have got theirs since. How the files are written does not matter: the header
 * states another number of lines with each that is added.
 */
export function continuesLedger(before: LedgerTable, now: LedgerTable): boolean {
  if (now.missing.length > 0) return false;
  // Any table of codes and measures begins with nothing: of an empty ledger only one of the tool's own is sure to be it.
  if (before.lines.length === 0) return now.sealed;
  return before.lines.every((line, place) => {
    const other = now.lines[place];
    return other !== undefined && isSame(line, other);
  });
}

function isSame(line: LedgerLine, other: LedgerLine): boolean {
  return (
    LEDGER_KEYS.every((key) => line.cells[key] === other.cells[key]) &&
    textOf(line) === textOf(other) &&
    (line.seal === null || JSON.stringify(line.seal) === JSON.stringify(other.seal))
  );
}

function textOf({ others }: LedgerLine): string {
  return JSON.stringify(others.map(({ header, text }) => [header, text]));
}
