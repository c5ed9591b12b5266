import { describe, expect, test } from 'vitest';
import { readRecordTable } from '../../src/eligibility/record-table.ts';
import {
  type ColumnMap,
  columnsFor,
  IMPORT_COLUMNS,
  importKeyNamed,
} from '../../src/ledger/import-columns.ts';
import { plainText } from '../../src/roster/cell-text.ts';
import { sheetOf } from '../support/sheet.ts';

const table = sheetOf('旧台账.csv', '');

function headers(
  map: ColumnMap,
  sheet = table`
  统一社会信用代码 | 事项 | 发放金额 | 金额 | 备注
  X | hnte | 1 | 2 | 3`,
) {
  const found = readRecordTable([sheet], columnsFor(map)).headers;
  return Object.fromEntries([...found].map(([key, { text }]) => [key, text]));
}

test('no header means two columns', () => {
  const names = Object.values(IMPORT_COLUMNS).flatMap(({ header, alsoWritten }) =>
    [header, ...alsoWritten].map(plainText),
  );
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test.each([
  ['发放日期', 'date'],
  ['兑现时间', 'date'],
  ['兑现金额', 'amount'],
])('%s is the column of the %s', (written, key) => {
  expect(importKeyNamed(written)).toBe(key);
});

test('columns are known by their own header before any other', () => {
  expect(
    headers(
      new Map(),
      table`
        信用代码 | 统一社会信用代码 | 说明 | 备注 | 事项
        X | Y | 1 | 2 | hnte`,
    ),
  ).toEqual({ code: '统一社会信用代码', note: '备注', measure: '事项' });
});

describe('a mapped header', () => {
  test('is that column, whatever else is called so', () => {
    expect(headers(new Map([['amount', '发放金额']]))).toMatchObject({ amount: '发放金额', note: '备注' });
  });

  test('no longer means what it would by itself', () => {
    expect(headers(new Map([['cityAmount', '金额']]))).toEqual({
      code: '统一社会信用代码',
      measure: '事项',
      cityAmount: '金额',
      note: '备注',
    });
  });
});

test.each([
  ['金额', 'amount'],
  ['amount', 'amount'],
  ['CityAmount', 'cityAmount'],
  ['拨付日期', 'date'],
  ['钱', undefined],
])('%s names %s', (written, key) => {
  expect(importKeyNamed(written)).toBe(key);
});
