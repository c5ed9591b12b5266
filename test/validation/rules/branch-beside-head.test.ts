import { expect, test } from 'vitest';
import { branchesBesideHeads } from '../../../src/validation/rules/branch-beside-head.ts';
import { rosterOf, testCode, UNREADABLE } from '../../support/enterprise.ts';
import { found, messages } from '../../support/rule.ts';

const name = '青海昆仑新材料有限公司';
const branch = `${name}西宁分公司`;

test.each([
  ['a branch under a code of its own', { name: branch, uscc: testCode(2) }, ['5 name branch-beside-head']],
  ['one in brackets', { name: `${name}（西宁）分公司`, uscc: testCode(2) }, ['5 name branch-beside-head']],
  [
    'one that is all in brackets',
    { name: `${name}（西宁分公司）`, uscc: testCode(2) },
    ['5 name branch-beside-head'],
  ],
  ['one of a county', { name: `${name}大通县分公司`, uscc: testCode(2) }, ['5 name branch-beside-head']],
  ['a code that is wrong', { name: branch, uscc: UNREADABLE }, ['5 name branch-beside-head']],
  ['no code', { name: `${name} 第二分公司`, uscc: null }, ['5 name branch-beside-head']],
  ['the same code is for another rule', { name: branch, uscc: testCode(1) }, []],
  [
    'a branch of a firm that is not listed',
    { name: '国网青海省电力公司西宁供电分公司', uscc: testCode(2) },
    [],
  ],
  ['a firm with a longer name', { name: `${name}集团`, uscc: testCode(2) }, []],
  ['a row without a name', { name: null, uscc: testCode(2) }, []],
])('%s', (_, second, findings) => {
  expect(found(branchesBesideHeads, rosterOf([{ name, uscc: testCode(1) }, second]))).toEqual(findings);
});

test('a branch listed before its firm, in another file', () => {
  const rosters = [
    rosterOf([{ name: branch, uscc: testCode(2) }]),
    rosterOf([{ name }], 'dongchuan'),
  ] as const;
  expect(found(branchesBesideHeads, ...rosters)).toEqual(['4 name branch-beside-head']);
  expect(messages(branchesBesideHeads, ...rosters)[0]).toContain('dongchuan.xlsx#企业名单!B4');
});

test('of two firms whose names a branch begins with its own is the longer', () => {
  const rows = [
    { name: '青海昆仑集团', uscc: testCode(1) },
    { name: '青海昆仑集团新材料有限公司', uscc: testCode(2) },
    { name: '青海昆仑集团新材料有限公司', uscc: testCode(3) },
    { name: '青海昆仑集团新材料有限公司西宁分公司', uscc: testCode(4) },
  ];
  const roster = rosterOf(rows);
  expect(found(branchesBesideHeads, roster)).toEqual(['7 name branch-beside-head']);
  expect(messages(branchesBesideHeads, roster)[0]).toContain('chengdong.xlsx#企业名单!B5');
});

test('a name that is no firm’s heads no branch', () => {
  const rows = [
    { name: '青海昆仑', uscc: testCode(1) },
    { name: branch, uscc: testCode(2) },
  ];
  expect(found(branchesBesideHeads, rosterOf(rows))).toEqual([]);
});

test('a firm and its branch that both lack a code are not known to be one', () => {
  const rows = [
    { name, uscc: null },
    { name: branch, uscc: null },
  ];
  expect(found(branchesBesideHeads, rosterOf(rows))).toEqual(['5 name branch-beside-head']);
});
