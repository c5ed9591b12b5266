// Words by which a header speaks of money that was paid, or only of what is to be.

const MONEY = /金额|资金|经费|奖补|奖励|补助|补贴|拨付|拨款|兑付|兑现|发放|支付|到账|配套|元$/u;
const INTENDED = /^[拟应需]|是否|计划|建议/u;
const CLAIMED = /申报|申请|标准|预算|上限/u;

/** Whether a plain header says that figures under it are money of awards: 拨付金额, 兑现资金. */
export function speaksOfMoney(plain: string): boolean {
  return MONEY.test(plain);
}

/** Whether a plain header is about what is asked for or planned, whatever money it names: 申报金额, 拟兑现. */
export function speaksOfIntent(plain: string): boolean {
  return INTENDED.test(plain) || CLAIMED.test(plain);
}
