import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addYears,
  type Day,
  dayOf,
  dayOfSerial,
  lastDayOfMonth,
  lastOf,
  parseDay,
  serialOfDay,
} from '../../src/values/day.ts';

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2100-02-29', false],
  ['2000-02-29', true],
  ['1900-01-01', true],
  ['1899-12-31', false],
  ['2025-01-00', false],
  ['2025-13-01', false],
  ['2025-04-31', false],
  ['2025-4-1', false],
])('%s is a date: %s', (text, expected) => {
  expect(parseDay(text) === text).toBe(expected);
});

test.each([
  [45488, '1900', '2024-07-15'],
  [44026, '1904', '2024-07-15'],
  [45488.75, '1900', '2024-07-15'],
  [61, '1900', '1900-03-01'],
  [60, '1900', undefined],
  [Number.NaN, '1900', undefined],
] as const)('serial %s counted from %s is %s', (serial, epoch, expected) => {
  expect(dayOfSerial(serial, epoch)).toBe(expected);
});

test('a date and its serial number are the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      const day = dayOfSerial(serial);
      expect(day && serialOfDay(day)).toBe(serial);
    }),
  );
});

test.each([
  ['2022-06-10', 3, '2025-06-10'],
  ['2024-02-29', 3, '2027-03-01'],
  ['2024-02-29', 4, '2028-02-29'],
])('%s and %s years is %s', (day, years, expected) => {
  expect(addYears(day as Day, years)).toBe(expected);
});

test('years later it is the same day and month, unless the calendar has none such', () => {
  const days = fc.tuple(
    fc.integer({ min: 1900, max: 2900 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  );
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 9 }), ([year, month, dayOfMonth], years) => {
      const day = dayOf(year, month, dayOfMonth);
      if (day === undefined) return;
      const later = dayOf(year + years, month, dayOfMonth) ?? dayOf(year + years, month + 1, 1);
      expect(addYears(day, years)).toBe(later);
    }),
  );
});

test.each([
  [2025, 2, '2025-02-28'],
  [2024, 2, '2024-02-29'],
  [2025, 12, '2025-12-31'],
])('the last day of %s-%s is %s', (year, month, expected) => {
  expect(lastDayOfMonth(year, month)).toBe(expected);
  expect(dayOf(year, month, Number(expected.slice(8)) + 1)).toBeUndefined();
});

test.each([
  ['2025-12-31', 1, '2026-01-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
] as const)('%s and %i days is %s', (from, days, expected) => {
  expect(addDays(parseDay(from) as Day, days)).toBe(expected);
});

test.each([
  [['2025-03-01', '2025-12-31', '2025-06-30'], '2025-12-31'],
  [['2025-03-01', null], null],
  [[], null],
])('the last of %j is %s', (days, last) => {
  expect(lastOf(days)).toBe(last);
});
