import { expect, test } from 'vitest';
import { loadChecks, loadIndustryNames } from '../../src/io/load-checks.ts';
import { readIndustry } from '../../src/values/industry.ts';

const names = await loadIndustryNames();
const codes = [...names.keys()];

test('the limits that ship with the tool fit their schema', async () => {
  expect((await loadChecks()).schema).toBe('xining-tiers/checks@1');
});

test('the classification has 20 sections and 97 divisions', () => {
  expect(codes.filter((code) => /^[A-T]$/.test(code))).toHaveLength(20);
  expect(codes.filter((code) => /^\d{2}$/.test(code))).toHaveLength(97);
});

// GB/T 4754-2017, the table of the number of groups and classes in each section.
test.each([
  ['B', 7, 19, 39],
  ['C', 31, 179, 609],
  ['D', 3, 9, 18],
])('section %s has %i divisions, %i groups and %i classes', (letter, divisions, groups, classes) => {
  const within = codes.filter((code) => /^\d/.test(code) && sectionLetter(code) === letter);
  expect([2, 3, 4].map((length) => within.filter((code) => code.length === length).length)).toEqual([
    divisions,
    groups,
    classes,
  ]);
});

test('every class lies in a group and a division of its own, and no name is empty', () => {
  const astray = codes.filter(
    (code) => code.length > 2 && !(names.has(code.slice(0, 2)) && names.has(code.slice(0, 3))),
  );
  expect(astray).toEqual([]);
  expect([...names.values()].filter((name) => !/^[\p{Script=Han}、（）]+$/u.test(name))).toEqual([]);
});

test.each([
  ['3825', '光伏设备及元器件制造'],
  ['3841', '锂离子电池制造'],
  ['061', '烟煤和无烟煤开采洗选'],
  ['0610', '烟煤和无烟煤开采洗选'],
  ['38', '电气机械和器材制造业'],
  ['C', '制造业'],
])('%s is %s', (code, name) => {
  expect(names.get(code)).toBe(name);
});

function sectionLetter(digits: string): string {
  const read = readIndustry(digits);
  return 'code' in read ? read.code.charAt(0) : '';
}
