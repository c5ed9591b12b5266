import { expect, test } from 'vitest';
import { readHolidays } from '../../src/payment/read-holidays.ts';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';
import { sheet } from '../support/sheet.ts';

function read(table: RawSheet) {
  const { holidays, unread } = readHolidays([table]);
  return { free: [...holidays.free], worked: [...holidays.worked], unread };
}

test('a list of days, spans and days worked in exchange, under any heading', () => {
  const table = sheet`
    | 节日 | 日期         | 至          | 说明 |
    | 元旦 | @2026-01-01  | @2026-01-03 | 放假 |
    | 元旦 | 2026年1月4日 |             | 上班 |
    | 清明 | 2026.4.6     |             |      |
  `;
  expect(read(table)).toEqual({
    free: ['2026-01-01', '2026-01-02', '2026-01-03', '2026-04-06'],
    worked: ['2026-01-04'],
    unread: [],
  });
});

test('a row below that holds no date is told, one above is a heading', () => {
  const table = sheet`
    2026年节假日安排
    | 日期       |
    | 2026-01-01 |
    | 五月初     |
  `;
  expect(read(table)).toMatchObject({ free: ['2026-01-01'], unread: [4] });
});
