import { expect, test } from 'vitest';
import { bankDetailsRows } from '../../../src/validation/rules/bank-details.ts';
import { UNREADABLE } from '../../support/enterprise.ts';
import { foundInRow } from '../../support/rule.ts';

const NAME = '青海示例制造有限公司';

test.each([
  ['twelve digits are a bank code', { bankCode: '105851000017' }, []],
  ['eleven are not', { bankCode: '10585100001' }, ['4 bankCode bank-details']],
  ['thirteen are not', { bankCode: '1058510000170' }, ['4 bankCode bank-details']],
  ['letters are not', { bankCode: '10585100001X' }, ['4 bankCode bank-details']],
  ['blanks and hyphens in an account do not matter', { account: '6301 0509-0008 0012345' }, []],
  ['an account holds digits only', { account: '6301A50900080012345' }, ['4 account bank-details']],
  ['an account of seven digits is too short', { account: '1234567' }, ['4 account bank-details']],
  ['one of eight may be right', { account: '12345678' }, []],
  ['what cannot be read has a finding of its own', { account: UNREADABLE, bankCode: UNREADABLE }, []],
  ['the holder is the enterprise', { name: NAME, payee: NAME }, []],
  [
    'blanks and the width of brackets do not matter',
    { name: '青海（集团）甲厂', payee: '青海(集团) 甲厂' },
    [],
  ],
  ['a holder beside a name that is not known', { name: null, payee: '张三' }, []],
  ['another holder is told', { name: NAME, payee: '张三' }, ['4 payee bank-details']],
])('%s', (_, cells, findings) => {
  expect(foundInRow(bankDetailsRows, cells)).toEqual(findings);
});
