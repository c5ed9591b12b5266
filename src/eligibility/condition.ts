// A condition declares what it reads and receives only that; verdict.ts does the rest.

import type { Policy } from '../policy/policy.ts';
import type { ColumnKey, ColumnValue } from '../roster/columns.ts';
import type { Localised } from '../values/lang.ts';
import type { Evidence, ReasonCode } from './decision.ts';
import { NO_EVIDENCE } from './evidence.ts';
import type { LedgerEntry } from './ledger.ts';
import type { PossibleDays } from './possible-days.ts';

/** What a condition may know beside the enterprise's fields. */
export interface ConditionContext {
  readonly policy: Policy;
  readonly measure: string;
  readonly awardYear: number;
  /** The days on which the trigger may have fallen; null where nothing is known of them. */
  readonly triggerDays: PossibleDays | null;
  /** Entries of the ledger for this enterprise and measure that still stand. */
  readonly paid: readonly LedgerEntry[];
  /** Entries for other codes that the enterprise had in periods before. */
  readonly paidAsBefore: readonly LedgerEntry[];
  /** Entries without a code that bear a name of the enterprise. */
  readonly paidUncoded: readonly LedgerEntry[];
  /** Entries under another firm's code that bear its name. */
  readonly paidByName: readonly LedgerEntry[];
  /** Entries that still stand for this enterprise, under any of its codes, and another measure. */
  readonly paidFor: (measure: string) => readonly LedgerEntry[];
  /** Payments of periods before, under any of its codes, that the ledger lacks. */
  readonly unledgered: readonly LedgerEntry[];
  /** Measure ids named in the enterprise's renewals, and `UNCLEAR_RENEWAL`. */
  readonly renewals: readonly string[];
  /** The cells those were read from. */
  readonly renewalsSeen: Evidence;
}

type Read<R extends ColumnKey> = { readonly [K in R]: ColumnValue<K> };
type Considered<C extends ColumnKey> = { readonly [K in C]: ColumnValue<K> | undefined };

/** Field values by key, as a condition receives them. */
export type FieldValues = { readonly [K in ColumnKey]?: ColumnValue<K> | undefined };

/** Among the renewals of an enterprise: something stands there of which it is not clear which measure it means. */
export const UNCLEAR_RENEWAL = '*';

/**
 * True, false, or `unknown` where the text leaves it to a person; with a reason of its own where that is another one.
 * `undated` where it cannot be told for want of the trigger's day, for which the trigger has given its reason.
 */
export type Holds = boolean | 'unknown' | 'undated' | { readonly unknown: ReasonCode };

interface Declared<R extends ColumnKey, C extends ColumnKey> {
  readonly id: string;
  readonly title: Localised;
  /** Fields that must be known: blank, unreadable or in conflict makes the outcome unknown. */
  readonly reads?: readonly R[];
  /** Fields whose blank has a meaning; they arrive as undefined. */
  readonly considers?: readonly C[];
  /** The reason given where it does not hold. */
  readonly fails: ReasonCode;
  /** The reason given where a field it reads is unreadable, in place of `unreadable:<key>`. */
  readonly unreadableAs?: ReasonCode;
  /** It depends on the enterprise alone, whatever the measure: judged once for all of them. */
  readonly ofEnterprise?: true;
  /** It asks about the day of recognition: of a measure that goes by no such day it could only fail. */
  readonly ofTriggerDay?: true;
  /** Asked of the fields that are known even where others are not; it must hold where it sees too little. */
  readonly evenInPart?: true;
  readonly holds: (known: Read<R> & Considered<C>, context: ConditionContext) => Holds;
  /** What it saw beside fields, such as a ledger entry. */
  readonly saw?: (context: ConditionContext) => Evidence;
}

/** A declared condition; the types of what it reads were checked where it was declared. */
export interface Condition {
  readonly id: string;
  readonly title: Localised;
  readonly reads: readonly ColumnKey[];
  readonly considers: readonly ColumnKey[];
  /** All that it reads and considers, in this order. */
  readonly looksAt: readonly ColumnKey[];
  readonly fails: ReasonCode;
  readonly unreadableAs: ReasonCode | null;
  readonly ofEnterprise: boolean;
  readonly ofTriggerDay: boolean;
  readonly evenInPart: boolean;
  readonly holds: (fields: FieldValues, context: ConditionContext) => Holds;
  readonly saw: (context: ConditionContext) => Evidence;
}

/** Declares a condition: inside `holds`, reading an undeclared field does not compile. */
export function condition<const R extends ColumnKey = never, const C extends ColumnKey = never>(
  declared: Declared<R, C>,
): Condition {
  const { reads = [], considers = [] } = declared;
  return {
    ...declared,
    reads,
    considers,
    looksAt: [...reads, ...considers],
    unreadableAs: declared.unreadableAs ?? null,
    ofEnterprise: declared.ofEnterprise ?? false,
    ofTriggerDay: declared.ofTriggerDay ?? false,
    evenInPart: declared.evenInPart ?? false,
    // verdict.ts hands over exactly the declared fields, the read ones known.
    holds: declared.holds as Condition['holds'],
    saw: declared.saw ?? (() => NO_EVIDENCE),
  };
}
