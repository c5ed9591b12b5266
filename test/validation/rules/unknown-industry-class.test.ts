import { expect, test } from 'vitest';
import { unknownIndustryClasses } from '../../../src/validation/rules/unknown-industry-class.ts';
import { UNREADABLE } from '../../support/enterprise.ts';
import { foundInRow } from '../../support/rule.ts';

const FINDING = ['4 industryCode unknown-industry-class'];

test.each([
  ['a class', 'C3825', []],
  ['a group', 'C382', []],
  ['a group of one class', 'B061', []],
  ['its class', 'B0610', []],
  ['a division', 'C38', []],
  ['a class of the 2011 edition', 'C1310', FINDING],
  ['a class that never was', 'C3898', FINDING],
  ['a group that never was', 'C388', FINDING],
  ['the last division of industry', 'D4690', []],
  ['outside industry only divisions are known', 'F5199', []],
  ['a code that cannot be read', UNREADABLE, []],
])('%s: %s', (_, industryCode, findings) => {
  expect(foundInRow(unknownIndustryClasses, { industryCode })).toEqual(findings);
});
