// Every kind of finding is raised by files that a person might send, at the cell that it is about, and is gone once
// they are mended as its hint says.
import { describe, expect, test, vi } from 'vitest';
import { FINDING_KINDS } from '../../src/cli/finding-kinds.ts';
import type * as checks from '../../src/io/load-checks.ts';
import type * as criteria from '../../src/io/load-criteria.ts';
import type * as policy from '../../src/io/load-policy.ts';
import { CELL_CASES } from '../support/raised/cell-cases.ts';
import { FILE_CASES } from '../support/raised/file-cases.ts';
import { type Cells, list, placeUnder, planted } from '../support/raised/list.ts';
import { type RaisingCase, raisedBy } from '../support/raised/raise.ts';
import { RECORD_CASES } from '../support/raised/record-cases.ts';

// What ships with the tool is the same for all of them, and takes longer to read than they do.
vi.mock('../../src/io/load-policy.ts', async (original) => {
  const real = await original<typeof policy>();
  const bundled = real.loadPolicy(null);
  const loadPolicy: typeof real.loadPolicy = (path) => (path === null ? bundled : real.loadPolicy(path));
  return { ...real, loadPolicy };
});
vi.mock('../../src/io/load-criteria.ts', async (original) => {
  const real = await original<typeof criteria>();
  const bundled = real.loadCriteria();
  return { ...real, loadCriteria: () => bundled };
});

vi.mock('../../src/io/load-checks.ts', async (original) => {
  const real = await original<typeof checks>();
  const [limits, names] = [real.loadChecks(), real.loadIndustryNames()];
  return { ...real, loadChecks: () => limits, loadIndustryNames: () => names };
});

/** Kinds that no file of the tables below raises, and why. */
const NOT_RAISED: ReadonlyMap<string, string> = new Map();

const inList = (cells: Cells) => ({ rosters: { '城东区.csv': list(planted(cells)) } });
const CASES: readonly RaisingCase[] = [
  ...CELL_CASES.map(([code, header, typed, mended = {}]): RaisingCase => {
    const place = `城东区.csv!${placeUnder(planted(typed), header)}`;
    return [code, place, inList(typed), inList(mended)];
  }),
  ...FILE_CASES,
  ...RECORD_CASES,
];
const CODES: readonly string[] = FINDING_KINDS.map(({ code }) => code);

describe('a kind of finding is raised where it should be, and its hint mends it', () => {
  test.each(CODES.filter((code) => !NOT_RAISED.has(code)))('%s', async (code) => {
    const cases = CASES.filter(([of]) => of === code);
    expect(cases, `no file of test/support/raised raises ${code}`).not.toEqual([]);
    for (const [, place, given, mended] of cases) {
      const found = await raisedBy(given);
      const places = found.flatMap((one) => (one.code === code ? [one.place] : []));
      expect(places, `raised: ${found.map((one) => one.code).join(', ')}`).toContain(place);
      for (const { said } of found) expect(said).not.toMatch(FAULTY);
      const left = (await raisedBy(mended)).filter((one) => one.code === code);
      expect(left, 'what is left of it when its hint was followed').toEqual([]);
    }
  });
});

// Of what a message names, something was not there, or was put in as no text.
const FAULTY = /undefined|null|NaN|\[object|⇠|“”/u;

test('lists in order raise nothing but what is said of units that sent none', async () => {
  expect((await raisedBy(inList({}))).map(({ code }) => code)).toEqual(['unit-missing']);
});

test('the tables name kinds that there are, and those alone', () => {
  const named = [...CASES.map(([code]) => code), ...NOT_RAISED.keys()];
  expect(named.filter((code) => !CODES.includes(code))).toEqual([]);
  expect([...NOT_RAISED.keys()].filter((code) => CASES.some(([of]) => of === code))).toEqual([]);
});
