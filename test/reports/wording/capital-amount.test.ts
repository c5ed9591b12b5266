import { expect, test } from 'vitest';
import { capitalAmount } from '../../../src/reports/wording/capital-amount.ts';
import { fromFen, type Money, parseMoney } from '../../../src/values/money.ts';

// The examples with 角 and 分 are those of the rules for vouchers (支付结算办法 附一).
test.each([
  ['0.00', '人民币零元整'],
  ['1.00', '人民币壹元整'],
  ['10.00', '人民币壹拾元整'],
  ['20.05', '人民币贰拾元零伍分'],
  ['0.07', '人民币柒分'],
  ['0.30', '人民币叁角整'],
  ['1001.10', '人民币壹仟零壹元壹角整'],
  ['325.04', '人民币叁佰贰拾伍元零肆分'],
  ['1600.32', '人民币壹仟陆佰元叁角贰分'],
  ['16409.02', '人民币壹万陆仟肆佰零玖元零贰分'],
  ['107000.53', '人民币壹拾万柒仟元伍角叁分'],
  ['10000.00', '人民币壹万元整'],
  ['10010.00', '人民币壹万零壹拾元整'],
  ['700000.00', '人民币柒拾万元整'],
  ['9999999.99', '人民币玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ['100000000.00', '人民币壹亿元整'],
  ['100001000.00', '人民币壹亿零壹仟元整'],
  ['1000100000.00', '人民币壹拾亿零壹拾万元整'],
  ['1234567890123.45', '人民币壹万贰仟叁佰肆拾伍亿陆仟柒佰捌拾玖万零壹佰贰拾叁元肆角伍分'],
])('%s is %s', (yuan, expected) => {
  expect(capitalAmount(parseMoney(yuan, 'yuan') as Money)).toBe(expected);
});

test('below zero there is no such amount', () => {
  expect(() => capitalAmount(fromFen(-1n))).toThrow(RangeError);
});
