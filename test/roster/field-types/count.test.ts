import { expect, test } from 'vitest';
import { readCell } from '../../support/read-cell.ts';

test.each([
  [120, 120],
  ['120', 120],
  ['１２０', 120],
  ['1,200人', 1200],
  ['12.0', 12],
  [0, 0],
  ['12名', 12],
  ['12个', 12],
  ['12件', 12],
  ['12项', 12],
  ['12家', 12],
  ['12位', 12],
])('%j is %d', (raw, value) => {
  expect(readCell('employees', raw)).toMatchObject({ value, codes: [] });
});

test.each([
  [12.5, 'not-a-whole-number'],
  ['12.5', 'not-a-whole-number'],
  ['9007199254740993', 'not-a-whole-number'],
  [-1, 'negative-number'],
  ['十二', 'not-a-number'],
  ['12万元', 'not-a-number'],
])('%j gives %s', (raw, code) => {
  expect(readCell('employees', raw)).toMatchObject({ value: { unreadable: String(raw) }, codes: [code] });
});

test.each(['/', '无', ''])('%j is no count', (raw) => {
  expect(readCell('employees', raw)).toMatchObject({ value: undefined, codes: [] });
});
