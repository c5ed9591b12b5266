// Signs of mergers and splits, and what is none.
import { describe, expect, test } from 'vitest';
import { matchEnterprises } from '../../src/diff/match-enterprises.ts';
import { reorganisations } from '../../src/diff/reorganisations.ts';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import { type Cells, rosterOf, testCode } from '../support/enterprise.ts';

const A: Cells = {
  uscc: testCode(1),
  name: '青海拟甲有限公司',
  revenue: '4000',
  employees: '120',
  account: '11',
};
const B: Cells = {
  uscc: testCode(2),
  name: '青海拟乙有限公司',
  revenue: '1300',
  employees: '48',
  account: '22',
};
const C: Cells = {
  uscc: testCode(3),
  name: '青海拟丙有限公司',
  revenue: '5300',
  employees: '168',
  account: '33',
};

function signs(old: readonly Cells[], now: readonly Cells[], sameYear = true) {
  const lists = matchEnterprises(
    mergeEnterprises([rosterOf(old)]),
    mergeEnterprises([rosterOf(now)]),
    sameYear,
  );
  const found = reorganisations(
    { continuing: lists.matches, onlyOld: lists.onlyOld, onlyNew: lists.onlyNew },
    sameYear,
  );
  return found.map(({ kind, parts, whole, grounds, certainty }) => [
    kind,
    parts.map(({ usccText }) => usccText).join(),
    whole.usccText,
    grounds.join(),
    certainty,
  ]);
}

const [one, two, three] = [testCode(1), testCode(2), testCode(3)];
const GROWN = { ...A, revenue: '5300', employees: '168' };

describe('a merger', () => {
  test.each<readonly [string, readonly Cells[], readonly Cells[], readonly (readonly string[])[]]>([
    [
      'into one that grew by just as much',
      [A, B],
      [GROWN],
      [['merger', `${one},${two}`, one, 'sums', 'high']],
    ],
    ['into a new one', [A, B], [C], [['merger', `${one},${two}`, three, 'sums', 'high']]],
    [
      'that a note tells of by name',
      [A, B],
      [{ ...A, note: '2025年吸收合并青海拟乙有限公司' }],
      [['merger', `${one},${two}`, one, 'note', 'high']],
    ],
    [
      'that a note tells of by code',
      [A, B],
      [{ ...A, note: `与${testCode(2)}合并` }],
      [['merger', `${one},${two}`, one, 'note', 'high']],
    ],
    [
      'by an account taken over',
      [A, B],
      [{ ...A, account: '22' }],
      [['merger', `${one},${two}`, one, 'account', 'low']],
    ],
    ['not where the account was shared before', [A, { ...B, account: '11' }], [A], []],
    ['not where a note names it without saying so', [A, B], [{ ...A, note: '客户：青海拟乙有限公司' }], []],
    ['not where one figure alone adds up', [A, B], [{ ...A, revenue: '5300' }], []],
    ['not where nothing is gone', [A, B], [GROWN, B], []],
  ])('%s', (_, old, now, expected) => {
    expect(signs(old, now)).toEqual(expected);
  });

  test('is not read out of figures of different years', () => {
    expect(signs([A, B], [GROWN], false)).toEqual([]);
  });
});

test('a split is a merger the other way round', () => {
  expect(signs([GROWN], [A, B])).toEqual([['split', `${one},${two}`, one, 'sums', 'high']]);
  expect(signs([C], [A, B])).toEqual([['split', `${one},${two}`, three, 'sums', 'high']]);
});

describe('a note tells of it in whichever row it stands', () => {
  const BARE_A = { uscc: testCode(1), name: '青海拟甲有限公司' };
  const BARE_B = { uscc: testCode(2), name: '青海拟乙有限公司' };
  const split = [['split', `${one},${two}`, one, 'note', 'high']];
  const merger = [['merger', `${one},${two}`, one, 'note', 'high']];
  test.each<readonly [string, readonly Cells[], readonly Cells[], readonly (readonly string[])[]]>([
    ['who split off another', [A], [{ ...A, note: '2025年分立出青海拟乙有限公司' }, B], split],
    ['who was split off', [A], [A, { ...B, note: '由青海拟甲有限公司分立设立' }], split],
    ['who was split off, by code', [A], [A, { ...B, note: `由${one}分立` }], split],
    ['who went into another', [A, { ...B, note: '拟并入青海拟甲有限公司' }], [A], merger],
    ['who took another over later', [{ ...A, note: '拟吸收合并青海拟乙有限公司' }, B], [A], merger],
    [
      'who went into another under its later name',
      [BARE_A, { ...BARE_B, note: '并入青海拟丙有限公司' }],
      [{ ...BARE_A, name: '青海拟丙有限公司' }],
      merger,
    ],
    [
      'those that one became',
      [C],
      [A, B].map((cells) => ({ ...cells, revenue: '9', note: '青海拟丙有限公司分立而来' })),
      [['split', `${one},${two}`, three, 'note', 'high']],
    ],
    ['not who only names it', [A], [A, { ...B, note: '客户：青海拟甲有限公司' }], []],
    ['not one alone that names who is gone', [A], [{ ...B, note: '由青海拟甲有限公司改制' }], []],
  ])('%s', (_, old, now, expected) => {
    expect(signs(old, now)).toEqual(expected);
  });
});
