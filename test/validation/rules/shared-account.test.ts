import { expect, test } from 'vitest';
import { sharedAccounts } from '../../../src/validation/rules/shared-account.ts';
import { rosterOf, testCode, UNREADABLE } from '../../support/enterprise.ts';
import { found, messages } from '../../support/rule.ts';

const account = '630105090008';

test.each([
  [
    'two enterprises, one account',
    { uscc: testCode(2), account: '6301 0509-0008' },
    ['5 account shared-account'],
  ],
  ['one enterprise twice', { uscc: testCode(1), account }, []],
  ['two accounts', { uscc: testCode(2), account: '630105090009' }, []],
  ['no account', { uscc: testCode(2), account: null }, []],
])('%s', (_, second, findings) => {
  expect(found(sharedAccounts, rosterOf([{ uscc: testCode(1), account }, second]))).toEqual(findings);
});

test('rows without an account share none', () => {
  expect(found(sharedAccounts, rosterOf([{ uscc: testCode(1) }, { uscc: testCode(2) }]))).toEqual([]);
});

test.each([
  ['no code', null],
  ['a code that is wrong', UNREADABLE],
])('a row with %s is not known to be another enterprise', (_, uscc) => {
  const rows = [
    { uscc, account },
    { uscc: testCode(1), account },
    { uscc, account },
  ];
  expect(found(sharedAccounts, rosterOf(rows))).toEqual([]);
});

test('across files the other cell is named', () => {
  const rosters = [rosterOf([{ account }]), rosterOf([{ uscc: testCode(2), account }], 'dongchuan')] as const;
  expect(messages(sharedAccounts, ...rosters)[0]).toContain('chengdong.xlsx#企业名单!');
});
