// Whether a ledger is as it was written: each line that was edited, removed, inserted or moved, by name.
import type { CellRef } from '../values/cell-ref.ts';
import { FIRST_PREVIOUS, type LedgerLine, type LedgerTable, type Seal } from './ledger-table.ts';
import { longestAscending } from './longest-ascending.ts';
import { type HashText, lineHash } from './seal-lines.ts';

/** Something about a sealed ledger that was not so when it was written. */
export type LedgerFault =
  /** The line is not the one that was sealed; null where its 登记号 cannot be told. */
  | { readonly fault: 'edited'; readonly line: LedgerLine; readonly number: number | null }
  /** From one 登记号 to another; `after` is the line before the gap, null at the top. */
  | {
      readonly fault: 'removed';
      readonly first: number;
      readonly last: number;
      readonly after: LedgerLine | null;
      readonly at: CellRef | null;
    }
  /** Put in by hand: without a seal, or with that of the line that it was copied from. */
  | { readonly fault: 'inserted'; readonly line: LedgerLine; readonly copyOf: number | null }
  | { readonly fault: 'moved'; readonly line: LedgerLine; readonly number: number }
  /** The header no longer says how many lines there are, or says too few. */
  | {
      readonly fault: 'count';
      readonly stated: number | null;
      readonly found: number;
      readonly at: CellRef | null;
    }
  /** A column is gone or renamed, without which no line can be checked. */
  | { readonly fault: 'column'; readonly header: string; readonly at: CellRef | null };

/** A line with its place in the chain. */
interface Placed {
  readonly line: LedgerLine;
  readonly number: number;
}

interface Whole extends Placed {
  readonly seal: Seal;
}

/**
 * What is wrong with a sealed ledger, in the order of its lines; nothing where it is whole, or was never sealed.
 * How a file is written does not count: quotes, line ends, encoding, forms of dates and amounts, further columns.
 */
export function verifyLedger(table: LedgerTable, hash: HashText): readonly LedgerFault[] {
  const { sealed, lines, count, countAt, lacking } = table;
  if (!sealed) return [];
  if (lacking.length > 0) return lacking.map((header) => ({ fault: 'column', header, at: countAt }));
  const { whole, altered, inserted } = sortLines(lines, count, hash);
  const present = new Map([...whole, ...altered].map((one) => [one.number, one.line]));
  const found = greatest(present.keys());
  return [
    ...altered.map(({ line, number }): LedgerFault => ({ fault: 'edited', line, number })),
    ...inserted,
    ...brokenLinks(whole),
    ...movedLines(whole),
    ...removedLines(present, Math.max(found, count ?? 0), countAt),
    ...(count !== null && count >= found
      ? []
      : [{ fault: 'count', stated: count, found, at: countAt } as const]),
  ].sort((a, b) => faultRow(a) - faultRow(b));
}

interface Sorted {
  /** Lines whose cells are those that their seal was made of, each 登记号 once. */
  readonly whole: readonly Whole[];
  readonly altered: readonly Placed[];
  readonly inserted: readonly LedgerFault[];
}

function sortLines(lines: readonly LedgerLine[], count: number | null, hash: HashText): Sorted {
  const whole = new Map<number, Whole>();
  const inserted: LedgerFault[] = [];
  const doubtful: LedgerLine[] = [];
  for (const line of lines) {
    const { seal, cells, marked } = line;
    if (!marked) inserted.push({ fault: 'inserted', line, copyOf: null });
    else if (!seal || lineHash(cells, seal, hash) !== seal.hash) doubtful.push(line);
    else if (whole.has(seal.number)) inserted.push({ fault: 'inserted', line, copyOf: seal.number });
    else whole.set(seal.number, { line, number: seal.number, seal });
  }
  const taken = new Set(whole.keys());
  const highest = Math.max(count ?? greatest(taken) + doubtful.length, greatest(taken));
  const altered = doubtful.flatMap((line): readonly Placed[] => {
    const number = placeOf(line, lines, (one) => one >= 1 && one <= highest && !taken.has(one));
    if (number === null) inserted.push({ fault: 'inserted', line, copyOf: line.number });
    else taken.add(number);
    return number === null ? [] : [{ line, number }];
  });
  return { whole: [...whole.values()], altered, inserted };
}

// An altered line has the number it states, or that between its neighbours; with neither free it was put in.
function placeOf(
  line: LedgerLine,
  lines: readonly LedgerLine[],
  isFree: (number: number) => boolean,
): number | null {
  if (line.number !== null && isFree(line.number)) return line.number;
  const place = lines.indexOf(line);
  const before = place === 0 ? 0 : lines[place - 1]?.number;
  if (typeof before === 'number' && isFree(before + 1)) return before + 1;
  const after = lines[place + 1]?.number;
  return typeof after === 'number' && isFree(after - 1) ? after - 1 : null;
}

// A line that was edited and given a fitting hash of its own, which the next line does not hold.
function brokenLinks(whole: readonly Whole[]): readonly LedgerFault[] {
  const present = new Map(whole.map((one) => [one.number, one.seal]));
  return whole.flatMap(({ line, number, seal }): readonly LedgerFault[] => {
    const next = present.get(number + 1);
    const linked = (number > 1 || seal.previous === FIRST_PREVIOUS) && (!next || next.previous === seal.hash);
    return linked ? [] : [{ fault: 'edited', line, number }];
  });
}

// As few lines as possible count as moved: those outside the longest run in ascending order.
function movedLines(whole: readonly Whole[]): readonly LedgerFault[] {
  const inPlace = [...whole].sort((a, b) => a.line.at('code').row - b.line.at('code').row);
  const kept = new Set(longestAscending(inPlace.map(({ number }) => number)));
  return inPlace
    .filter(({ number }) => !kept.has(number))
    .map(({ line, number }) => ({ fault: 'moved', line, number }));
}

function removedLines(
  present: ReadonlyMap<number, LedgerLine>,
  last: number,
  countAt: CellRef | null,
): readonly LedgerFault[] {
  const numbers = [...present.keys(), last + 1].sort((a, b) => a - b);
  return numbers.flatMap((number, place): readonly LedgerFault[] => {
    const before = numbers[place - 1] ?? 0;
    if (number - before <= 1) return [];
    const after = present.get(before) ?? null;
    const at = after?.at('code') ?? countAt;
    return [{ fault: 'removed', first: before + 1, last: number - 1, after, at }];
  });
}

function greatest(numbers: Iterable<number>): number {
  let found = 0;
  for (const number of numbers) found = Math.max(found, number);
  return found;
}

/** The row of the file where a fault shows; that of the header where it is about the file as a whole. */
export function faultRow(fault: LedgerFault): number {
  return ('line' in fault ? fault.line.at('code') : fault.at)?.row ?? 0;
}
