import { expect, test } from 'vitest';
import { seemsToStateUnit, unitsOfLine } from '../../src/roster/money-unit.ts';

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
  ['单位：人民币（元）', 'yuan'],
  ['单位：（元）', 'yuan'],
  ['金额单位：人民币（元）', 'money yuan'],
  ['单位：均为元', 'yuan'],
  ['单位：RMB元', 'yuan'],
  ['单位：折人民币元', 'yuan'],
  ['单位：人民币（千元）', 'unusable'],
  ['单位：（千元）', 'unusable'],
  ['单位：人次、元', 'yuan'],
  ['单位：亩、元', 'yuan'],
  ['单位：人（个）、元', 'yuan'],
  ['单位：户数（户）、金额（元）', 'yuan'],
  ['计量单位 元', 'yuan'],
  ['人数单位：人，金额：元', 'yuan'],
  ['单位为人民币（元）', 'yuan'],
  ['单位为：人民币（元）', 'yuan'],
  ['单位：元通铜业产业园', ''],
  ['单位：元填报日期：2026年1月5日', 'yuan'],
  ['填报单位：湟源县工信局', ''],
  ['报送单位：元 亨公司', ''],
  ['单位万元', 'wan'],
  ['单位：万 元', 'wan'],
  ['单位∶万元', 'wan'],
  ['单位：吨标煤、万元', 'wan'],
  ['单位：吨标煤、元', 'yuan'],
  ['单位：千瓦、万元', 'wan'],
  ['单位：项目数、万元', 'wan'],
  ['说明：单位名称与营业执照一致，金额以万元填列', ''],
  ['填表说明：单位名称填写全称，营业收入填万元。', ''],
  ['说明：认定单位为工信部，奖励标准20万元', ''],
  ['奖励标准：专精特新中小企业每单位70万元', ''],
  ['城东区规上工业单位名单（营收≥2000万元）', ''],
])('%s states %s', (line, expected) => {
  const told = unitsOfLine(line).map(({ unit, ofMoney }) => (ofMoney ? `money ${unit}` : unit));
  expect(told.join()).toBe(expected);
});

test.each([
  ['单位：头（只）、元', true],
  ['单位：头（只）、万元', false],
  ['说明：认定单位为工信部，奖励标准20元', false],
  ['说明：单位名称与营业执照一致，金额以元填列', false],
  ['单位：元通铜业产业园', false],
  ['单位：城东区工信局  填报人：李元', false],
  ['填报单位：湟源县  元', false],
  ['申报单位：城东区  元', false],
  ['单位：1000元', true],
  ['单位：城东区', false],
])('%s seems to state one it is not known how: %s', (line, expected) => {
  expect(unitsOfLine(line)).toEqual([]);
  expect(seemsToStateUnit(line)).toBe(expected);
});
