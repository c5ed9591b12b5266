import { expect, test } from 'vitest';
import { findHeader } from '../../src/roster/find-header.ts';
import { findReportingUnit } from '../../src/roster/find-reporting-unit.ts';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { findings } from '../support/read.ts';
import { sheetOf } from '../support/sheet.ts';

function unitOf(raw: RawSheet) {
  const header = findHeader(raw);
  if (!header) throw new Error('no header');
  return findReportingUnit(raw, header);
}

test.each([
  ['the 填报单位 line', '填报单位：城西区', 'chengxi'],
  ['the 填报单位 line with a seal', '填报单位（盖章）：城西区', 'chengxi'],
  ['the 填报单位 line that goes on', '填报单位：城西区  填报日期：2026年1月5日  单位：万元', 'chengxi'],
  ['the title where there is no such line', '大通回族土族自治县企业名单', 'datong'],
  ['the title where the line is empty', '填报单位：', 'huangzhong'],
])('the unit comes from %s', (_, line, unit) => {
  const raw = sheetOf('城东区.xlsx', '湟中区')`
    ${line}
    | 企业名称 | 统一社会信用代码 |
  `;
  expect(unitOf(raw)).toEqual({ value: unit, diagnostics: [] });
});

test('the name may stand in the next cell', () => {
  const raw = sheetOf('城东区.xlsx', '名单')`
    | 填报单位： | 南川工业园区     | 单位：万元 |
    | 企业名称   | 统一社会信用代码 |            |
  `;
  expect(unitOf(raw).value).toBe('nanchuan');
});

test.each([
  ['湟中区', '名单.xlsx', 'huangzhong'],
  ['Sheet1', '2025/湟源县.xlsx', 'huangyuan'],
  ['Sheet1', '生物园区/名单.xlsx', 'biotech'],
  ['Sheet1', '名单.xlsx', null],
])('sheet %s of %s comes from %s', (name, file, unit) => {
  const raw = sheetOf(file, name)`
    | 企业名称 | 统一社会信用代码 |
  `;
  expect(unitOf(raw).value).toBe(unit);
});

test('a 填报单位 that is no unit is a finding, and the file name stands in', () => {
  const raw = sheetOf('城东区.xlsx', 'Sheet1')`
    填报单位：城关区
    | 企业名称 | 统一社会信用代码 |
  `;
  const { value, diagnostics } = unitOf(raw);
  expect(value).toBe('chengdong');
  expect(findings(diagnostics)).toEqual([['A1', 'unknown-reporting-unit']]);
});
