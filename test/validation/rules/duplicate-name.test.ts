import { expect, test } from 'vitest';
import { duplicateNames } from '../../../src/validation/rules/duplicate-name.ts';
import { rosterOf, testCode, UNREADABLE } from '../../support/enterprise.ts';
import { found, messages } from '../../support/rule.ts';

const name = '西宁昆仑新材料有限公司';

test.each([
  ['one name under two codes', { name, uscc: testCode(2) }, ['5 name duplicate-name']],
  [
    'blanks in the name do not matter',
    { name: '西宁昆仑 新材料有限公司', uscc: testCode(2) },
    ['5 name duplicate-name'],
  ],
  ['one name under a code that is wrong', { name, uscc: UNREADABLE }, ['5 name duplicate-name']],
  ['one name under no code', { name, uscc: null }, ['5 name duplicate-name']],
  ['the same code is for another rule', { name, uscc: testCode(1) }, []],
  ['another name', { name: '西宁昆仑装备有限公司', uscc: testCode(2) }, []],
  ['a row without a name', { name: null, uscc: testCode(2) }, []],
])('%s', (_, second, findings) => {
  expect(found(duplicateNames, rosterOf([{ name, uscc: testCode(1) }, second]))).toEqual(findings);
});

test('across files the other place is named', () => {
  const rosters = [rosterOf([{ name }]), rosterOf([{ name, uscc: testCode(2) }], 'dongchuan')] as const;
  expect(found(duplicateNames, ...rosters)).toEqual(['4 name duplicate-name']);
  expect(messages(duplicateNames, ...rosters)[0]).toContain('chengdong.xlsx#企业名单!B4');
});

test.each([
  ['no code', null],
  ['a code that is wrong', UNREADABLE],
])('two rows of one name and %s are not known to be of one enterprise', (_, uscc) => {
  const rows = [
    { name, uscc },
    { name, uscc },
  ];
  expect(found(duplicateNames, rosterOf(rows))).toEqual(['5 name duplicate-name']);
});
