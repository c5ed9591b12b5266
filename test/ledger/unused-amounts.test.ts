import { expect, test } from 'vitest';
import { diagnosticCell } from '../../src/diagnostics/diagnostic.ts';
import { readRecordTable } from '../../src/eligibility/record-table.ts';
import { AMOUNT_KEYS, columnsFor } from '../../src/ledger/import-columns.ts';
import { unusedAmounts } from '../../src/ledger/unused-amounts.ts';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { soundCode } from '../support/codes.ts';
import { sheetOf } from '../support/sheet.ts';

const table = sheetOf('旧台账.xlsx', '2024');
const A = soundCode(1);

function told(sheet: RawSheet): readonly (string | null)[] {
  const { unused, headers } = readRecordTable([sheet], columnsFor(new Map()));
  const known = AMOUNT_KEYS.some((key) => headers.has(key));
  return unusedAmounts(unused, known).map(diagnosticCell);
}

test.each([
  ['配套资金', 15, ['D1']],
  ['区级承担', '15万元', ['D1']],
  ['其他（万元）', 15, ['D1']],
  ['配套资金', '', []],
  ['配套资金', 0, []],
  ['序号', 1, []],
  ['联系电话', '09718123456', []],
  ['省级批次', 1, []],
  ['申报金额（万元）', 15, []],
  ['待拨付金额', 15, []],
  ['预拨金额', 15, ['D1']],
  ['奖补标准（万元）', 15, []],
  ['上年度营业收入（万元）', 8000, []],
])('an unused column %s with %j below', (header, value, expected) => {
  expect(
    told(table`
      统一社会信用代码 | 奖补事项 | 金额 | ${header}
      ${A} | hnte | 150000 | ${value}`),
  ).toEqual(expected);
});

test('under a group it is known by what the group says', () => {
  expect(
    told(table`
      序号 | 统一社会信用代码 | 奖补事项 | 拨付金额 | < | < | 申报 | < | 备注
      ^ | ^ | ^ | 市级 | 县区 | 乡镇 | 市级 | 县区 | ^
      1 | ${A} | hnte | 15 | 15 | 20 | 15 | 15 | 无`),
  ).toEqual(['F2']);
});

test('where there are no other amounts, what seems only planned is told, too', () => {
  expect(
    told(table`
      序号 | 统一社会信用代码 | 奖补事项 | 应兑付金额 | < | 备注
      ^ | ^ | ^ | 市级 | 县区 | ^
      1 | ${A} | hnte | 15 | 15 | 无`),
  ).toEqual(['D2', 'E2']);
});
