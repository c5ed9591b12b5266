import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWrittenDay } from '../../../src/roster/field-types/day.ts';
import { dayOfSerial, parseDay, serialOfDay } from '../../../src/values/day.ts';
import { readCell } from '../../support/read-cell.ts';

describe('a date is read', () => {
  test.each([
    ['2025-03-01', '2025-03-01'],
    ['2025/3/1', '2025-03-01'],
    ['2025.3.1', '2025-03-01'],
    ['2025.03.01', '2025-03-01'],
    ['20250301', '2025-03-01'],
    [20250301, '2025-03-01'],
    ['2025年3月1日', '2025-03-01'],
    ['2025 年 3 月 1 日', '2025-03-01'],
    ['2025 / 3 / 1', '2025-03-01'],
    ['2025-03\n-01', '2025-03-01'],
    ['2025 03 01', '2025-03-01'],
    ['2025 03 01\u200b', '2025-03-01'],
    ['2025年3月1号', '2025-03-01'],
    ['2025年3月', '2025-03-01'],
    ['2025年12月份', '2025-12-01'],
    ['2025-03', '2025-03-01'],
    ['2025/3', '2025-03-01'],
    ['2025.10', '2025-10-01'],
    ['2025.01', '2025-01-01'],
    ['2025.9', '2025-09-01'],
    ['２０２５－０３－０１', '2025-03-01'],
    ['２０２５年３月１日', '2025-03-01'],
    ['2025–03–01', '2025-03-01'],
    ['  2025-03-01\u00a0', '2025-03-01'],
    ['2025-03-01 00:00:00', '2025-03-01'],
    ['2025/3/1 0:00', '2025-03-01'],
    ['2025-03-01T00:00:00.000Z', '2025-03-01'],
    ['2025-03-01T15:59:59Z', '2025-03-01'],
    ['2025-03-01T16:00:00', '2025-03-01'],
    ['2025年3月1日 00:00:00', '2025-03-01'],
    [45717, '2025-03-01'],
    [10_000, '1927-05-18'],
    [45717.75, '2025-03-01'],
    ['45717', '2025-03-01'],
    ['2024-02-29', '2024-02-29'],
  ])('%j as %s', (raw, day) => {
    expect(readCell('srdiOn', raw)).toMatchObject({ value: day, codes: [] });
  });

  test('a cell that the file shows as a date by its day', () => {
    const day = parseDay('2025-03-01');
    expect(day && readCell('srdiOn', { day, serial: 45717 }).value).toBe('2025-03-01');
  });

  test('any day in any of the forms with three parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 73_050 }), (serial) => {
        const day = dayOfSerial(serial);
        if (!day) return false;
        const [year, month, date] = day.split('-').map(Number);
        const forms = [
          day,
          `${year}/${month}/${date}`,
          `${year}.${month}.${date}`,
          `${year}年${month}月${date}日`,
          day.replaceAll('-', ''),
        ];
        return forms.every((form) => parseWrittenDay(form) === day) && serialOfDay(day) === serial;
      }),
    );
  });
});

test.each(['', ' ', '　', '/', '／', '-', '—', '——', '－', '无', 'N/A', 'n/a'])('%j is no date', (raw) => {
  expect(readCell('srdiOn', raw)).toMatchObject({ value: undefined, codes: [] });
});

describe('a date with the year last', () => {
  test.each(['1/3/2025', '01-03-2025', '1.3.2025'])('%j may be two days, and is neither', (raw) => {
    expect(readCell('srdiOn', raw)).toMatchObject({ codes: ['ambiguous-date'], value: { unreadable: raw } });
  });

  test.each([
    ['15/3/2025', '2025-03-15'],
    ['3/15/2025', '2025-03-15'],
    ['5/5/2025', '2025-05-05'],
  ])('%j leaves no doubt', (raw, day) => {
    expect(readCell('srdiOn', raw)).toMatchObject({ codes: [], value: day });
  });
});

describe('a cell is not guessed to be a date', () => {
  test.each([
    '2025-02-29',
    '2025-13-01',
    '2025年2月30日',
    '2025-3/1',
    '2025年3-1',
    '2025年',
    '2025',
    '2025.1',
    '3月1日',
    '25.3.1',
    '31/31/2025',
    '2025.1.1-2025.3.1',
    '是',
    '2025-03-01之前',
    '12025-03',
    '2025-03-01 8:30 PM',
    // A blank between two digits: 2 January or December.
    '2025/1 2',
    '2025/1　2',
    '2025/1\n2',
    '2025/1 \u200b2',
    '2025-03-0 1',
    '2025 0301',
    '202 50301',
    '2025年1 2月',
    '4571 7',
    '1 5/3/2025',
    '15/3/20 25',
    // Midnight of 1 January 2025 in Xining, as programs write it.
    '2024-12-31T16:00:00.000Z',
    '2024-12-31 23:59Z',
    2025,
    9999,
    2025.3,
    -1,
    true,
  ])('%j', (raw) => {
    expect(readCell('srdiOn', raw)).toMatchObject({
      codes: ['not-a-date'],
      value: { unreadable: String(raw) },
    });
  });
});

test.each([44255, '44255'])('%j counts from 1904 where the file does', (raw) => {
  expect(readCell('srdiOn', raw, { from1904: true })).toMatchObject({ value: '2025-03-01', codes: [] });
  expect(readCell('china500', raw, { from1904: true }).value).toBe(2025);
});

describe('a date after the period', () => {
  test.each([
    ['2025-12-31', []],
    ['2026-01-01', ['date-after-period']],
    ['2026年1月', ['date-after-period']],
    [46022, []],
    [46023, ['date-after-period']],
  ])('%j gives %j', (raw, codes) => {
    expect(readCell('srdiOn', raw).codes).toEqual(codes);
  });

  test('is unreadable, also as the date of founding or entry above scale', () => {
    expect(readCell('foundedOn', '2026-05-01').value).toEqual({ unreadable: '2026-05-01' });
    expect(readCell('aboveScaleOn', '2026-05-01').value).toEqual({ unreadable: '2026-05-01' });
  });
});

test.each([
  [1899, []],
  [1900, ['not-a-date']],
  [2025, ['not-a-date']],
  [2100, ['not-a-date']],
  [2101, []],
])('a year typed into a cell that shows dates is no day of 1905: %j', (serial, codes) => {
  const day = dayOfSerial(serial);
  expect(day && readCell('srdiOn', { day, serial }).codes).toEqual(codes);
});

test('the mark of a note is no digit of a date', () => {
  expect(readCell('srdiOn', '2025-03-1①').codes).toEqual(['not-a-date']);
});
