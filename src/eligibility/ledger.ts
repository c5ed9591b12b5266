// What was paid before (台账), as far as decisions need it.
import { plainName } from '../values/bank-details.ts';
import type { CellRef } from '../values/cell-ref.ts';
import { type Money, sum } from '../values/money.ts';

export interface LedgerEntry {
  /** Normalised code as written in the ledger; empty where only `named` says who was paid. */
  readonly uscc: string;
  readonly measure: string;
  /** 年度 as written; empty where the ledger does not say. */
  readonly year: string;
  /** What stands of it, net of recoveries; null where the ledger does not say, undefined where nobody asks. */
  readonly amount?: Money | null;
  /** ISO date of the row that began it; empty where the ledger does not say, undefined where nobody asks. */
  readonly begunOn?: string;
  /** The name beside the code, and where the code stands; undefined where nobody asks. */
  readonly named?: { readonly name: string; readonly at: CellRef };
  /** Address of the entry: `台账.csv!A12`. */
  readonly source: string;
}

/** The field of a reason that says when the last payment it names was entered. */
export const BEGUN_ON = 'begunOn';

/** The field of a reason that says under which former codes an award was paid. */
export const FORMER_CODE = 'formerCode';

/** The field of a reason that says for which lists, by column key, the ledger has paid already. */
export const PAID_LISTS = 'paidLists';

/** Entries that are not 已追回, by code and measure (`ledgerKey`); without a code by name (`uncodedKey`). */
export type Ledger = ReadonlyMap<string, readonly LedgerEntry[]>;

export const EMPTY_LEDGER: Ledger = new Map();

/** What stands of entries together, in 分; null where any of them does not say. */
export function standingIn(entries: readonly LedgerEntry[]): Money | null {
  const amounts = entries.flatMap(({ amount }) => amount ?? []);
  return amounts.length === entries.length ? sum(amounts) : null;
}

/** What payments are kept under: credit code and measure id. */
export function ledgerKey(uscc: string, measure: string): string {
  return `${uscc} ${measure}`;
}

/** The key of entries that have no code; width, blanks and the kind of bracket in the name make no difference. */
export function uncodedKey(name: string, measure: string): string {
  return ledgerKey(`=${plainName(name)}`, measure);
}

/** Indexes entries for look-up; what was recovered (已追回) must have been left out. */
export function ledgerOf(entries: readonly LedgerEntry[]): Ledger {
  const ledger = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const { uscc, measure, named } = entry;
    const key = uscc === '' && named ? uncodedKey(named.name, measure) : ledgerKey(uscc, measure);
    const known = ledger.get(key);
    if (known) known.push(entry);
    else ledger.set(key, [entry]);
  }
  return ledger;
}
