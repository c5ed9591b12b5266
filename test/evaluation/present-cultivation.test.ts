import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import { cultivationWork } from '../../src/evaluation/present-cultivation.ts';
import { presentEnterprise } from '../../src/evaluation/present-enterprise.ts';
import { loadCriteria } from '../../src/io/load-criteria.ts';
import { periodEnd, periodOf } from '../../src/values/period.ts';
import { type Cells, rosterOf, testCode } from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';
import { cellsOf, screenedFirm } from '../support/screened-firm.ts';

const { criteria } = await loadCriteria();

function cultivated(rows: readonly Cells[], period = periodOf(2025, 4)) {
  const enterprises = mergeEnterprises([rosterOf(rows)]);
  const presented = enterprises.map((one) => presentEnterprise(one, POLICY, periodEnd(period)));
  const work = cultivationWork(enterprises, presented, POLICY, criteria, period);
  return work?.joined([work.stretch(0, enterprises.length)]) ?? null;
}

describe('candidates', () => {
  test.each<[claim: string, cells: Cells, tier: string | undefined]>([
    ['who is on a rung is told the next one', { innovativeOn: '2024-05-20' }, 'srdi'],
    ['who is in a pool is told the first', { aboveScale: '否', revenue: '1500' }, 'innovative'],
    ['who is in neither is left out', {}, undefined],
    ['who meets the first tier is told so', { hnteOn: '2024-05-20', techSmeOn: null }, 'innovative'],
    ['who is at the top is left out', { littleGiantOn: '2024-05-20' }, undefined],
    ['who has left is left out', { innovativeOn: '2024-05-20', state: '注销' }, undefined],
    ['a sole trader is left out', { innovativeOn: '2024-05-20', uscc: testCode(1, '92') }, undefined],
    [
      'a lapsed title is none',
      { innovativeOn: '2022-05-20', srdiOn: '2022-05-20', techSmeOn: '2025-01-05' },
      'innovative',
    ],
  ])('%s', (_, cells, tier) => {
    expect(cultivated([cells])?.candidates[0]?.tier).toBe(tier);
  });

  test('a plan too long for a quarter is told by its size', () => {
    const [candidate] = cultivated([{ srdiOn: '2024-05-20' }])?.candidates ?? [];
    expect(candidate?.changes).toBeNull();
    expect(candidate?.supplies).toBeGreaterThan(6);
  });
});

describe('titles that run out before the next period ends', () => {
  test.each([
    ['2023-01-01', ['2026-01-01']],
    ['2022-12-31', []],
    ['2023-03-31', ['2026-03-31']],
    ['2023-04-01', []],
  ])('one of %s', (hnteOn, until) => {
    expect(cultivated([{ hnteOn }])?.lapsing.map((one) => one.until)).toEqual(until);
  });
});

test('enterprises by stretches are as all at once', () => {
  const rows = [1, 2, 3].map((one) => ({
    uscc: testCode(one),
    innovativeOn: '2024-05-20',
    hnteOn: '2023-02-03',
  }));
  const enterprises = mergeEnterprises([rosterOf(rows)]);
  const on = periodEnd(periodOf(2025, 4));
  const presented = enterprises.map((one) => presentEnterprise(one, POLICY, on));
  const work = cultivationWork(enterprises, presented, POLICY, criteria, periodOf(2025, 4));
  const whole = work?.joined([work.stretch(0, 3)]);
  expect(whole?.candidates).toHaveLength(3);
  expect(whole?.lapsing).toHaveLength(3);
  expect(work?.joined([work.stretch(0, 1), work.stretch(1, 3)])).toEqual(whole);
});

/** Enterprises that leave nearly the same columns blank, with figures somewhat apart. */
const alike = fc
  .tuple(
    screenedFirm.map((firm) => cellsOf(firm, '2025-12-31')),
    fc.integer({ min: 2, max: 8 }),
  )
  .chain(([cells, count]) => {
    const keys = Object.keys(cells);
    const own = fc.record({
      blank: fc.subarray(keys, { maxLength: 2 }),
      shifts: fc.array(fc.constantFrom(0, 0, 0, 1, -1, 50), {
        minLength: keys.length,
        maxLength: keys.length,
      }),
    });
    return fc.record({
      cells: fc.constant(cells),
      blank: fc.subarray(keys),
      each: fc.array(own, { minLength: count, maxLength: count }),
    });
  })
  .map(({ cells, blank, each }) =>
    each.map((own) => shifted(cells, new Set([...blank, ...own.blank]), own.shifts)),
  );

function shifted(cells: Cells, blank: ReadonlySet<string>, shifts: readonly number[]): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([key, text], place) => {
      if (blank.has(key)) return [key, null];
      const figure = typeof text === 'string' && /^[1-9]\d*$/.test(text) ? Number(text) : null;
      return [key, figure === null ? text : `${Math.max(0, figure + (shifts[place] ?? 0))}`];
    }),
  );
}

test('who lacks other columns than others is told of its own', () => {
  const title = { techSmeOn: '2025-01-05' };
  const rows = [
    { ...title, uscc: testCode(1), mainRevenue: '1000' },
    { ...title, uscc: testCode(2), mainRevenuePrior: '900' },
    { ...title, uscc: testCode(3) },
  ];
  const asked = cultivated(rows)?.candidates.map(({ changes }) =>
    changes
      ?.filter(({ for: { en } }) => en === 'growth of main-business revenue')
      .map(({ fields }) => fields),
  );
  expect(asked).toEqual([[['mainRevenuePrior']], [['mainRevenue']], [['mainRevenue', 'mainRevenuePrior']]]);
});

test('who is told the same as others is told what it would be by itself', () => {
  fc.assert(
    fc.property(fc.array(alike, { minLength: 1, maxLength: 3 }), (groups) => {
      const rows = groups.flat().map((cells, index) => ({ ...cells, uscc: testCode(index + 1) }));
      const apart = rows.flatMap((row) => cultivated([row])?.candidates ?? []);
      expect(cultivated(rows)?.candidates).toEqual(apart);
    }),
    { numRuns: 300 },
  );
});

test('before the first criteria there is nothing to go by', () => {
  expect(cultivated([{ innovativeOn: '2021-05-20' }], periodOf(2022, 2))).toBeNull();
});
