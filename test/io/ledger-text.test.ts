import { expect, test } from 'vitest';
import { guarded } from '../../src/io/ledger-text.ts';

test.each([
  ...['916301007104000001', '9163010212345678E1', '007', '12-3', '3/4', '2025-1', '2025.3.1', '1:30', '1e5'],
  ...[
    '=A1',
    '+86',
    '-1',
    '@a',
    'TRUE',
    '3月1日',
    '2025年3月',
    'MAR-1',
    'sept2',
    '1 1/2',
    '12%',
    '¥5',
    '1,234',
  ],
])('%s would become something else in a spreadsheet program, and is guarded', (text) => {
  expect(guarded(text)).toBe(`${text}\t`);
});

test.each([
  ...['91630102MA7521X4XN', '西宁样1有限公司', '宁财企〔2025〕12号', '2025Q4-01', '2025年第一批', '', '市级'],
  ...['a1b2c3', '首批'],
])('%j is left as it is', (text) => {
  expect(guarded(text)).toBe(text);
});
