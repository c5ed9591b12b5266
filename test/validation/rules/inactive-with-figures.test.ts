import { expect, test } from 'vitest';
import { inactiveRowsWithFigures } from '../../../src/validation/rules/inactive-with-figures.ts';
import { UNREADABLE } from '../../support/enterprise.ts';
import { foundInRow } from '../../support/rule.ts';

test.each([
  ['注销', ['4 state inactive-with-figures']],
  ['吊销', ['4 state inactive-with-figures']],
  ['迁出', ['4 state inactive-with-figures']],
  ['停产', []],
  ['正常', []],
  [null, []],
  [UNREADABLE, []],
])('state %s with revenue of this year: %j', (state, findings) => {
  expect(foundInRow(inactiveRowsWithFigures, { state, revenueYtd: '860' })).toEqual(findings);
});

test.each([['0'], [null]])('struck off with %s this year is silent', (revenueYtd) => {
  expect(foundInRow(inactiveRowsWithFigures, { state: '注销', revenueYtd })).toEqual([]);
});
