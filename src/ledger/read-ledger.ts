// Reads the ledger (台账): what was paid before and must not be paid again. No line is passed over in silence.
import { atCell, type Diagnostic, type Reported } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import { type Ledger, type LedgerEntry, ledgerOf } from '../eligibility/ledger.ts';
import { readCell, readMeasures } from '../eligibility/record-cells.ts';
import { ledgerAmount, ledgerCodeMissing, ledgerMeasure, ledgerState } from '../eligibility/record-kinds.ts';
import { tellUnread, type UnreadRecords } from '../eligibility/unread-records.ts';
import type { Policy } from '../policy/policy.ts';
import { isBlankText, plainText } from '../roster/cell-text.ts';
import { uscc } from '../roster/field-types/uscc.ts';
import type { RawSheet } from '../roster/raw-sheet.ts';
import { cellSource } from '../values/cell-ref.ts';
import { type LedgerPayment, type LedgerRecord, ledgerPayments, stands } from './ledger-payments.ts';
import { readStatus, rowOfCells } from './ledger-row.ts';
import { type LedgerRecordRow, ledgerRows, lineOf, numberOf } from './ledger-table.ts';

interface LedgerRecords extends Reported<readonly LedgerRecord[]> {
  /** Rows without a code. */
  readonly uncoded: readonly LedgerRecord[];
  /** Rows with a code that are none of them. */
  readonly unread: readonly UnreadRecords[];
  /** Headers of required columns that are not there; there are no records then. */
  readonly missing: readonly string[];
}

/**
 * Every row of a ledger, and what of it cannot be told. A row without a code is reported and kept apart. `altered`
 * holds rows of the file that are not as they were sealed: whatever they say, they take nothing back.
 */
export function readLedgerRecords(
  sheets: readonly RawSheet[],
  policy: Policy,
  altered: ReadonlySet<number> = new Set(),
): LedgerRecords {
  const { rows, missing, unread } = ledgerRows(sheets);
  const diagnostics: Diagnostic[] = [];
  const uncoded: LedgerRecord[] = [];
  const records = rows.flatMap((row): readonly LedgerRecord[] => {
    const found: Diagnostic[] = [];
    const read = recordOf(row, policy, found);
    const doubtful = altered.has(read.at.row) && read.status === 'recovered';
    const record = doubtful ? { ...read, status: null, refers: null } : read;
    if (record.uscc !== '') {
      diagnostics.push(...found);
      return [record];
    }
    diagnostics.push(codeMissing(record, row.text('code')), ...found);
    uncoded.push(record);
    return [];
  });
  return { value: records, uncoded, diagnostics, missing, unread };
}

interface LedgerReading extends Reported<Ledger> {
  readonly payments: readonly LedgerPayment[];
  /** Headers of required columns that are not there; the ledger is then empty. */
  readonly missing: readonly string[];
}

/**
 * The payments that still stand, those without a code by the name beside it. A name that may mean two measures counts
 * for both, and a damaged code as it is written; both are reported as errors at their cell, as is what counts for
 * nothing. Rows of the file in `altered` count as paid whatever they say.
 */
export function readLedger(
  sheets: readonly RawSheet[],
  policy: Policy,
  altered: ReadonlySet<number> = new Set(),
): LedgerReading {
  const { value, uncoded, diagnostics, missing, unread } = readLedgerRecords(sheets, policy, altered);
  const payments = ledgerPayments(value);
  const settled = rowsTakenBack(payments);
  const entries = payments.filter(stands).flatMap(({ first, standing: amount }) =>
    first.measures.map((measure) => ({
      uscc: first.uscc,
      measure,
      year: first.yearWritten,
      amount,
      begunOn: first.date ?? '',
      ...(first.name !== '' && { named: { name: first.name, at: first.at } }),
      source: cellSource(first.at),
    })),
  );
  const open = diagnostics.filter(({ row }) => row === null || !settled.has(row));
  return {
    value: ledgerOf([...entries, ...uncoded.flatMap(entriesByName)]),
    payments,
    diagnostics: [...unread.map(tellUnread), ...open],
    missing,
  };
}

// Who was paid may be whoever has that name.
function entriesByName({
  name,
  status,
  measures,
  yearWritten,
  amount,
  date,
  at,
}: LedgerRecord): LedgerEntry[] {
  if (name === '' || status === 'recovered') return [];
  return measures.map((measure) => ({
    ...{ uscc: '', measure, year: yearWritten, amount, begunOn: date ?? '' },
    ...{ named: { name, at }, source: cellSource(at) },
  }));
}

// What was wrong with a row no longer matters once a later row has taken all of it back.
function rowsTakenBack(payments: readonly LedgerPayment[]): ReadonlySet<number> {
  const back = payments.filter((payment) => !stands(payment) && payment.later.length > 0);
  return new Set(back.flatMap(({ first, later }) => [first, ...later].map(({ at }) => at.row)));
}

function recordOf(row: LedgerRecordRow, policy: Policy, diagnostics: Diagnostic[]): LedgerRecord {
  const { cells } = lineOf(row);
  if (cells.state !== '' && readStatus(cells.state) === undefined) {
    diagnostics.push(
      report(ledgerState, atCell(row.at('state'), null, cells.state), { written: cells.state }),
    );
  }
  const hasCode = !isBlankText(plainText(row.text('code')));
  if (hasCode) readCell(uscc, row.raw('code'), row.at('code'), diagnostics);
  const { measures, choices } = readMeasures(policy, cells.measure);
  if (measures.length !== 1) {
    const place = atCell(row.at('measure'), null, cells.measure);
    diagnostics.push(report(ledgerMeasure, place, { written: cells.measure, choices }));
  }
  const [number, refers] = [numberOf(row.text('number')), numberOf(row.text('refers'))];
  // A name that means none, or two, stays as it is written.
  const [measure = cells.measure] = measures.length === 1 ? measures : [];
  const stated = rowOfCells(cells, measure);
  if (stated.amount === null && !isBlankText(plainText(cells.amount))) {
    const place = atCell(row.at('amount'), null, cells.amount);
    diagnostics.push(report(ledgerAmount, place, { written: cells.amount }));
  }
  return {
    ...stated,
    ...(!hasCode && { uscc: '' }),
    measures,
    yearWritten: cells.year,
    number,
    refers,
    at: row.at('code'),
  };
}

function codeMissing(record: LedgerRecord, written: string): Diagnostic {
  const { name, at } = record;
  const held = entriesByName(record).length > 0;
  return report(ledgerCodeMissing, atCell(at, null, written), { name, held });
}
