// Words by which a header speaks of money that was paid, or only of what is to be.

const MONEY = /金额|资金|经费|奖补|奖励|补助|补贴|拨付|拨款|兑付|兑现|发放|支付|到账|配套|元$/u;
const PAYING = '拨|兑|发放|支付|付款|奖|补|到账|支出';
// 预拨 is an advance, and paid.
const INTENDED = new RegExp(
  `^(?:[拟应需待未可]|尚未|还未|预(?!拨))|是否|计划|建议|[拟应需待未可](?:予以?|于)?(?=${PAYING})`,
  'u',
);
const CLAIMED = /申报|申请|标准|预算|上限/u;

/** Whether a plain header says that figures under it are money of awards: 拨付金额, 兑现资金. */
export function speaksOfMoney(plain: string): boolean {
  return MONEY.test(plain);
}

/** Whether a plain header is about what is to be paid, or is not yet: 待拨付金额, 尚未兑付, 拟兑现. */
export function speaksOfPlans(plain: string): boolean {
  return INTENDED.test(plain);
}

/** Whether a plain header is about what is asked for or planned, whatever money it names: 申报金额, 拟兑现. */
export function speaksOfIntent(plain: string): boolean {
  return speaksOfPlans(plain) || CLAIMED.test(plain);
}
