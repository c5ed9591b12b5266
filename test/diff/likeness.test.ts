// What speaks for two rows being one enterprise, and what says nothing.
import { expect, test } from 'vitest';
import { groundsOf, likenessOf, nameKey } from '../../src/diff/likeness.ts';
import { type Cells, enterpriseOf, testCode, UNREADABLE } from '../support/enterprise.ts';

const OTHERWISE: Cells = { industryCode: null, county: null, revenue: null };
const ONE: Cells = { ...OTHERWISE, uscc: testCode(1), name: '甲' };
/** A code, and one with a character mistyped. */
const [CODE, SLIP] = [testCode(1), `${testCode(1).slice(0, 16)}9${testCode(1).slice(17)}`];

test.each<readonly [claim: string, old: Cells, now: Cells, told: string, grounds: string]>([
  ['the name', ONE, { ...ONE, uscc: testCode(9) }, '6 : 0', 'name'],
  ['another name less', ONE, { ...ONE, uscc: testCode(9), name: '乙' }, '0 : 3', 'other-fields'],
  [
    'a blank name neither way',
    { ...ONE, name: null },
    { ...ONE, uscc: testCode(9) },
    '0 : 0',
    'other-fields',
  ],
  [
    'a code as it is written, where it is no valid one',
    { ...ONE, uscc: UNREADABLE },
    { ...ONE, uscc: UNREADABLE, name: '乙' },
    '6 : 3',
    'code-as-written',
  ],
  ['no code says nothing', { ...ONE, uscc: null }, { ...ONE, uscc: null }, '6 : 0', 'name'],
  [
    'a code one slip apart',
    { ...ONE, uscc: CODE },
    { ...ONE, uscc: { unreadable: SLIP }, name: '乙' },
    '5 : 3',
    'similar-code',
  ],
  [
    'an account, which hardly any share',
    { ...ONE, account: '11' },
    { ...ONE, uscc: testCode(9), account: '1 1' },
    '10 : 0',
    'name,account',
  ],
  [
    'another account as much against',
    { ...ONE, account: '11' },
    { ...ONE, uscc: testCode(9), account: '12' },
    '6 : 4',
    'name',
  ],
  [
    'what one leaves blank neither way',
    { ...ONE, phone: '1' },
    { ...ONE, uscc: testCode(9) },
    '6 : 0',
    'name',
  ],
  ['nor what the other does', ONE, { ...ONE, uscc: testCode(9), phone: '1' }, '6 : 0', 'name'],
  [
    'nor an amount of nothing',
    { ...ONE, revenue: '0' },
    { ...ONE, uscc: testCode(9), revenue: '0' },
    '6 : 0',
    'name',
  ],
  [
    'nor nobody employed',
    { ...ONE, employees: '0' },
    { ...ONE, uscc: testCode(9), employees: '0' },
    '6 : 0',
    'name',
  ],
  [
    'one employed does',
    { ...ONE, employees: '1' },
    { ...ONE, uscc: testCode(9), employees: '1' },
    '7 : 0',
    'name',
  ],
])('%s', (_, old, now, told, grounds) => {
  const [one, other] = [enterpriseOf(old), enterpriseOf(now)];
  const likeness = likenessOf(one, other, true);
  expect(`${likeness.agreeing} : ${likeness.differing}`).toBe(told);
  expect(groundsOf(one, other, likeness).join()).toBe(grounds);
});

test('figures count for the same year alone', () => {
  const [old, now] = [
    { ...ONE, revenue: '5' },
    { ...ONE, uscc: testCode(9), revenue: '6' },
  ].map(enterpriseOf);
  if (!old || !now) throw new Error('no rows');
  expect([true, false].map((sameYear) => likenessOf(old, now, sameYear).differing)).toEqual([1, 0]);
});

test.each([
  ['湟中县（拟）“一”厂', '湟中区拟一厂'],
  ['abc 有限公司', 'ＡＢＣ有限公司'],
  ['甲·乙－丙厂', '甲乙丙厂'],
])('%s is found by the name %s', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});
