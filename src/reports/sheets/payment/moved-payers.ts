// Local shares that the ledger ascribes to another county or park than the rosters now do: whose money it is, for whoever
// signs.
import { payerName } from '../../../payment/payer.ts';
import type { Moved, PaymentLine, PaymentPlan } from '../../../payment/payment-plan.ts';
import { counted } from '../../../values/counted.ts';
import type { Localised } from '../../../values/lang.ts';
import { formatYuanGrouped, sum } from '../../../values/money.ts';

/** The payments of such shares, in the order of the plan. */
export function movedPayments({ lines }: PaymentPlan): readonly PaymentLine[] {
  return lines.filter(({ share }) => share.moved !== null);
}

/** `承担单位：台账所记城东区，名单现为东川工业园区`. */
export function movedText({ stated, present }: Moved): Localised {
  return {
    zh: `承担单位：台账所记${payerName(stated).zh}，名单现为${payerName(present).zh}`,
    en: `payer: ${payerName(stated).en} by the ledger, ${payerName(present).en} by the rosters now`,
  };
}

/** How many there are and what they come to, in a sentence. */
export function movedLine(moved: readonly PaymentLine[]): Localised {
  const total = formatYuanGrouped(sum(moved.map(({ amount }) => amount)));
  return {
    zh: `本批 ${moved.length} 笔、${total} 元县区（园区）资金，台账所记应付的承担单位与名单现属的不同，签批前请核实由谁承担`,
    en: `Local shares in this batch that the ledger ascribes to another county or park than the rosters do: ${counted(moved.length, 'payment')}, ${total} yuan; check who pays before signing`,
  };
}

/** What to do where the county or park that the batch does not take is to pay. */
export const MOVED_REMEDY: Localised = {
  zh: '应由另一单位承担的：用 --payer 只拨付其余各单位，该笔由另一单位拨付后，用 ledger import --instalments 登记（写明资金层级、承担单位、金额；换过代码的登记到原代码名下）',
  en: 'where the other one is to pay: pay only the other payers (--payer), and once it has paid enter that with ledger import --instalments (level, payer and amount stated; under the former code where that has changed)',
};
