import { expect, test } from 'vitest';
import { fieldNames, fieldText } from '../../../src/reports/wording/field-text.ts';

test.each([
  ['2024 hnte', '2024'],
  ['2024 hnte、2024 hnte、2024 hnte', '2024'],
  ['2023 hnte、2024 hnte、2024 hnte', '2023、2024'],
  // A ledger need not state the year.
  ['hnte、hnte', 'hnte'],
])('rows of the ledger are told by their years: %s', (canonical, expected) => {
  expect(fieldText('ledger', canonical, 'zh')).toBe(expected);
  expect(fieldText('ledger', canonical, 'en')).toBe(expected.replace('、', ', '));
});

test('columns are named by their headers, in the order given', () => {
  expect(fieldNames(['account', 'payee'], 'zh')).toBe('银行账号、开户名称');
  expect(fieldNames(['account', 'payee'], 'en')).toBe('Account, Account holder');
});
