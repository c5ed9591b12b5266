// Amounts in capital numerals (大写), as vouchers state them.
import nzh from 'nzh/cn';
import { formatYuan, type Money, ZERO } from '../../values/money.ts';

/**
 * `人民币壹佰贰拾万元整`. 整 stands behind amounts without 分, as the rules for vouchers want it or let it stand
 * (支付结算办法 附一). Throws RangeError below zero: nothing is paid backwards.
 */
export function capitalAmount(amount: Money): string {
  if (amount < ZERO) throw new RangeError(`amount ${formatYuan(amount)}`);
  // The library reads `.00` as decimals that are there, so whole amounts go in without.
  return nzh.toMoney(formatYuan(amount).replace(/\.00$/, ''), { forceZheng: true });
}
