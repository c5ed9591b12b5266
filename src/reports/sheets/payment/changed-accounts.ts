// Enterprises that a batch pays to another account than the last one did: for whoever signs.
import type { PaymentPlan } from '../../../payment/payment-plan.ts';
import { counted } from '../../../values/counted.ts';
import { grouped } from '../../../values/grouped.ts';
import type { Localised } from '../../../values/lang.ts';
import { formatYuanGrouped, type Money, sum } from '../../../values/money.ts';

export const ACCOUNT_SHEET: Localised = { zh: '账号变动', en: 'Changed accounts' };

export interface ChangedAccount {
  readonly uscc: string;
  readonly name: string;
  /** Digits. */
  readonly before: string;
  readonly account: string;
  /** What the batch pays to it. */
  readonly amount: Money;
}

/** One for each enterprise, in the order of the payments. */
export function changedAccounts({ lines }: PaymentPlan): readonly ChangedAccount[] {
  return [...grouped(lines, ({ share }) => share.uscc).values()].flatMap((own) => {
    const [first] = own;
    if (!first || first.accountBefore === null) return [];
    const { share, account, accountBefore: before } = first;
    return [
      { uscc: share.uscc, name: share.name, before, account, amount: sum(own.map(({ amount }) => amount)) },
    ];
  });
}

/** How many there are and what is paid to them, in a sentence. */
export function changedAccountsLine(changed: readonly ChangedAccount[]): Localised {
  const total = formatYuanGrouped(sum(changed.map(({ amount }) => amount)));
  return {
    zh: `本批 ${changed.length} 户、${total} 元的账号与台账所记上次拨付的不同，签批前请向企业核实`,
    en: `Paid by this batch to another account than last time, by the ledger: ${counted(changed.length, 'enterprise')}, ${total} yuan; check with the enterprise before signing`,
  };
}

/** `西宁例川有限公司  上次 6300000055500000001，本次 6300000055500000009`. */
export function changedAccountText({ name, before, account }: ChangedAccount): Localised {
  return {
    zh: `${name}  上次 ${before}，本次 ${account}`,
    en: `${name}  last time ${before}, now ${account}`,
  };
}
