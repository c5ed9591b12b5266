import { expect, test } from 'vitest';
import { accountNumber, bankCodeNumber, isAnotherName, isSameHolder } from '../../src/values/bank-details.ts';

test.each([
  ['6301 0509-0008 0012345', '6301050900080012345'],
  ['６３０１０５０９', '63010509'],
  ['12345678', '12345678'],
  ['1234567', undefined],
  ['6301A50900080012345', undefined],
  ['1'.repeat(32), '1'.repeat(32)],
  ['1'.repeat(33), undefined],
  ['', undefined],
])('the account “%s” is %s', (written, expected) => {
  expect(accountNumber(written)).toBe(expected);
});

test.each([
  ['102851000017', '102851000017'],
  ['1028 5100 0017', '102851000017'],
  ['10285100001', undefined],
  ['1028510000170', undefined],
])('the bank code “%s” is %s', (written, expected) => {
  expect(bankCodeNumber(written)).toBe(expected);
});

test.each([
  ['青海（集团）甲厂', '青海(集团) 甲厂', true],
  ['青海〔集团〕甲厂', '青海【集团】甲厂', true],
  ['青海ＡＢ公司', '青海AB公司', true],
  ['青海甲厂', '青海乙厂', false],
  ['青海（集团）甲厂', '青海集团甲厂', false],
  ['青海甲厂', '青海甲厂分厂', false],
])('to a bank %s and %s are one holder: %s', (one, other, expected) => {
  expect(isSameHolder(one, other)).toBe(expected);
});

test.each([
  ['青海甲厂', ['青海乙厂'], true],
  ['青海甲厂', ['青海乙厂', '青海 甲厂'], false],
  ['青海甲厂', ['', '青海乙厂'], true],
  ['青海甲厂', [''], false],
  ['青海甲厂', [], false],
  ['', ['青海乙厂'], false],
])('“%s” is another name than any of %j: %s', (written, known, expected) => {
  expect(isAnotherName(written, known)).toBe(expected);
});
