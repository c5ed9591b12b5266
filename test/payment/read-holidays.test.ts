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

test('headings and remarks without a date are passed over', () => {
  const table = sheet`
    国务院办公厅关于2026年部分节假日安排的通知
    | 序号 | 放假日期 | 说明 |
    | 1 | 2026-01-01 | 元旦 |
    # 春节待定
  `;
  expect(read(table)).toEqual({ free: ['2026-01-01'], worked: [], unread: [] });
});

const SPRING = ['2026-02-16', '2026-02-17', '2026-02-18'];

test.each([
  ['2026-02-16至2026-02-18', ''],
  ['2026-02-16—2026-02-18', '春节'],
  ['2026.2.16～2026.2.18', '休'],
  ['2026年2月16日-2026年2月18日', '放假3天'],
  ['20260216 到 20260218', ''],
])('%s is a span', (span, note) => {
  expect(read(sheet`${span} | ${note}`)).toEqual({ free: SPRING, worked: [], unread: [] });
});

test.each([
  ['2月16日至23日', '春节'],
  ['2026年2月16日至23日', '春节'],
  ['2026-02-16至2月23日', ''],
  ['二月十六日', '春节'],
  ['春节', '2026-02-16，2月23日'],
  ['五月初', ''],
  ['春节', '八天'],
  ['2026-02', '春节'],
  ['2026-02-30', '春节'],
  ['2026-02-23', '2026-02-16'],
  ['2026-02-16', '2026-05-16'],
  ['2026-02-01', '2026-03-04'],
  ['2026-02-16', '2026-02-17至2026-02-18'],
  ['2026-02-16', '2月14日上班'],
  ['2026-02-16', '放假，周六上班'],
  ['2026-02-16', '不上班'],
  ['46069', '春节'],
  ['放假日期2月16日', '春节'],
])('%s with %j is told, wherever it stands', (first, second) => {
  const [own, good] = [`${first},${second}`.replace(/,$/, ''), '2026-01-01'];
  expect(read(sheet`${first} | ${second}`).unread).toEqual([{ number: 1, text: own }]);
  expect(
    read(sheet`
    日期 | 说明
    ${good} | 元旦
    ${first} | ${second}`),
  ).toEqual({ free: [good], worked: [], unread: [{ number: 3, text: own }] });
});

test.each(['上班', '班', '调休上班', '补班'])('%s is worked', (word) => {
  expect(read(sheet`2026-02-14 | ${word}`)).toMatchObject({ free: [], worked: ['2026-02-14'] });
});

test('a span may be a month long, and what a hidden sheet says is not read', () => {
  expect(read(sheet`2026-02-01 | 2026-03-03`).free).toHaveLength(31);
  expect(read({ ...sheet`2026-02-14 | 春节`, hidden: true })).toEqual({ free: [], worked: [], unread: [] });
});
