// What the ledger says was paid of an award before, and what of it is still owed.
import { lastOf } from '../values/day.ts';
import { grouped } from '../values/grouped.ts';
import { type Money, subtract, sum, ZERO } from '../values/money.ts';
import { type DuePart, isSameDue, readAccount, readDueNote, readFormerCode, statesDue } from './due-note.ts';
import { dueOnce } from './due-once.ts';
import { unseenPayments } from './missing-payments.ts';
import type { PayerId } from './payer.ts';
import { beyond, joinedLacks, type RuledLack, readRuledLacks } from './ruled-lacks.ts';
import { lessPaidBefore, withPaidBefore } from './taken-over.ts';

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

const NOTHING_PRIOR: Prior = { state: 'none' };

/** The ledger by enterprise and measure. */
export interface PriorPayments {
  readonly of: (uscc: string, measure: string) => Prior;
  /** Awards of which something is still owed, in the order of the ledger. */
  readonly owed: readonly PartPaid[];
  /**
   * The award of a code that something is or was owed of, as its own rows leave it and those of the codes from which it
   * took over a rest; null where there is none, or a code other than `by` has taken over its rest.
   */
  readonly begun: (uscc: string, measure: string, by: string) => PartPaid | null;
  /** Rows that still stand, by measure. */
  readonly standing: (measure: string) => readonly PriorRow[];
  /** Those of them that the run knew nothing of. */
  readonly since: (measure: string) => readonly PriorRow[];
  /** Whether something of an award was taken back that the run did not know as taken back. */
  readonly takenBackSince: (uscc: string, measure: string) => boolean;
  /** What came back of an award of those of these codes of which nothing stands; null where there are none. */
  readonly takenBack: (codes: readonly string[], measure: string) => TakenBack | null;
  /** The account that the last payment to any of these codes went to; null where no row says. */
  readonly lastAccount: (codes: readonly string[]) => string | null;
}

/**
 * Indexes the ledger. A measure is paid if any of its rows is not 已追回 (domain §9), and then in whole, unless a row
 * that stands states what is due in all: only such an award can have a rest. What
 * another code has taken over of it is owed under that code alone. `seen` are the rows that the run knew; null where
 * they are these.
 */
export function priorPayments(
  rows: readonly PriorRow[],
  seen: readonly PriorRow[] | null = null,
): PriorPayments {
  const groups = grouped(rows, ({ uscc, measure }) => keyOf(uscc, measure));
  const begun = countedOnce(groups, rows);
  const takers = takenOver(rows);
  const priors = new Map(
    [...begun].map(([key, prior]) => [key, takers.has(key) ? inWhole(prior) : prior] as const),
  );
  const owed = [...priors.values()].flatMap((prior) =>
    prior.state === 'part' && isOwed(prior) ? [prior] : [],
  );
  const standing = grouped(
    rows.filter(({ recovered }) => !recovered),
    ({ measure }) => measure,
  );
  const since = grouped(
    unseenPayments(rows, seen ?? rows).filter(({ recovered }) => !recovered),
    ({ measure }) => measure,
  );
  const accounts = accountsByCode(rows);
  const takenBack = takenBackAmong(rows, seen ?? rows);
  return {
    of: (uscc, measure) => priors.get(keyOf(uscc, measure)) ?? NOTHING_PRIOR,
    owed,
    begun: (uscc, measure, by) => {
      const key = keyOf(uscc, measure);
      const prior = begun.get(key);
      if (prior?.state !== 'part' || !isOwed(prior)) return null;
      return [...(takers.get(key) ?? [])].every((code) => code === by) ? inAll(prior, begun) : null;
    },
    standing: (measure) => standing.get(measure) ?? [],
    since: (measure) => since.get(measure) ?? [],
    takenBackSince: (uscc, measure) => takenBack.has(keyOf(uscc, measure)),
    takenBack: (codes, measure) => {
      const groupsOf = codes.map((code) => groups.get(keyOf(code, measure)) ?? []);
      const back = groupsOf.filter((own) => own.every(({ recovered }) => recovered)).flat();
      return back.length === 0 ? null : takenBackOf(back);
    },
    lastAccount: (codes) => {
      const known = codes.flatMap((code) => accounts.get(code) ?? []);
      return known.sort((a, b) => a.place - b.place).at(-1)?.account ?? null;
    },
  };
}

