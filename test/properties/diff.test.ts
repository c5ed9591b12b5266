// Pairs of generated rosters with known edits, each side in formats and notations of its own: every edit is found, with
// what follows from it, and nothing else.
import { rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { RosterDiff } from '../../src/diff/roster-diff.ts';
import { periodOf } from '../../src/values/period.ts';
import { diffFolders } from '../support/diff-folders.ts';
import { type ExpectedChange, editQuarter } from '../support/edited-rosters/edit-quarter.ts';
import { expectedChanges } from '../support/edited-rosters/expected-changes.ts';
import { writePair } from '../support/edited-rosters/write-pair.ts';
import { randomFrom } from '../support/quarter-generator/random.ts';

/** More by `PAIRS=100 npx vitest run test/properties/diff.test.ts`. */
const PAIRS = Number(process.env['PAIRS'] ?? 5);
const SEEDS = Array.from({ length: PAIRS }, (_, index) => 7000 + index);

async function compared(old: string, now: string): Promise<RosterDiff> {
  return (await diffFolders(old, now, { period: periodOf(2025, 4) })).diff;
}

function told(changes: readonly ExpectedChange[]): readonly string[] {
  return changes
    .map(({ kind, uscc, field, old, new: now }) => JSON.stringify([uscc, kind, field, old, now]))
    .sort();
}

describe('a pair of rosters', () => {
  test.each(SEEDS)('of seed %i shows its edits, what follows from them, and nothing else', async (seed) => {
    const random = randomFrom(seed);
    const edited = editQuarter(seed, 110, random);
    const { root, old, new: now } = await writePair(edited, random);
    try {
      const { changes } = await compared(old, now);
      const expected = told(expectedChanges(edited));
      expect(expected.length).toBeGreaterThan(50);
      expect(told(changes)).toEqual(expected);
    } finally {
      await rm(root, { recursive: true });
    }
  });

  test.each(SEEDS.slice(0, 2))('of seed %i that says the same in other forms shows nothing', async (seed) => {
    const random = randomFrom(seed);
    const edited = editQuarter(seed, 110, random);
    const { root, old, new: now } = await writePair({ ...edited, new: edited.old }, random);
    try {
      expect((await compared(old, now)).changes).toEqual([]);
    } finally {
      await rm(root, { recursive: true });
    }
  });
});
