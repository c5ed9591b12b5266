// Which rows of a bureau's 台账 go into the ledger: nothing twice, and nothing that may be there under another guise.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import type { Policy } from '../policy/policy.ts';
import type { CellRef } from '../values/cell-ref.ts';
import type { Localised } from '../values/lang.ts';
import { formatYuanGrouped, type Money, sum } from '../values/money.ts';
import { isSamePart } from './add-rows.ts';
import { importOverStandard, importPartUnclear, importRepeated, importStanding } from './import-kinds.ts';
import { type LedgerPayment, rowOf, stands } from './ledger-payments.ts';
import { cellsOfRow, type LedgerRow } from './ledger-row.ts';
import { standardAt } from './policy-standard.ts';
import type { ImportedRow } from './read-import.ts';

export interface ImportPlan {
  readonly added: readonly LedgerRow[];
  /** Payments of the file that the ledger has already, cell for cell. */
  readonly alreadyThere: number;
  /** Rows of the file with something that was not taken over. */
  readonly refused: number;
  /** What keeps them out, in the order of the file, and what is worth knowing of the others. */
  readonly diagnostics: readonly Diagnostic[];
}

interface ImportRules {
  readonly policy: Policy;
  /** Whether awards may have been paid in several parts. */
  readonly instalments: boolean;
  /** Whether a note states what its award comes to in all, so that a rest of it may be due; none does where absent. */
  readonly statesDue?: (note: string) => boolean;
}

/** The rows that an import adds to the payments of a ledger. */
export function planImport(
  imported: readonly ImportedRow[],
  payments: readonly LedgerPayment[],
  { policy, instalments, statesDue = () => false }: ImportRules,
): ImportPlan {
  const keyOf = (row: LedgerRow): string => JSON.stringify(Object.values(cellsOfRow(row, policy)));
  const known = new Set(payments.map(({ first }) => keyOf(rowOf(first))));
  const there = placesByCode(payments);
  const seen = new Map<string, CellRef>();
  const added: LedgerRow[] = [];
  let alreadyThere = 0;
  const findings = imported.map(({ at, rows, diagnostics }) => {
    const own = [...diagnostics];
    // The parts of one row stand side by side: a county and a park may each have paid one.
    const entered: LedgerRow[] = [];
    for (const row of rows) {
      const key = keyOf(row);
      const before = seen.get(key);
      const standing = (there.get(row.uscc) ?? []).find((one) => isSamePart(row, one.row, one.measures));
      const recovery = row.status === 'recovered';
      if (before) own.push(report(importRepeated, atCell(at, null, row.uscc), { row: before.row }));
      else if (known.has(key)) alreadyThere += 1;
      else if (standing && (recovery || !instalments))
        own.push(report(importStanding, atCell(at, null, row.uscc), { where: standing.where, recovery }));
      else {
        const begun = recovery || isPlain(row) ? undefined : begunWith(row, there, statesDue);
        const beyond = recovery ? null : beyondStandard(row, there.get(row.uscc) ?? [], policy);
        if (beyond) own.push(report(importOverStandard, atCell(at, null, row.uscc), beyond));
        if (begun) own.push(report(importPartUnclear, atCell(at, null, row.uscc), { where: begun.where }));
        added.push(row);
        if (!recovery) entered.push(row);
      }
      if (!before) seen.set(key, at);
    }
    for (const row of entered)
      remember(there, { row, standing: row.amount, measures: [row.measure], where: inFile(at) });
    return own;
  });
  return {
    added,
    alreadyThere,
    refused: findings.filter((own) => own.some(({ severity }) => severity === 'error')).length,
    diagnostics: findings.flat(),
  };
}

// Whose money it is, and how much.
function isPlain({ level, payer, amount }: LedgerRow): boolean {
  return amount !== null && level !== null && (level !== 'local' || payer !== null);
}

// A payment of the same award, by whatever level, that states what is due: its rest may be what the row paid.
function begunWith(
  row: LedgerRow,
  there: ReadonlyMap<string, readonly Place[]>,
  statesDue: (note: string) => boolean,
): Place | undefined {
  return (there.get(row.uscc) ?? []).find(
    (one) => one.measures.includes(row.measure) && statesDue(one.row.note),
  );
}

// What it comes to with others of its part, where that is more than the text grants; one by itself may be of another policy.
function beyondStandard({ measure, level, amount }: LedgerRow, there: readonly Place[], policy: Policy) {
  if (level === null || amount === null) return null;
  const others = there.flatMap((one) =>
    one.row.level === level && one.measures.length === 1 && one.measures[0] === measure
      ? (one.standing ?? [])
      : [],
  );
  const standard = standardAt(policy, measure, level);
  const total = sum([...others, amount]);
  if (others.length === 0 || standard === undefined || total <= standard.money) return null;
  return { total: formatYuanGrouped(total), standard: formatYuanGrouped(standard.money) };
}

interface Place {
  readonly row: LedgerRow;
  /** What of it has not come back; null where nobody knows. */
  readonly standing: Money | null;
  readonly measures: readonly string[];
  readonly where: Localised;
}

function placesByCode(payments: readonly LedgerPayment[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const { first, standing } of payments.filter(stands)) {
    const { measures, number } = first;
    remember(places, { row: first, standing, measures, where: inLedger(number) });
  }
  return places;
}

function remember(places: Map<string, Place[]>, place: Place): void {
  const own = places.get(place.row.uscc);
  if (own) own.push(place);
  else places.set(place.row.uscc, [place]);
}

function inLedger(number: number | null): Localised {
  return { zh: `台账登记号 ${number ?? '—'}`, en: `number ${number ?? '—'} of the ledger` };
}

function inFile({ sheet, row }: CellRef): Localised {
  const of = sheet === '' ? '' : sheet;
  return {
    zh: `本表${of === '' ? '' : `“${of}”`}第 ${row} 行`,
    en: `row ${row}${of === '' ? '' : ` of ${of}`} of this file`,
  };
}
