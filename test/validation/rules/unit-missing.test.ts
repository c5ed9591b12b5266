import { expect, test } from 'vitest';
import { unitsOfTheQuarter } from '../../../src/validation/rules/unit-missing.ts';
import { UNITS } from '../../../src/values/reporting-unit.ts';
import { rosterOf } from '../../support/enterprise.ts';
import { CONTEXT, found, messages, ruleFindings } from '../../support/rule.ts';

const all = UNITS.map(({ id }) => rosterOf([], id));

test('a quarter of all eleven units is whole', () => {
  expect(found(unitsOfTheQuarter, ...all)).toEqual([]);
});

test('one finding names every unit that is missing', () => {
  expect(found(unitsOfTheQuarter, ...all.slice(2))).toEqual(['- - unit-missing']);
  expect(messages(unitsOfTheQuarter, ...all.slice(1))).toEqual(['1 unit is missing this quarter: Chengdong']);
  expect(messages(unitsOfTheQuarter, ...all.slice(2))).toEqual([
    '2 units are missing this quarter: Chengdong, Chengzhong',
  ]);
});

test.each([
  [true, 'info'],
  [false, 'warning'],
])('with one file given (%s) it is %s', (singleFile, severity) => {
  const [finding] = ruleFindings(unitsOfTheQuarter, all.slice(0, 1), { ...CONTEXT, singleFile });
  expect(finding?.severity).toBe(severity);
});

test('a second file of a unit is told, a second sheet of its file is not', () => {
  const second = rosterOf([], 'chengdong', '城东区（改）.xlsx');
  expect(found(unitsOfTheQuarter, ...all, second)).toEqual(['- - unit-twice']);
  expect(found(unitsOfTheQuarter, ...all, { ...rosterOf([], 'chengdong'), sheet: '续表' })).toEqual([]);
});

test('two files that say no unit are not of one', () => {
  const nameless = ['甲.xlsx', '乙.xlsx'].map((file) => ({ ...rosterOf([], 'chengdong', file), unit: null }));
  expect(found(unitsOfTheQuarter, ...all, ...nameless)).toEqual([]);
});