// Of a rest that a code took over, what was entered under the one before it since is paid as well.
function countedOnce(
  groups: ReadonlyMap<string, readonly PriorRow[]>,
  rows: readonly PriorRow[],
): ReadonlyMap<string, Prior> {
  const own = new Map([...groups].map(([key, all]) => [key, priorOf(all)]));
  const counted = new Map<string, Prior>();
  const of = (key: string, behind: readonly string[]): Prior => {
    const known = counted.get(key) ?? own.get(key) ?? NOTHING_PRIOR;
    if (counted.has(key) || known.state !== 'part' || known.begunUnder === null) return known;
    // Notes that name each other tell nothing.
    const ahead = keyOf(known.begunUnder, known.measure);
    const former = behind.includes(ahead) ? NOTHING_PRIOR : of(ahead, [...behind, key]);
    if (former.state !== 'part') return known;
    const begunAt = rows.findIndex(
      ({ uscc, measure, recovered }) => !recovered && keyOf(uscc, measure) === key,
    );
    const earlier = keysBefore(known, own).filter((one) => one !== key);
    const before = earlier.flatMap((one) => groups.get(one) ?? []);
    const since = before.filter((row) => rows.indexOf(row) > begunAt);
    const reckonedWith = [...new Set(before.map(({ uscc }) => uscc))];
    return { ...lessPaidBefore(withUnclear(known, since, rows[begunAt]), former), reckonedWith };
  };
  for (const key of own.keys()) counted.set(key, of(key, [key]));
  return counted;
}

// The award as the codes had it from which a rest was taken over, one after the other.
function keysBefore(
  { begunUnder, measure }: PartPaid,
  own: ReadonlyMap<string, Prior>,
  found: readonly string[] = [],
): readonly string[] {
  const key = keyOf(begunUnder ?? '', measure);
  const before = own.get(key);
  if (before?.state !== 'part' || found.includes(key)) return found;
  return keysBefore(before, own, [...found, key]);
}

// The whole award, where a code took over the rest of what another had begun, and that perhaps of a third.
function inAll(prior: PartPaid, begun: ReadonlyMap<string, Prior>, ahead: readonly string[] = []): PartPaid {
  const former = begun.get(keyOf(prior.begunUnder ?? '', prior.measure));
  if (former?.state !== 'part' || ahead.includes(former.uscc)) return prior;
  return withPaidBefore(prior, inAll(former, begun, [...ahead, prior.uscc]));
}

// Of a payment that does not say of which part, or how much, nobody can tell whether it was the rest.
function withUnclear(prior: PartPaid, since: readonly PriorRow[], begun: PriorRow | undefined): PartPaid {
  return mixedWith(
    prior,
    since.filter((row) => !row.recovered && !statesPayment(row)),
    begun,
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

// By code, the account of its last payment, and its place in the ledger: also of what came back, perhaps for that account.
function accountsByCode(rows: readonly PriorRow[]) {
  return new Map(
    rows.flatMap(({ uscc, note }, place) => {
      const account = readAccount(note);
      return account === null ? [] : [[uscc, { account, place }] as const];
    }),
  );
}

// By code and measure, what came back and had not come back among the rows that were seen.
function takenBackAmong(rows: readonly PriorRow[], seen: readonly PriorRow[]): ReadonlySet<string> {
  const [now, before] = [rows, seen].map((all) => all.filter(({ recovered }) => recovered));
  return new Set(unseenPayments(now ?? [], before ?? []).map(({ uscc, measure }) => keyOf(uscc, measure)));
}

function takenBackOf(rows: readonly PriorRow[], part: TakenBack['part'] = null): TakenBack {
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

// By code and measure of what was begun, the codes whose rows that stand say that they pay its rest.
function takenOver(rows: readonly PriorRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const takers = new Map<string, Set<string>>();
  for (const { uscc, measure, note, recovered } of rows) {
    const former = recovered ? null : readFormerCode(note);
    if (former === null) continue;
    const key = keyOf(former, measure);
    takers.set(key, (takers.get(key) ?? new Set()).add(uscc));
  }
  return takers;
}

function inWhole(prior: Prior): Prior {
  return prior.state === 'part' ? { state: 'settled', batches: prior.batches } : prior;
}

function isOwed(prior: PartPaid): boolean {
  return prior.due.some(({ payer }) => restOf(prior, payer) > ZERO);
}

function priorOf(rows: readonly PriorRow[]): Prior {
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
function isPaidAnew({ recoveredBy }: PriorRow, standing: readonly PriorRow[]): boolean {
  return (
    recoveredBy !== undefined && standing.every(({ number }) => number !== undefined && number > recoveredBy)
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

function statesPayment({ payer, amount }: PriorRow): boolean {
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

function keyOf(uscc: string, measure: string): string {
  return `${uscc} ${measure}`;
}
