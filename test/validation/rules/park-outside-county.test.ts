import { expect, test } from 'vitest';
import { parksOutsideCounty } from '../../../src/validation/rules/park-outside-county.ts';
import { type Cells, rosterOf, UNREADABLE } from '../../support/enterprise.ts';
import { found, foundInRow, messages } from '../../support/rule.ts';

const FINDING = ['4 park park-outside-county'];

test.each([
  ['dongchuan', 'chengdong', []],
  ['dongchuan', 'huangyuan', FINDING],
  ['ganhe', 'huangzhong', []],
  ['nanchuan', 'chengzhong', []],
  ['nanchuan', 'huangzhong', []],
  ['nanchuan', 'chengbei', FINDING],
  ['biotech', 'chengbei', []],
  [null, 'huangyuan', []],
  ['dongchuan', null, []],
  ['dongchuan', UNREADABLE, []],
])('park %s in county %s: %j', (park, county, findings) => {
  expect(foundInRow(parksOutsideCounty, { park, county })).toEqual(findings);
});

test('a list that gives the county of registration is told once, at the header', () => {
  const outside: Cells = { park: 'dongchuan', county: 'datong' };
  const inside: Cells = { park: 'dongchuan', county: 'chengdong' };
  const roster = rosterOf([outside, outside, outside, inside, {}]);
  expect(found(parksOutsideCounty, roster)).toEqual(['3 park parks-outside-counties']);
  expect(messages(parksOutsideCounty, roster)[0]).toContain('3 of 4');
  expect(found(parksOutsideCounty, rosterOf([outside, outside, inside]))).toHaveLength(2);
});
