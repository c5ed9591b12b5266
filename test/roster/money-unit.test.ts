import { expect, test } from 'vitest';
import { plainText } from '../../src/roster/cell-text.ts';
import { unitsOfLine } from '../../src/roster/money-unit.ts';

test.each([
  ['单位：元', 'yuan'],
  ['单位：万元  填报日期：2026年1月5日', 'wan'],
  ['（金额单位：人民币元）', 'money yuan'],
  ['填报单位：城东区  单位：元', 'yuan'],
  ['单位：元、人', 'yuan'],
  ['单位：人、元', 'yuan'],
  ['单位：个/元', 'yuan'],
  ['单位（元）', 'yuan'],
  ['计量单位：户、亿元', 'yi'],
  ['（单位：家，千元）', 'unusable'],
  ['单位：美元', 'unusable'],
  ['注：以上金额单位均为元', 'money yuan'],
  ['单位：城东区工信局  填报人：李元庆', ''],
  ['单位：城东区工信局  填报人：李元庆  金额单位：万元', 'money wan'],
  ['请各单位：元旦前报市局）单位：万元', 'wan'],
  ['填报单位：元亨公司', ''],
  ['单位：家、金额单位：万元', 'money wan'],
])('%s states %s', (line, expected) => {
  const told = unitsOfLine(plainText(line)).map(({ unit, ofMoney }) => (ofMoney ? `money ${unit}` : unit));
  expect(told.join()).toBe(expected);
});
