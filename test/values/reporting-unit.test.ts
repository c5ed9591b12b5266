import { expect, test } from 'vitest';
import { findUnit, readUnit, UNITS } from '../../src/values/reporting-unit.ts';

test.each([
  ['大通县', 'datong', false],
  ['大通 回族土族自治县', 'datong', false],
  ['湟中县', 'huangzhong', true],
  ['630122', 'huangzhong', true],
  ['青海高新区', 'biotech', false],
  ['甘河滩工业园区', 'ganhe', false],
])('%s names %s', (text, unit, former) => {
  expect(readUnit(text)).toEqual({ unit, former });
});

test.each(['城', '西宁市', '海东市', '城东区街道'])('“%s” names none', (text) => {
  expect(readUnit(text)).toBeUndefined();
});

test.each([
  ['城东区工业中小企业梯度培育企业名单（2025年第四季度）', 'chengdong'],
  ['填报单位：大通回族土族自治县', 'datong'],
  ['西宁经济技术开发区东川工业园区.xlsx', 'dongchuan'],
  ['企业名单.xlsx', undefined],
])('in “%s” stands %s', (text, unit) => {
  expect(findUnit(text)).toBe(unit);
});

test('no name belongs to two units', () => {
  const names = UNITS.flatMap((unit) => [unit.id, unit.name, ...unit.alsoWritten, ...unit.formerNames]);
  expect(new Set(names).size).toBe(names.length);
});
