import { describe, expect, test } from 'vitest';
import { readRulings } from '../../src/eligibility/read-rulings.ts';
import { readLedger } from '../../src/ledger/read-ledger.ts';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { soundCode } from '../support/codes.ts';
import { POLICY } from '../support/policy.ts';
import { sheetOf } from '../support/sheet.ts';

const [A, B] = [soundCode(1), soundCode(2)];
const page = sheetOf('台账.xlsx', '今年');
const other = sheetOf('台账.xlsx', '往年');
const hidden = sheetOf('台账.xlsx', '往年', true);

/** How many payments are held, and each finding as `sheet row severity: message`. */
function read(...sheets: readonly RawSheet[]) {
  const { value, diagnostics } = readLedger(sheets, POLICY);
  const told = diagnostics.map(
    ({ sheet, row, severity, wording }) => `${sheet} ${row} ${severity}: ${wording.zh.message}`,
  );
  return [value.size, ...told];
}

const ENTRY = page`
  统一社会信用代码 | 奖补事项
  ${A} | 高企`;

describe('a payment in the ledger that is not read is an error', () => {
  test('whatever is remarked beside it', () => {
    const rows = page`
      1 | ${B} | 高企 | 单位申请 | 备注：
      序号 | 统一社会信用代码 | 奖补事项
      2 | ${A} | 高企`;
    expect(read(rows)).toEqual([1, '今年 1 error: 有 1 行写有统一社会信用代码，但在表头之上，未读取']);
  });

  test('where the header was sorted to the end', () => {
    const rows = page`
      ${A} | 高企
      ${B} | 高企
      统一社会信用代码 | 奖补事项`;
    expect(read(rows)).toEqual([0, '今年 1 error: 有 2 行写有统一社会信用代码，但在表头之上，未读取']);
  });

  test('where some stand over it', () => {
    const rows = page`
      奖补资金台账
      ${B} | 高企
      统一社会信用代码 | 奖补事项
      ${A} | 高企`;
    expect(read(rows)).toEqual([1, '今年 2 error: 有 1 行写有统一社会信用代码，但在表头之上，未读取']);
  });

  test('on a hidden sheet', () => {
    const rows = hidden`
      统一社会信用代码 | 奖补事项
      ${B} | 高企`;
    expect(read(ENTRY, rows)).toEqual([
      1,
      '往年 2 error: 有 1 行写有统一社会信用代码，但在隐藏的工作表中，未读取',
    ]);
  });

  test('on a sheet without a header, or with another', () => {
    const rows = other`${B} | 高企`;
    const why = '有 1 行写有统一社会信用代码，但所在工作表没有可用的表头，未读取';
    expect(read(ENTRY, rows)).toEqual([1, `往年 1 error: ${why}`]);
    const renamed = other`
      信用码 | 项目
      ${B} | 高企`;
    expect(read(ENTRY, renamed)).toEqual([1, `往年 2 error: ${why}`]);
  });
});

test.each([
  [
    'the code of the office that keeps it',
    page`
    填报单位：| 市工信局 | 单位代码：| 11630100015012345X
    统一社会信用代码 | 奖补事项
    ${A} | 高企`,
  ],
  [
    'a title',
    page`
    奖补资金台账 | 2025年
    统一社会信用代码 | 奖补事项
    ${A} | 高企`,
  ],
])('nothing is said of %s', (_, sheet) => {
  expect(read(sheet)).toEqual([1]);
});

test('nothing is said of sheets without codes', () => {
  const note = hidden`说明 | 每季度更新`;
  expect(read(ENTRY, note)).toEqual([1]);
});

test('a ruling over the header is an error, too', () => {
  const { value, diagnostics } = readRulings(
    [
      page`
        ${A} | 高企 | 不同意
        统一社会信用代码 | 事项 | 裁定
        ${B} | 高企 | 不同意`,
    ],
    POLICY,
  );
  expect([value.length, diagnostics.map(({ code, row }) => `${code}@${row}`)]).toEqual([
    1,
    ['records-unread@1', 'ruling-unsigned@3'],
  ]);
});
