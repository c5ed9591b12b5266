import { expect, test } from 'vitest';
import { counted } from '../../src/values/counted.ts';

test.each([
  [0, '0 rows'],
  [1, '1 row'],
  [1n, '1 row'],
  [2, '2 rows'],
  [11, '11 rows'],
])('%s', (number, expected) => {
  expect(counted(number, 'row')).toBe(expected);
});
