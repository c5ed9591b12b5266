import { expect, test } from 'vitest';
import { readRoster } from '../../src/roster/read-roster.ts';
import { periodOf } from '../../src/values/period.ts';
import { soundCode } from '../support/codes.ts';
import { findings } from '../support/read.ts';
import { sheet } from '../support/sheet.ts';

const [first, second] = [soundCode(1), soundCode(2)];
const listWith = (line: string, beside: string) => sheet`
  城东区企业名单
  | 基本信息 | <                | <        | <        | 资质认定日期     | <            |          |          |
  | 企业名称 | 统一社会信用代码 | 所属县区 | 行业代码 | 专精特新中小企业 | 高新技术企业 | 营业收入 | 是否规上 |
  | 甲公司   | ${first}         | 城东区   | 1310     | 2025-03-01       |              | 3000     | 是       |
  | ${line}  |                  |          |          | ${beside}        |              |          |          |
  | 乙公司   | ${second}        | 城东区   | 1310     | 2025-04-01       |              | 5000     | 是       |
`;

test.each([
  ['城东区企业名单', ''],
  ['城东区企业名单（续表）', ''],
  ['基本信息', '资质认定日期'],
  ['单位：万元', ''],
  ['填报单位：城东区', '单位：万元'],
])('a line over the list is no enterprise on another page: %s %s', (line, beside) => {
  const { value, diagnostics } = readRoster(listWith(line, beside), periodOf(2025, 4));
  expect(value?.rows.map(({ values }) => values.name)).toEqual(['甲公司', '乙公司']);
  expect(findings(diagnostics)).toEqual([]);
});

test.each([
  ['丙公司', ''],
  ['丙公司', '单位：万元'],
  ['城东区企业名单', '2025-03-01'],
  ['元通厂', ''],
])('what differs from it stays an enterprise: %s %s', (line, beside) => {
  const { value } = readRoster(listWith(line, beside), periodOf(2025, 4));
  expect(value?.rows).toHaveLength(3);
});
