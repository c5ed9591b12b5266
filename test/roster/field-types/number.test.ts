import { expect, test } from 'vitest';
import { readCell } from '../../support/read-cell.ts';

test.each([
  [3, { digits: 3n, scale: 0 }],
  ['3年', { digits: 3n, scale: 0 }],
  ['82.5分', { digits: 825n, scale: 1 }],
  [2.5, { digits: 25n, scale: 1 }],
])('%j is read exactly', (raw, value) => {
  expect(readCell('nicheYears', raw)).toMatchObject({ value, codes: [] });
});

test.each([
  ['三年', 'not-a-number'],
  ['3万元', 'not-a-number'],
  [-3, 'negative-number'],
  // No group of thousands begins with a zero: it may be a decimal comma.
  ['0,001', 'not-a-number'],
  ['0,500', 'not-a-number'],
  ['00,123,456', 'not-a-number'],
  ['0 001', 'not-a-number'],
  // Nor does what nobody sees join what a blank parts.
  ['12 \u200b34', 'not-a-number'],
])('%j gives %s', (raw, code) => {
  expect(readCell('nicheYears', raw).codes).toEqual([code]);
});

test.each(['120①', '120²', '３⑴', '5❶'])('the mark of a note is no digit: %s', (raw) => {
  expect(readCell('nicheYears', raw).codes).toEqual(['not-a-number']);
  expect(readCell('revenue', raw).codes).toEqual(['not-a-number']);
});
