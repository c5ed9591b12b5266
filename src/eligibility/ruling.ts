// A line of the 裁定表: what a person decided where the text leaves it to one.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Kind, report } from '../diagnostics/kind.ts';
import type { CellRef } from '../values/cell-ref.ts';
import type { Money } from '../values/money.ts';
import type { AppliedRuling } from './decision.ts';

export interface Ruling {
  /** Normalised code as written. */
  readonly uscc: string;
  /** As written, to be held against the code; empty where the line names none. */
  readonly name: string;
  /** Measure id. */
  readonly measure: string;
  readonly verdict: AppliedRuling['verdict'];
  /** In 元; null where the ruling leaves the amount as computed. */
  readonly amount: Money | null;
  readonly reason: string;
  readonly person: string;
  /** ISO date, or empty. */
  readonly date: string;
  /** The verdict's cell. */
  readonly at: CellRef;
  /** Cells of the line beside the verdict's; those of columns that the list has. */
  readonly cells?: Readonly<Partial<Record<RuledCell, CellRef>>>;
}

/** What of a line a finding may be about, if not its verdict. */
export type RuledCell = 'name' | 'measure' | 'amount' | 'date';

/** 同意 without an amount: what was computed is given. */
export function isBareConsent({ verdict, amount }: Ruling): boolean {
  return verdict === '同意' && amount === null;
}

/** A cell of a line, and what stands in it. */
export interface Written {
  readonly key: RuledCell;
  readonly text: string;
}

/** A finding on a line: at the cell that it is about, or at the verdict where the list has no such column. */
export function findingOn<Args>(of: Kind<Args>, ruling: Ruling, args: Args, about?: Written): Diagnostic {
  const cell = about && ruling.cells?.[about.key];
  const place = about && cell ? atCell(cell, null, about.text) : atCell(ruling.at, null, ruling.verdict);
  return report(of, place, args);
}
