import { describe, expect, test } from 'vitest';
import { readCell } from '../../support/read-cell.ts';

test.each([
  [' 西宁示例有限公司 1　', '西宁示例有限公司 1'],
  ['西宁示例\n有限公司', '西宁示例有限公司'],
  ['Xining\r\nSample Ltd', 'Xining Sample Ltd'],
  ['Xining\rSample Ltd', 'Xining Sample Ltd'],
  ['西宁\nABC公司', '西宁ABC公司'],
  ['ABC\n西宁公司', 'ABC西宁公司'],
  ['西宁示例（集团）有限公司', '西宁示例（集团）有限公司'],
  ['\ufeff西宁示例\u200b有限公司', '西宁示例有限公司'],
  ['ＡＢ１２', 'AB12'],
  [12, '12'],
])('%j reads %j', (raw, value) => {
  expect(readCell('name', raw)).toMatchObject({ value, codes: [] });
});

test.each(['', '无', '/', '—', 'N/A'])('%j is blank', (raw) => {
  expect(readCell('note', raw)).toMatchObject({ value: undefined, codes: [] });
});

test('无 is an answer where the criteria list it', () => {
  expect(['rdOrg', 'award', 'contest'].map((key) => readCell(key as 'rdOrg', '无').value)).toEqual([
    '无',
    '无',
    '无',
  ]);
  expect(readCell('rdOrg', '/').value).toBeUndefined();
});

describe('an account', () => {
  test.each([
    [6222021234567890000, 'digits-lost'],
    ['6.22202E+18', 'digits-lost'],
    [1e15, 'digits-lost'],
    [999_999_999_999_999, 'account-as-number'],
    [102851000017, 'account-as-number'],
  ])('%j gives %s', (raw, code) => {
    expect(readCell('account', raw).codes).toEqual([code]);
  });

  test('of the bank too', () => {
    expect(readCell('bankCode', 102851000017).codes).toEqual(['account-as-number']);
  });

  test('written as text keeps every digit', () => {
    expect(readCell('account', '0622202123456789012')).toMatchObject({
      value: '0622202123456789012',
      codes: [],
    });
  });
});

test.each(['bankCode', 'phone', 'hnteNo'] as const)(
  '%s shown with an exponent has lost its digits',
  (key) => {
    expect(readCell(key, '1.02851E+11').codes).toEqual(['digits-lost']);
  },
);

test('what looks like an exponent is left alone where no number stands', () => {
  expect(readCell('mainProduct', '1.5E+3')).toMatchObject({ value: '1.5E+3', codes: [] });
});
