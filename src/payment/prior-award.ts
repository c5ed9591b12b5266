// What the rows of the ledger on one award come to: what was paid of it before, and what is still owed.
import { lastOf } from '../values/day.ts';
import { grouped } from '../values/grouped.ts';
import { type Money, subtract, sum, ZERO } from '../values/money.ts';
import { type DuePart, isSameDue, readDueNote, readFormerCode, statesDue } from './due-note.ts';
import { dueOnce } from './due-once.ts';
import type { PayerId } from './payer.ts';
import { beyond, joinedLacks, type RuledLack, readRuledLacks } from './ruled-lacks.ts';

/** A row of the ledger, as far as payments need it. */
export interface PriorRow {
  readonly uscc: string;
  readonly name: string;
  readonly measure: string;
  /** Null where the row does not say. */
  readonly awardYear: number | null;
  /** Null where the row does not say. */
  readonly payer: PayerId | null;
  /** Null where the row does not say. */
  readonly amount: Money | null;
  /** True where the money came back (已追回). */
  readonly recovered: boolean;
  /** ISO date of the last time that money of it came back; undefined where none did, or the row does not say when. */
  readonly recoveredOn?: string;
  /** True where an approval was taken back, of which no money had gone out. */
  readonly revoked?: boolean;
  /** 登记号 of the row that began it; undefined where it has none. */
  readonly number?: number;
  /** 登记号 of the last row that took something of it back; undefined where that has none, or refers to none. */
  readonly recoveredBy?: number;
  /** Why it came back, as each row that says so gives it; undefined where none does. */
  readonly recoveredFor?: readonly string[];
  /** ISO date of the row that began it; undefined where that does not say. */
  readonly date?: string;
  readonly batch: string;
  readonly note: string;
}

/** What of one award was paid before. */
export type Prior =
  /** Nothing that still stands. */
  | { readonly state: 'none' }
  /** All of it, as far as anyone can tell. */
  | { readonly state: 'settled'; readonly batches: readonly string[] }
  /** A part, by rows that state what is due in all. */
  | {
      readonly state: 'part';
      readonly uscc: string;
      readonly name: string;
      readonly measure: string;
      readonly awardYear: number | null;
      readonly batches: readonly string[];
      readonly due: readonly DuePart[];
      readonly paid: ReadonlyMap<PayerId, Money>;
      /** The batches by which each payer paid. */
      readonly batchesBy: ReadonlyMap<PayerId, readonly string[]>;
      /** The code under which the award was begun, where this is the rest of that; null where it was not. */
      readonly begunUnder: string | null;
      /**
       * The codes from which it was taken over, one from the other, whose rows since are reckoned with here already; none where
       * nothing is known of what they were paid.
       */
      readonly reckonedWith: readonly string[];
      /** The payments that the ledger lacks and that were ruled on when it was paid. */
      readonly ruledLacks: readonly RuledLack[];
      /** Whether some of it was taken back since it was begun: then the rest is not paid without a person. */
      readonly recovered: boolean;
      /** ISO date of the last time; null where nothing was, or a row does not say when. */
      readonly recoveredOn: string | null;
      /** Whether a row does not state what is due in all, or another amount, or what it paid: it may have paid the rest. */
      readonly mixed: boolean;
      /**
       * ISO date of the last of these rows, as far as they say, or the batches ahead of them; null where there are none, or
       * nothing says.
       */
      readonly mixedOn: string | null;
      /** Who would pay what is left of a share that rows ascribe to several; null where none is. */
      readonly unclearPayer: PayerId | null;
      /** By payer, what it had paid of it and what came back in whole since it was begun. */
      readonly backBy: ReadonlyMap<PayerId, TakenBack>;
    };

export type PartPaid = Prior & { readonly state: 'part' };

/**
 * What came back of an award: all that was paid of it, so that nothing stands any more, or all that one payer had paid, while
 * what others paid stands. It is payable again.
 */
export interface TakenBack {
  readonly batches: readonly string[];
  /** ISO date of the last return; null where a row does not say when. */
  readonly on: string | null;
  /** Whether no money had gone out: only approvals were taken back. */
  readonly revoked: boolean;
  /** Why, each once; none where no row says. */
  readonly reasons: readonly string[];
  /** Whose payment, and how much, where others' stand; null where nothing of the award does. */
  readonly part: { readonly payer: PayerId; readonly amount: Money } | null;
}

/** Nothing of an award was paid that still stands. */
export const NOTHING_PRIOR: Prior = { state: 'none' };

/** Whether any payer still owes something of an award. */
export function isOwed(prior: PartPaid): boolean {
  return prior.due.some(({ payer }) => restOf(prior, payer) > ZERO);
}

/** What was paid before of the award that these rows are on, in the order of the ledger. */
export function priorOf(rows: readonly PriorRow[]): Prior {
  const standing = rows.filter(({ recovered }) => !recovered);
  if (standing.length === 0) return NOTHING_PRIOR;
  const back = rows.filter((row) => row.recovered && !isPaidAnew(row, standing));
  const batches = [...new Set(standing.map(({ batch }) => batch))];
  const stating = standing.flatMap((row) => {
    const due = readDueNote(row.note);
    return due === null ? [] : [{ row, due }];
  });
  const ruledLacks = standing.map((row) => readRuledLacks(row.note)).reduce(joinedLacks);
  const paid = paidByPayer(withoutDeducted(standing, ruledLacks));
  const [first] = stating;
  if (!first) return { state: 'settled', batches };
  const { uscc, name, measure, awardYear, note } = first.row;
  const { due, unclearPayer } = dueOnce(
    stating.map((one) => one.due),
    paid,
  );
  const clear = new Set(
    stating.flatMap((one) => (statesPayment(one.row) && isSameDue(one.due, due) ? [one.row] : [])),
  );
  const unclear = standing.filter((row) => !clear.has(row));
  return {
    state: 'part',
    uscc,
    name,
    measure,
    awardYear,
    batches,
    due,
    paid,
    batchesBy: batchesByPayer(standing),
    begunUnder: readFormerCode(note),
    reckonedWith: [],
    ruledLacks,
    recovered: back.length > 0,
    recoveredOn: lastOf(back.map(({ recoveredOn = null }) => recoveredOn)),
    mixed: unclear.length > 0,
    mixedOn: lastOf(unclear.flatMap((row) => row.date ?? dateAhead(row, rows))),
    unclearPayer,
    backBy: backByPayer(back, standing),
  };
}

