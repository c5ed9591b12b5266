import { expect, test } from 'vitest';
import { bareUnit, unclearUnit, unitOfClaims, unitsOfLine } from '../../src/roster/money-unit.ts';

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
  ['单位：除人数外，其余均为元', 'yuan'],
  ['单位：除从业人数为人外，其他为万元', 'wan'],
  ['单位：除外贸公司外，其余千元', 'unusable'],
  ['基本单位：元', 'yuan'],
  ['本单位：元亨公司', ''],
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
  ['说明：单位名称与营业执照一致，金额以万元填列', 'money wan'],
  ['金额以元为单位', 'money yuan'],
  ['（金额以元为单位）', 'money yuan'],
  ['以元为单位', 'money yuan'],
  ['金额以元为单位、人数以人为单位', 'money yuan'],
  ['注：表中金额均以元计', 'money yuan'],
  ['说明：1、本表所列金额一律按千元填列', 'money unusable'],
  ['货币：元', 'money yuan'],
  ['货币：亿元', 'money yi'],
  ['填报单位：城东区  货币：元  填报日期：2026年1月', 'money yuan'],
  ['币种：人民币（元）', 'money yuan'],
  ['币种：人民币', ''],
  ['表内金额：元', 'money yuan'],
  ['单 位：元', 'yuan'],
  ['单位：圆', 'yuan'],
  ['单位：圆通公司', ''],
  ['说明：1.本表金额单位为元；2.本表一式两份。', 'money yuan'],
  ['注：除营业收入外，金额单位均为元。', 'money unusable'],
  ['注：税收总额单位为元', 'money unusable'],
  ['说明：人均工资的单位为元', 'money unusable'],
  ['营业收入单位为万元', 'money wan'],
  ['营业收入、税收等指标单位为元', 'yuan'],
  ['说明：资产金额单位为元', 'money unusable'],
  ['合计金额：元', ''],
  ['营业收入：元', ''],
  ['货币：元通币', ''],
  ['以元旦前的数据为准', ''],
  ['填表说明：单位名称填写全称，营业收入填万元。', ''],
  ['说明：认定单位为工信部，奖励标准20万元', ''],
  ['奖励标准：专精特新中小企业每单位70万元', ''],
  ['城东区规上工业单位名单（营收≥2000万元）', ''],
])('%s states %s', (line, expected) => {
  const told = unitsOfLine(line).map(({ unit, ofMoney }) => (ofMoney ? `money ${unit}` : unit));
  expect(told.join()).toBe(expected);
});

test.each([
  '单位：万元（其中研发总投入为元）',
  '单位：万元，其中研发投入按元填写',
  '单位：万元（研发总投入：元）',
  '金额单位：万元（缴税总额为元）',
  '单位：万元（标*的为元）',
  '单位：万元，缴税总额按元',
  '单位：元（其中营业收入为万元）',
  '收入单位：万元；金额单位：元',
  '财务数据单位万元，奖补金额单位元',
  '单位：万元（出口额为万美元）',
  '（万元、元）',
  '（元/万元）',
  '单位：万元、元',
])('%s names several units, and no amount can be told to be in either', (line) => {
  expect(unitsOfLine(line)).toEqual([{ unit: 'unusable', ofMoney: true }]);
});

test.each([
  ['单位：万元（表头注明为元的除外）', 'wan'],
  ['除表头注明为元的外，金额单位：万元', 'wan'],
  ['单位：万元  注：规上指年主营业务收入2000元及以上', 'wan'],
  ['单位：万元  填表人：李元', 'wan'],
])('%s names one all the same', (line, unit) => {
  expect(unitsOfLine(line)).toMatchObject([{ unit }]);
});

test.each([
  ['单位：万元（申报金额单位：元）', 'wan', 'yuan'],
  ['单位：万元，申报金额为元', 'wan', 'yuan'],
  ['金额单位：元（申请奖补金额为万元）', 'yuan', 'wan'],
  ['申报金额单位：元', undefined, 'yuan'],
  ['单位：万元', 'wan', undefined],
  ['申报金额：    元', undefined, undefined],
  ['申报金额20万元', undefined, undefined],
])('%s states %s, of claims %s', (line, unit, claims) => {
  expect(unitsOfLine(line)[0]?.unit).toBe(unit);
  expect(unitOfClaims(line)).toBe(claims);
});

test.each([
  ['单位：头（只）、元', 'yuan'],
  ['单位：头（只）、万元', 'wan'],
  ['单位：1000元', 'yuan'],
  ['缴税总额以元填报', 'yuan'],
  ['填表说明：营业收入填元，利润填万元', 'yuan'],
  ['填表说明：营业收入填万元', 'wan'],
  ['注：资产、负债均以千元计', 'unusable'],
  ['城东区企业名单（税收金额按元统计）', 'yuan'],
  ['单位：RMB', 'unusable'],
  ['单位：USD', 'unusable'],
  ['币种：人民币', ''],
  ['填报单位：人民币', ''],
  ['说明：认定单位为工信部，奖励标准20元', ''],
  ['单位：元通铜业产业园', ''],
  ['单位：城东区工信局  填报人：李元', ''],
  ['单位（章）：  填表：李元', ''],
  ['填报单位：湟源县  元', ''],
  ['申报单位：城东区  元', ''],
  ['单位：城东区', ''],
  ['奖励标准20万元', ''],
  ['专精特新中小企业每单位70万元', ''],
  ['城东区规上工业单位名单（营收≥2000万元）', ''],
  ['奖补资金合计（大写）：        元', ''],
  ['资产负责人：李元', ''],
  ['营业收入填报至2026年元月', ''],
  ['金额以元亨公司的为准', ''],
])('%s states of some amounts: %s', (line, expected) => {
  expect(unitsOfLine(line)).toEqual([]);
  expect(unclearUnit(line) ?? '').toBe(expected);
});

test.each([
  ['（元）', 'yuan'],
  ['金额（元）', 'yuan'],
  ['（人民币：元）', ''],
  ['人民币元', 'yuan'],
  ['（亿元）', 'yi'],
  ['城东区企业情况表（元）', 'yuan'],
  ['元', ''],
  ['李元', ''],
  ['（元通公司）', ''],
  ['申报金额（元）', ''],
])('%s by itself states %s', (line, expected) => {
  expect(bareUnit(line) ?? '').toBe(expected);
});
