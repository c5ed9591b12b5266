import { describe, expect, test } from 'vitest';
import { dayOfSerial } from '../../../src/values/day.ts';
import { readCell } from '../../support/read-cell.ts';

describe('a year is read', () => {
  test.each([2025, '2025', '2025年', '2025年度', '２０２５', ' 2025 ', '2025-08-03', '2025年8月'])(
    'from %j',
    (raw) => {
      expect(readCell('china500', raw)).toMatchObject({ value: 2025, codes: [] });
    },
  );

  test('of the century before', () => {
    expect(readCell('china500', '1999年')).toMatchObject({ value: 1999, codes: [] });
  });

  test('from a date, and from a year in a cell formatted as a date', () => {
    const [august, in1905] = [dayOfSerial(45872), dayOfSerial(2025)];
    expect(august && readCell('china500', { day: august, serial: 45872 }).value).toBe(2025);
    expect(in1905 && readCell('china500', { day: in1905, serial: 2025 }).value).toBe(2025);
  });
});

test.each(['/', '无', '—', ''])('%j is no year', (raw) => {
  expect(readCell('china500', raw)).toMatchObject({ value: undefined, codes: [] });
});

test.each(['首次', '25', 25, '第100名', '第2025名', '2025年第3名', 1899, true])(
  '%j is not guessed to be a year',
  (raw) => {
    expect(readCell('china500', raw).codes).toEqual(['not-a-year']);
  },
);

test('a year after that of the period cannot be used, its own year can', () => {
  expect(readCell('global500', 2025).codes).toEqual([]);
  expect(readCell('global500', 2026)).toMatchObject({
    value: { unreadable: '2026' },
    codes: ['year-after-period'],
  });
});
