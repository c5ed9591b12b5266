import type { Money } from '../../values/money.ts';
import type { Check, FundingShares, Reason } from '../decision.ts';

/** What a measure's funding comes to for one enterprise. */
export interface Computed {
  /** Null where the text sets no amount or a figure it needs is unknown. */
  readonly shares: FundingShares | null;
  /** Where a figure is unknown, what the total cannot exceed by those that are known. */
  readonly atMost?: Money;
  /** Where a part's own condition neither holds nor fails, what is due without it. */
  readonly withoutOpen?: FundingShares;
  readonly reasons: readonly Reason[];
  readonly checks: readonly Check[];
}
