import { expect, test } from 'vitest';
import { duplicateCodes } from '../../../src/validation/rules/duplicate-code.ts';
import { rosterOf, testCode, UNREADABLE } from '../../support/enterprise.ts';
import { found, messages, ruleFindings } from '../../support/rule.ts';

const [a, b] = [{ uscc: testCode(1) }, { uscc: testCode(2) }];

test('each later row with a code of the file is an error that names the first', () => {
  const roster = rosterOf([a, b, a, a]);
  expect(found(duplicateCodes, roster)).toEqual(['6 uscc duplicate-code', '7 uscc duplicate-code']);
  expect(ruleFindings(duplicateCodes, [roster]).map(({ severity }) => severity)).toEqual(['error', 'error']);
  expect(messages(duplicateCodes, roster)).toEqual(['same code as row 4', 'same code as row 4']);
});

test('different codes and codes that cannot be read are no duplicates', () => {
  expect(found(duplicateCodes, rosterOf([a, b, { uscc: UNREADABLE }, { uscc: UNREADABLE }]))).toEqual([]);
});

test('two sheets of one file are one file', () => {
  const second = { ...rosterOf([b, a]), sheet: '续表' };
  expect(found(duplicateCodes, rosterOf([a]), second)).toEqual(['5 uscc duplicate-code']);
  expect(messages(duplicateCodes, rosterOf([a]), second)).toEqual(['same code as row 4 of sheet 企业名单']);
  const [finding] = ruleFindings(duplicateCodes, [rosterOf([a]), second]);
  expect(finding?.wording.zh.message).toBe('与工作表“企业名单”第 4 行代码相同');
});

test('a county and a park may both report an enterprise', () => {
  expect(found(duplicateCodes, rosterOf([a]), rosterOf([a], 'dongchuan'))).toEqual([]);
});
