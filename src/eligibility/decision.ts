// The computed outcome of one measure for one enterprise.
import type { ColumnKey } from '../roster/columns.ts';
import type { Money } from '../values/money.ts';
import type { UnitId } from '../values/reporting-unit.ts';

export type ReasonCode =
  | 'not-recognised'
  | 'outside-window'
  | 'before-policy'
  | 'already-paid'
  | 'paid-under-former-code'
  | 'paid-without-code'
  | 'paid-but-unledgered'
  | 'ruled-before'
  | 're-entered'
  | 'not-industrial'
  | 'not-above-scale'
  | 'not-active'
  | 'invalid-uscc'
  | 'not-selected'
  | 'no-valid-hnte'
  | 'milestone-crossed-before'
  | 'stacking'
  | 'conflicting-reports'
  | 'renewal'
  | 'lowered-by-decision'
  | 'refused-by-decision'
  | `missing:${ColumnKey}`
  | `unreadable:${ColumnKey}`;

/** What was read, by column: canonical text, or null where the cell is blank; and the cells it came from. */
export interface Evidence {
  readonly fields: Readonly<Record<string, string | null>>;
  /** Addresses such as `城东区.xlsx#企业名单!T12` by the same keys; several where reports differ, none where no cell is there. */
  readonly cells: Readonly<Record<string, readonly string[]>>;
}

/** Something that was asked on the way to a decision, and what came of it. */
export interface Check extends Evidence {
  /** A condition's id; `trigger`, `amount` (the figures it is worked out from) or `payer` (who pays the local share). */
  readonly id: string;
  /** The level whose part alone hangs on it; null where the whole award does. */
  readonly part: keyof FundingShares | null;
  readonly outcome: 'holds' | 'fails' | 'unknown';
}

export interface Reason extends Evidence {
  readonly code: ReasonCode;
  /** `fails` makes the decision ineligible, `unknown` sends it to review, `lowers` only changes the amount. */
  readonly effect: 'fails' | 'unknown' | 'lowers';
  readonly article: string;
}

export interface FundingShares {
  readonly province: Money;
  readonly city: Money;
  readonly local: Money;
}

export type DecisionStatus = 'eligible' | 'ineligible' | 'review';

/** A line of the 裁定表 as applied to a decision. */
export interface AppliedRuling {
  readonly verdict: '同意' | '不同意' | '核减';
  readonly amount: Money | null;
  readonly reason: string;
  readonly person: string;
  readonly date: string;
  readonly source: string;
}

export interface Decision {
  readonly enterprise: string;
  readonly measure: string;
  readonly status: DecisionStatus;
  /** Null where the text sets none or the status is not eligible. */
  readonly shares: FundingShares | null;
  /** What it would come to if every open question were answered in favour; null where the text sets no amount or too little is known. */
  readonly atStake: FundingShares | null;
  /** Where `atStake` is null for want of a figure, what the total cannot exceed by those that are known. */
  readonly atMost?: Money;
  /** Where a condition of its own that a part of `atStake` has is open, the rest. */
  readonly withoutOpen?: FundingShares;
  /** Who pays the local share: the park if there is one, otherwise the county; null where that is not known. */
  readonly payer: UnitId | null;
  readonly ceiling: boolean;
  readonly strive: boolean;
  readonly reasons: readonly Reason[];
  /**
   * Everything that was asked, whether or not it spoke against the award, in the order in which it was. Of very many
   * decisions it is not kept, but asked again.
   */
  readonly checks: readonly Check[] | (() => readonly Check[]);
  readonly claimed: boolean;
  readonly ruling: AppliedRuling | null;
}

/** The sum of the three shares. */
export function totalOf(shares: FundingShares): Money {
  return (shares.province + shares.city + shares.local) as Money;
}
