// The ledger by award: what was paid before, and what of it is still owed, whatever codes an enterprise had.
import { ledgerKey } from '../eligibility/ledger.ts';
import { grouped } from '../values/grouped.ts';
import { readAccount, readFormerCode } from './due-note.ts';
import { unseenPayments } from './missing-payments.ts';
import {
  isOwed,
  mixedWith,
  NOTHING_PRIOR,
  type PartPaid,
  type Prior,
  type PriorRow,
  priorOf,
  statesPayment,
  type TakenBack,
  takenBackOf,
} from './prior-award.ts';
import { lessPaidBefore, withPaidBefore } from './taken-over.ts';

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
  const groups = grouped(rows, ({ uscc, measure }) => ledgerKey(uscc, measure));
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
    of: (uscc, measure) => priors.get(ledgerKey(uscc, measure)) ?? NOTHING_PRIOR,
    owed,
    begun: (uscc, measure, by) => {
      const key = ledgerKey(uscc, measure);
      const prior = begun.get(key);
      if (prior?.state !== 'part' || !isOwed(prior)) return null;
      return [...(takers.get(key) ?? [])].every((code) => code === by) ? inAll(prior, begun) : null;
    },
    standing: (measure) => standing.get(measure) ?? [],
    since: (measure) => since.get(measure) ?? [],
    takenBackSince: (uscc, measure) => takenBack.has(ledgerKey(uscc, measure)),
    takenBack: (codes, measure) => {
      const groupsOf = codes.map((code) => groups.get(ledgerKey(code, measure)) ?? []);
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
    const ahead = ledgerKey(known.begunUnder, known.measure);
    const former = behind.includes(ahead) ? NOTHING_PRIOR : of(ahead, [...behind, key]);
    if (former.state !== 'part') return known;
    const begunAt = rows.findIndex(
      ({ uscc, measure, recovered }) => !recovered && ledgerKey(uscc, measure) === key,
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
  const key = ledgerKey(begunUnder ?? '', measure);
  const before = own.get(key);
  if (before?.state !== 'part' || found.includes(key)) return found;
  return keysBefore(before, own, [...found, key]);
}

// The whole award, where a code took over the rest of what another had begun, and that perhaps of a third.
function inAll(prior: PartPaid, begun: ReadonlyMap<string, Prior>, ahead: readonly string[] = []): PartPaid {
  const former = begun.get(ledgerKey(prior.begunUnder ?? '', prior.measure));
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
  return new Set(
    unseenPayments(now ?? [], before ?? []).map(({ uscc, measure }) => ledgerKey(uscc, measure)),
  );
}

// By code and measure of what was begun, the codes whose rows that stand say that they pay its rest.
function takenOver(rows: readonly PriorRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const takers = new Map<string, Set<string>>();
  for (const { uscc, measure, note, recovered } of rows) {
    const former = recovered ? null : readFormerCode(note);
    if (former === null) continue;
    const key = ledgerKey(former, measure);
    takers.set(key, (takers.get(key) ?? new Set()).add(uscc));
  }
  return takers;
}

function inWhole(prior: Prior): Prior {
  return prior.state === 'part' ? { state: 'settled', batches: prior.batches } : prior;
}
