import { expect, test } from 'vitest';
import { exceedsSheet, SHEET_ROWS } from '../../src/io/excel-limits.ts';

test.each([
  [0, false],
  [SHEET_ROWS - 100, false],
  [SHEET_ROWS - 99, true],
  [SHEET_ROWS, true],
])('%i rows: %s', (rows, exceeds) => {
  expect(exceedsSheet(rows)).toBe(exceeds);
});
