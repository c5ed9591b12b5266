// How an enterprise is named to a reader: code, name, and where it stands.
import type { Enterprise } from '../enterprises/enterprise.ts';
import { cellSource } from '../values/cell-ref.ts';

export interface NamedRow {
  /** As written where it is no valid code; empty where there is none. */
  readonly uscc: string;
  readonly name: string;
  /** Address of the code's cell in the first report. */
  readonly cell: string;
}

/** Code, name and cell of the first report that an enterprise was merged from. */
export function namedRow({ usccText: uscc, name, reports: [{ roster, row }] }: Enterprise): NamedRow {
  const { file, sheet, columns } = roster;
  return { uscc, name, cell: cellSource({ file, sheet, row: row.number, column: columns.uscc ?? 1 }) };
}
