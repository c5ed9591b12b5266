// Cells that ledger and rulings have in common: a code, a measure, an amount, a date.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Kind, report } from '../diagnostics/kind.ts';
import type { Policy } from '../policy/policy.ts';
import { resolveMeasure } from '../policy/resolve-measure.ts';
import type { CellContext, FieldType, FilledCell } from '../roster/field-type.ts';
import { isRawFault, type RawValue, rawText } from '../roster/raw-sheet.ts';
import type { CellRef } from '../values/cell-ref.ts';
import { LAST_DAY } from '../values/day.ts';
import type { MoneyUnit } from '../values/money.ts';

export interface ReadMeasures {
  /** Ids of what a name means: one, several where it is ambiguous, none where it is unknown. */
  readonly measures: readonly string[];
  /** In Chinese, where it is ambiguous. */
  readonly choices: readonly string[];
}

/** Reads the name of a measure. */
export function readMeasures(policy: Policy, written: string): ReadMeasures {
  const reading = resolveMeasure(policy, written);
  if (reading === 'unknown') return { measures: [], choices: [] };
  if ('measure' in reading) return { measures: [reading.measure], choices: [] };
  const titleOf = (id: string): string => policy.measures.find((one) => one.id === id)?.title.zh ?? id;
  return { measures: reading.ambiguous, choices: reading.ambiguous.map(titleOf) };
}

/** Reads a cell as rosters do, its findings pushed to `diagnostics`; undefined where it is blank or cannot be used. */
export function readCell<T>(
  type: FieldType<T>,
  raw: RawValue,
  at: CellRef,
  diagnostics: Diagnostic[],
  unit: MoneyUnit = 'yuan',
): T | undefined {
  if (raw === undefined || raw === '') return undefined;
  const cell: FilledCell = isRawFault(raw) ? raw.fault : raw;
  let refused = false;
  const note = <Args>(of: Kind<Args>, args: Args): void => {
    diagnostics.push(report(of, atCell(at, null, rawText(raw)), args));
  };
  const context: CellContext = {
    key: 'claimAmount',
    unit,
    perCent: false,
    end: LAST_DAY,
    untyped: at.sheet === '',
    note,
    refuse: (of, args) => {
      refused = true;
      note(of, args);
      return { unreadable: rawText(raw) };
    },
  };
  const value = type.read(cell, context);
  return refused ? undefined : (value as T | undefined);
}
