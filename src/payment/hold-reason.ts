// Why money that is due is not paid in a batch until somebody has looked at it.

export const HOLD_CODES = [
  'sought',
  'payee-missing',
  'payee-differs',
  'bank-missing',
  'bank-code-missing',
  'bank-code-malformed',
  'account-missing',
  'account-malformed',
  'bank-unreadable',
  'bank-conflict',
  'shared-account',
  'invalid-code',
  'not-active',
  'not-in-run',
  'code-changed',
  'code-refused',
  'paid-anew',
  'payer-unknown',
  'due-differs',
  'due-less',
  'part-not-due',
  'part-open',
  'part-recovered',
  'recovered-undated',
  'all-recovered',
  'all-recovered-undated',
  'rows-differ',
  'taken-back-since',
  'no-longer-due',
  'of-later-year',
  'measure-not-in-force',
  'paid-under-other-code',
  'paid-to-account',
  'paid-but-unledgered',
  'paid-without-code',
  'ruled-before',
  'same-name',
] as const;

export type HoldCode = (typeof HOLD_CODES)[number];

export interface HoldReason {
  readonly code: HoldCode;
  /** What stands there, or what it differs from; empty where there is nothing to show. */
  readonly value: string;
}

/** A reason with what it names: a code, a name, an amount, as its kind says. */
export function hold(code: HoldCode, value = ''): HoldReason {
  return { code, value };
}

/** Whether the bank details on the roster are what is to be corrected. */
export function isBankHold(code: HoldCode): boolean {
  return code.startsWith('payee-') || code.startsWith('bank-') || code.startsWith('account-');
}
