// What a decision read, of all that was asked on the way to it.
import type { EvaluatedDecision } from './evaluation.ts';

type Asked = Pick<EvaluatedDecision, 'checks'>;

/** Canonical text by column key, null where blank; in the order in which it was read. */
export function valuesRead({ checks }: Asked): Readonly<Record<string, string | null>> {
  return Object.fromEntries(checks.flatMap(({ fields }) => Object.entries(fields)));
}

/** The first cell that was read; null where there was none. */
export function firstCellRead({ checks }: Asked): string | null {
  for (const { cells } of checks) {
    for (const key in cells) {
      const first = cells[key]?.[0];
      if (first !== undefined) return first;
    }
  }
  return null;
}
