import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellSource, columnLetters, rowSource, sheetSource } from '../../src/values/cell-ref.ts';

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [16384, 'XFD'],
])('column %s is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test.each([
  ['企业名单', '城东区.xlsx#企业名单!T12'],
  ['', '城东区.xlsx!T12'],
])('a cell of sheet “%s” is %s', (sheet, expected) => {
  expect(cellSource({ file: '城东区.xlsx', sheet, row: 12, column: 20 })).toBe(expected);
});

test.each([
  ['城东区.xlsx#企业名单!T12', '城东区.xlsx#企业名单!12'],
  ['湟中区.csv!AB3', '湟中区.csv!3'],
  ['2025!Q4.csv!A10', '2025!Q4.csv!10'],
])('the row of %s is %s', (source, row) => {
  expect(rowSource(source)).toBe(row);
});

test('the row of any cell begins as the sheet does', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.integer({ min: 1, max: 1_048_576 }),
      fc.integer({ min: 1, max: 16384 }),
      (file, sheet, row, column) => {
        expect(rowSource(cellSource({ file, sheet, row, column }))).toBe(sheetSource(file, sheet) + row);
      },
    ),
  );
});
