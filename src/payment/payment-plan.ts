// What a batch would pay, and what becomes of everything else that is due.
import type { Ratio } from '../policy/policy.ts';
import type { Money } from '../values/money.ts';
import type { DuePart } from './due-note.ts';
import type { HoldReason } from './hold-reason.ts';
import type { PayerId } from './payer.ts';
import type { TakenBack } from './prior-award.ts';
import type { RuledLack } from './ruled-lacks.ts';

/**
 * One payer's part of one award, and where all of it goes:
 * `due` = `before` + `now` + `held` + `carried` + `outside`. None is below zero.
 */
export interface PlannedShare {
  readonly uscc: string;
  readonly name: string;
  /** Id of the enterprise in the run; null where the run does not have it. */
  readonly enterprise: string | null;
  readonly measure: string;
  /** Null where nobody is known to pay it. */
  readonly payer: PayerId | null;
  /** Of the decision that granted it. */
  readonly awardYear: number;
  /** `run`: decided in this run. `ledger`: owed from an earlier batch, whose amounts count. */
  readonly from: 'run' | 'ledger';
  /** The text only seeks it from the province (争取). */
  readonly sought: boolean;
  readonly due: Money;
  /** Paid by earlier batches. */
  readonly before: Money;
  /** Paid by this batch. */
  readonly now: Money;
  /** Kept back, for the reasons given. */
  readonly held: Money;
  /** Left to a later batch, since this one is an advance. */
  readonly carried: Money;
  /** Not asked for: another payer's or measure's. */
  readonly outside: Money;
  /** Why it is held; empty where nothing is. */
  readonly reasons: readonly HoldReason[];
  /** Earlier batches by which its payer paid of it; all that paid of the award where they stand for the whole. */
  readonly batches: readonly string[];
  /** What the whole award comes to, payer by payer, as the ledger will state it. */
  readonly award: readonly DuePart[];
  /** The former code under which it was begun, where `award` is the rest of that; null where it was not. */
  readonly begunUnder: string | null;
  /** The payments that the ledger lacks and that it is paid beside by a ruling. */
  readonly ruledLacks: readonly RuledLack[];
  /** The former codes under which all of it was paid; empty where it was not. */
  readonly paidUnder: readonly string[];
  /** Of a local share that the ledger ascribes to another county or park than the rosters do; null of all others. */
  readonly moved: Moved | null;
  /** What was paid of the award, or of the share, before and came back in whole, so that it is paid again; null where nothing was. */
  readonly takenBack: TakenBack | null;
  /** Other codes under which the same name was paid the same measure, where a part was paid under this one. */
  readonly namesakes: readonly Namesake[];
}

/** A code under which the same name was paid, and the batches that did; none where the rows name none. */
export interface Namesake {
  readonly uscc: string;
  readonly batches: readonly string[];
}

/** Who owes a local share: by what the ledger states as due, and by where the rosters have the enterprise now. */
export interface Moved {
  readonly stated: PayerId;
  readonly present: PayerId;
}

/** A transfer: a share of which something is paid now, and to which account. */
export interface PaymentLine {
  readonly share: PlannedShare;
  readonly payer: PayerId;
  readonly amount: Money;
  readonly payee: string;
  readonly bank: string;
  /** 12 digits. */
  readonly bankCode: string;
  /** Digits. */
  readonly account: string;
  /** The account that the last payment to the enterprise went to, where it was another; otherwise null. */
  readonly accountBefore: string | null;
}

/** What was asked for. */
export interface PaymentWish {
  readonly batch: string;
  /** Null for every payer. */
  readonly payers: ReadonlySet<PayerId> | null;
  /** Ids; null for every measure. */
  readonly measures: ReadonlySet<string> | null;
  /** Up to what part of what is due is paid, earlier batches counted; null for all of it. */
  readonly upTo: Ratio | null;
  /** Measures whose sought share the province has granted. */
  readonly granted: ReadonlySet<string>;
}

export interface PaymentPlan {
  readonly wish: PaymentWish;
  /** Everything that is due, ordered by payer, measure, code. */
  readonly shares: readonly PlannedShare[];
  /** In the same order. */
  readonly lines: readonly PaymentLine[];
}