// What came back before anything that stands was approved was paid again as a whole: it leaves no doubt about the rest.
// A row of other origin says when it came back, and not by which row.
function isPaidAnew({ recoveredBy, recoveredOn }: PriorRow, standing: readonly PriorRow[]): boolean {
  return standing.every(({ number, date }) =>
    recoveredBy === undefined
      ? recoveredOn !== undefined && date !== undefined && date > recoveredOn
      : number !== undefined && number > recoveredBy,
  );
}

// What was left out of what is due since the ledger lacked it, and is there by now, is no part of what was due then.
function withoutDeducted(rows: readonly PriorRow[], ruledLacks: readonly RuledLack[]): readonly PriorRow[] {
  const deducted = ruledLacks.filter((lack) => lack.deducted);
  if (deducted.length === 0) return rows;
  const stating = rows.filter(({ note }) => statesDue(note));
  const others = rows.filter(({ note }) => !statesDue(note));
  return [...stating, ...beyond(others, deducted)];
}

// A row without a date was entered no earlier than what batches had entered ahead of it.
function dateAhead(row: PriorRow, rows: readonly PriorRow[]): readonly string[] {
  const ahead = rows.slice(0, rows.indexOf(row)).filter(({ note }) => statesDue(note));
  return ahead.flatMap(({ date = null }) => date ?? []);
}

/** Whether a row says who paid, and how much. */
export function statesPayment({ payer, amount }: PriorRow): boolean {
  return payer !== null && amount !== null;
}

// As far as rows say.
function paidByPayer(rows: readonly PriorRow[]): ReadonlyMap<PayerId, Money> {
  const paid = new Map<PayerId, Money>();
  for (const { payer, amount } of rows)
    if (payer !== null && amount !== null) paid.set(payer, sum([paid.get(payer) ?? ZERO, amount]));
  return paid;
}

/** The batches by which each payer that is known paid, each once, in the order of the rows. */
export function batchesByPayer(
  rows: readonly Pick<PriorRow, 'payer' | 'batch'>[],
): ReadonlyMap<PayerId, readonly string[]> {
  const known = rows.flatMap(({ payer, batch }) => (payer === null ? [] : [{ payer, batch }]));
  return new Map(
    [...grouped(known, ({ payer }) => payer)].map(([payer, own]) => [
      payer,
      [...new Set(own.map(({ batch }) => batch))],
    ]),
  );
}

/**
 * What was paid in part, beside rows of which nobody can tell whether they paid its rest; the same where there are none. One
 * without a date was entered no earlier than `begun`, the first row of the part.
 */
export function mixedWith(prior: PartPaid, rows: readonly PriorRow[], begun: PriorRow | undefined): PartPaid {
  if (rows.length === 0) return prior;
  const dates = [...rows.map(({ date }) => date ?? begun?.date), prior.mixedOn];
  return { ...prior, mixed: true, mixedOn: lastOf(dates.flatMap((date) => date ?? [])) };
}

/** What a payer still owes of an award; never below zero. */
export function restOf({ due, paid }: PartPaid, payer: PayerId): Money {
  const whole = sum(due.filter((part) => part.payer === payer).map(({ money }) => money));
  const rest = subtract(whole, paid.get(payer) ?? ZERO);
  return rest > ZERO ? rest : ZERO;
}

/** What came back by these rows, at least one: of the whole award, or of one payer's part. */
export function takenBackOf(rows: readonly PriorRow[], part: TakenBack['part'] = null): TakenBack {
  return {
    part,
    batches: [...new Set(rows.flatMap(({ batch }) => (batch === '' ? [] : [batch])))],
    on: lastOf(rows.map(({ recoveredOn = null }) => recoveredOn)),
    revoked: rows.every((row) => row.revoked === true),
    reasons: [...new Set(rows.flatMap(({ recoveredFor = [] }) => recoveredFor))],
  };
}

// A payment of which only a part came back stands beside what did: of it nothing is paid again. Nor is it of what the payer
// has paid since, however that fared.
function backByPayer(
  back: readonly PriorRow[],
  standing: readonly PriorRow[],
): ReadonlyMap<PayerId, TakenBack> {
  const stand = new Set(standing.map(({ number }) => number));
  const all = [...back, ...standing];
  const whole = back.flatMap((row) => {
    const { payer, amount, number, recoveredBy = Number.POSITIVE_INFINITY } = row;
    const isPast = all.some((other) => other.payer === payer && (other.number ?? 0) > recoveredBy);
    return payer === null || amount === null || isPast || (number !== undefined && stand.has(number))
      ? []
      : [{ row, payer, amount }];
  });
  return new Map(
    [...grouped(whole, ({ payer }) => payer)].map(([payer, own]) => [
      payer,
      takenBackOf(
        own.map(({ row }) => row),
        { payer, amount: sum(own.map(({ amount }) => amount)) },
      ),
    ]),
  );
}
