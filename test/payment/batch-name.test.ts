import { expect, test } from 'vitest';
import { isBatchName, isNumberedBatch, nextBatch } from '../../src/payment/batch-name.ts';

test.each([
  [[], '2025Q4-01'],
  [['2025Q4-01'], '2025Q4-02'],
  [['2025Q4-09', '2025Q4-03'], '2025Q4-10'],
  [['2025Q3-07', '2025年第一批', '2025Q4-x'], '2025Q4-01'],
  [['2025Q4-99'], '2025Q4-100'],
  [['2025Q4-07补', '2025Q4-08-2'], '2025Q4-01'],
])('after %j comes %s', (known, expected) => {
  expect(nextBatch('2025Q4', known)).toBe(expected);
});

test.each([
  ['2025Q4-01', true],
  ['2025年第一批', true],
  ['', false],
  [' a', false],
  ['../甲', false],
  ['.hidden', false],
  ['甲.', false],
  ['甲/乙', false],
  ['甲\\乙', false],
  ['甲\n', false],
  ['批'.repeat(60), true],
  ['批'.repeat(61), false],
])('“%s” may be a batch: %s', (name, expected) => {
  expect(isBatchName(name)).toBe(expected);
});

test.each([
  ['2025Q4-01', true],
  ['2025Q4-123456', true],
  ['2025Q4-1234567', false],
  ['2025Q4-', false],
  ['2025Q4-01补', false],
  ['2025Q4-x1', false],
  ['2025Q3-01', false],
  ['12025Q4-01', false],
  ['2025Q4', false],
])('“%s” is a batch that the tool numbered in 2025Q4: %s', (name, expected) => {
  expect(isNumberedBatch(name, '2025Q4')).toBe(expected);
});
