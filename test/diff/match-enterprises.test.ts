// Who is who where codes do not say it: on what ground, how surely, and where it is left open.
import { describe, expect, test } from 'vitest';
import { matchEnterprises } from '../../src/diff/match-enterprises.ts';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import { type Cells, rosterOf, testCode, UNREADABLE } from '../support/enterprise.ts';

const FULL: Cells = {
  name: '青海拟禾有限公司',
  foundedOn: '2015-03-01',
  phone: '0971-5551001',
  account: '630000009991001',
  contact: '马某',
  mainProduct: '光伏组件',
  assets: '5000',
};

function matched(old: readonly Cells[], now: readonly Cells[], sameYear = true) {
  return matchEnterprises(mergeEnterprises([rosterOf(old)]), mergeEnterprises([rosterOf(now)]), sameYear);
}

/** Grounds and certainty of the only match; null where there is none. */
function only(old: Cells, now: Cells, sameYear = true) {
  const { matches } = matched([old], [now], sameYear);
  return matches.map(({ grounds, certainty }) => ({ grounds: grounds.join(), certainty }))[0] ?? null;
}

const OTHER_CODE = { uscc: testCode(2) };
const OTHER_NAME = { name: '西宁另一有限公司' };

describe('one row on each side', () => {
  test.each<readonly [string, Cells, Cells, string | null, string | null]>([
    ['by code, whatever else changed', FULL, { ...OTHER_NAME, county: 'datong' }, 'code', 'certain'],
    [
      'by a wrong code that stands in both, with the name',
      { ...FULL, uscc: UNREADABLE },
      { ...FULL, uscc: UNREADABLE },
      'code-as-written',
      'certain',
    ],
    ['by name and all else', FULL, { ...FULL, ...OTHER_CODE }, 'name,account,phone', 'high'],
    [
      'by name with other brackets',
      { ...FULL, name: '青海(拟)厂' },
      { ...FULL, name: '青海拟厂', ...OTHER_CODE },
      'name,account,phone',
      'high',
    ],
    [
      'by name with its county renamed',
      { ...FULL, name: '湟中县拟厂' },
      { ...FULL, name: '湟中区拟厂', ...OTHER_CODE },
      'name,account,phone',
      'high',
    ],
    [
      'by name alone, less surely',
      { name: '甲', county: 'chengdong' },
      { name: '甲', county: 'datong', revenue: '9', ...OTHER_CODE },
      'name',
      'medium',
    ],
    [
      'by other fields where code and name changed',
      FULL,
      { ...FULL, ...OTHER_CODE, ...OTHER_NAME },
      'account,phone',
      'medium',
    ],
    [
      'not where little but the name agrees',
      FULL,
      {
        ...OTHER_CODE,
        name: FULL.name ?? '',
        county: 'datong',
        industryCode: 'F5211',
        foundedOn: '2001-01-01',
        phone: '9',
        account: '9',
        revenue: '9',
        assets: '9',
      },
      null,
      null,
    ],
    [
      'by name, and not by a code that neither has',
      { ...FULL, uscc: null },
      { ...FULL, uscc: null },
      'name,account,phone',
      'high',
    ],
    ['not where only trade and county agree', FULL, { ...OTHER_CODE, ...OTHER_NAME }, null, null],
  ])('matches %s', (_, old, now, grounds, certainty) => {
    expect(only(old, now)).toEqual(grounds === null ? null : { grounds, certainty });
  });

  test('figures of another year say nothing', () => {
    const bare = { name: '甲', revenue: '100', assets: '200', rdExpense: '3', county: 'datong' };
    const next = { ...bare, ...OTHER_CODE, revenue: '150', assets: '260', rdExpense: '4' };
    expect(only(bare, next, false)?.certainty).toBe('high');
    expect(only(bare, next, true)?.certainty).toBe('medium');
  });

  test('a pair with something in common is pointed out', () => {
    const { matches, doubtful } = matched(
      [FULL],
      [
        {
          ...FULL,
          ...OTHER_CODE,
          name: '乙',
          phone: '9',
          contact: '王某',
          foundedOn: '2020-01-01',
          assets: '1',
          mainProduct: '铝箔',
        },
      ],
    );
    expect(matches).toEqual([]);
    expect(doubtful.map(({ grounds, certainty }) => [grounds.join(), certainty])).toEqual([
      ['account', 'low'],
    ]);
  });
});

