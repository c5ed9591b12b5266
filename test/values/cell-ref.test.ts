import { expect, test } from 'vitest';
import { cellSource, columnLetters } from '../../src/values/cell-ref.ts';

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
