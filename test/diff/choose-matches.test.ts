// Which pairs are taken, how surely, and which are left to a person: by the weights that agree and differ.
import { describe, expect, test } from 'vitest';
import { type Candidate, chooseMatches } from '../../src/diff/choose-matches.ts';
import type { Enterprise } from '../../src/enterprises/enterprise.ts';
import { enterpriseOf, testCode } from '../support/enterprise.ts';

const [O1, O2] = [enterpriseOf({ uscc: testCode(1) }), enterpriseOf({ uscc: testCode(2) })];
const [N1, N2] = [enterpriseOf({ uscc: testCode(3) }), enterpriseOf({ uscc: testCode(4) })];
const NAMES = new Map<Enterprise, string>([
  [O1, 'o1'],
  [O2, 'o2'],
  [N1, 'n1'],
  [N2, 'n2'],
]);

function pair(old: Enterprise, now: Enterprise, agreeing: number, differing: number): Candidate {
  return { old, new: now, likeness: { agreeing, differing, fields: ['name'] } };
}

function told(...candidates: readonly Candidate[]): readonly string[] {
  const { chosen, doubtful } = chooseMatches(candidates);
  const say = ({ old, new: now, certainty }: (typeof chosen)[number]) =>
    `${NAMES.get(old)} ${NAMES.get(now)} ${certainty}`;
  return [...chosen.map(say), ...doubtful.map((one) => `? ${say(one)}`)];
}

describe('one pair', () => {
  test.each<readonly [fields: string, agreeing: number, differing: number, certainty: string | null]>([
    ['name', 8, 2, 'o1 n1 high'],
    ['name', 8, 3, 'o1 n1 medium'],
    ['name', 7, 1, 'o1 n1 medium'],
    ['name', 6, 6, 'o1 n1 medium'],
    ['name', 6, 7, '? o1 n1 low'],
    ['uscc', 5, 5, 'o1 n1 medium'],
    ['uscc', 8, 2, 'o1 n1 high'],
    ['account', 10, 1, 'o1 n1 high'],
    ['account', 17, 3, 'o1 n1 high'],
    ['account', 16, 3, 'o1 n1 medium'],
    ['account', 9, 1, 'o1 n1 medium'],
    ['account', 14, 6, 'o1 n1 medium'],
    ['account', 8, 3, 'o1 n1 medium'],
    ['account', 8, 4, '? o1 n1 low'],
    ['account', 7, 1, '? o1 n1 low'],
    ['account', 6, 14, '? o1 n1 low'],
    ['account', 6, 15, null],
    ['account', 5, 0, '? o1 n1 low'],
    ['account', 4, 0, null],
  ])('by %s, %d for it and %d against it', (field, agreeing, differing, expected) => {
    const one = { ...pair(O1, N1, agreeing, differing), likeness: { agreeing, differing, fields: [field] } };
    expect(told(one)).toEqual(expected === null ? [] : [expected]);
  });
});

describe('several pairs', () => {
  test('the most alike are taken first, and what they take is open no more', () => {
    expect(told(pair(O1, N2, 12, 4), pair(O1, N1, 12, 2))).toEqual(['o1 n1 high']);
    expect(told(pair(O2, N1, 12, 4), pair(O1, N1, 12, 2))).toEqual(['o1 n1 high']);
  });

  test('two as like to one of either side are both left open', () => {
    expect(told(pair(O1, N1, 12, 2), pair(O1, N2, 12, 2))).toEqual(['? o1 n1 low', '? o1 n2 low']);
    expect(told(pair(O1, N1, 12, 2), pair(O2, N1, 12, 2))).toEqual(['? o1 n1 low', '? o2 n1 low']);
  });

  test('one as like as another whose row is taken is not left open', () => {
    expect(told(pair(O1, N1, 12, 2), pair(O1, N2, 10, 2), pair(O2, N2, 10, 2))).toEqual([
      'o1 n1 high',
      'o2 n2 high',
    ]);
    expect(told(pair(O1, N1, 12, 2), pair(O2, N1, 10, 2), pair(O2, N2, 10, 2))).toEqual([
      'o1 n1 high',
      'o2 n2 high',
    ]);
  });

  test('rows that do not differ are each taken once, in the order of the codes', () => {
    const all = [O2, O1].flatMap((old) => [N2, N1].map((now) => pair(old, now, 12, 0)));
    expect(told(...all)).toEqual(['o1 n1 high', 'o2 n2 high']);
  });

  test('a pair is not left open whose row another takes after all', () => {
    expect(told(pair(O1, N1, 12, 2), pair(O1, N2, 12, 2), pair(O2, N1, 10, 2))).toEqual([
      'o2 n1 high',
      '? o1 n2 low',
    ]);
    expect(told(pair(O1, N1, 12, 2), pair(O2, N1, 12, 2), pair(O1, N2, 10, 2))).toEqual([
      'o1 n2 high',
      '? o2 n1 low',
    ]);
  });
});