describe('a row is found again by one thing alone', () => {
  const BARE: Cells = { name: '甲', revenue: '9' };
  test.each<readonly [claim: string, cells: Cells]>([
    ['its account', { account: '11', contact: '马某' }],
    ['its certificate', { hnteNo: 'GR202263000001', contact: '马某' }],
    ['its telephone', { phone: '1', contact: '马某' }],
    ['its payee', { payee: '丙', contact: '马某', mainProduct: '铝箔' }],
    ['its figures', { revenue: '100', assets: '200', contact: '马某' }],
    ['its day, county and trade', { foundedOn: '2015-03-01', contact: '马某' }],
  ])('%s', (_, cells) => {
    const found = (own: Cells) => {
      const { matches, doubtful } = matched(
        [{ ...BARE, ...own }],
        [{ ...BARE, ...own, uscc: testCode(987_654_321), name: '乙' }],
      );
      return matches.length + doubtful.length;
    };
    expect([found(cells), found({ contact: '马某' })]).toEqual([1, 0]);
  });

  test.each([
    [4, 1, 4],
    [5, 1, 0],
    [1, 4, 4],
    [1, 5, 0],
  ])('where %d have it before and %d after, %d pairs are worth a look', (before, after, pairs) => {
    const sharing = (count: number, from: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...{ ...BARE, phone: '1', contact: '马某' },
        ...{ uscc: testCode(from + 111 * index), name: `厂${from + index}` },
      }));
    const { doubtful } = matched(sharing(before, 1000), sharing(after, 50_000));
    expect(doubtful).toHaveLength(pairs);
  });
});

describe('several rows', () => {
  test('of one name are told apart by the rest', () => {
    const twin = { ...FULL, phone: '0971-5552002', account: '630000009992002', foundedOn: '2018-01-01' };
    const { matches } = matched(
      [
        { ...FULL, uscc: testCode(1) },
        { ...twin, uscc: testCode(2) },
      ],
      [
        { ...twin, uscc: testCode(3) },
        { ...FULL, uscc: testCode(4) },
      ],
    );
    expect(matches.map((one) => [one.old.usccText, one.new.usccText]).sort()).toEqual([
      [testCode(1), testCode(4)],
      [testCode(2), testCode(3)],
    ]);
  });

  test('that cannot be told apart and differ are left open', () => {
    const { matches, doubtful } = matched(
      [{ ...FULL, uscc: testCode(1) }],
      [
        { ...FULL, uscc: testCode(3), contact: '王某' },
        { ...FULL, uscc: testCode(4), contact: '李某' },
      ],
    );
    expect(matches).toEqual([]);
    expect(doubtful).toHaveLength(2);
  });

  test('that do not differ at all are paired in any way', () => {
    const { matches } = matched(
      [
        { ...FULL, uscc: null },
        { ...FULL, uscc: null },
      ],
      [
        { ...FULL, uscc: null },
        { ...FULL, uscc: null },
      ],
    );
    expect(matches).toHaveLength(2);
  });

  test('are not compared one by one: ten thousand under one telephone take no time', () => {
    const many = (from: number): readonly Cells[] =>
      Array.from({ length: 10_000 }, (_, index) => ({
        uscc: testCode(from + index),
        name: `厂${from + index}`,
        phone: '1',
        foundedOn: '2015-03-01',
      }));
    const { matches, onlyOld } = matched(many(1), many(20_001));
    expect(matches).toEqual([]);
    expect(onlyOld).toHaveLength(10_000);
  });
});
