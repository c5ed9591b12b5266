import { expect, test } from 'vitest';
import { divisionOf, readIndustry } from '../../src/values/industry.ts';

test.each([
  ['C3825', 'C3825', 38],
  ['3825', 'C3825', 38],
  ['c27', 'C27', 27],
  ['Ｃ３８２５', 'C3825', 38],
  ['06', 'B06', 6],
  ['D46', 'D46', 46],
  ['0911', 'B0911', 9],
])('%s is %s', (text, code, division) => {
  const read = readIndustry(text);
  expect(read).toEqual({ code });
  expect('code' in read && divisionOf(read.code)).toBe(division);
});

test.each([
  ['B3825', 'section'],
  ['98', 'division'],
  ['00', 'division'],
  ['382', 'none'],
  ['38255', 'form'],
  ['3', 'form'],
  ['制造业', 'form'],
])('%s has a fault in its %s', (text, fault) => {
  const read = readIndustry(text);
  expect('fault' in read ? read.fault : 'none').toBe(fault);
});
