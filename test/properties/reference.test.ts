// Generated quarters, clean and messy, through the whole pipeline and against a second calculation.
import { rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { evaluateFolder } from '../support/evaluate-folder.ts';
import { POLICY } from '../support/policy.ts';
import { generateQuarter } from '../support/quarter-generator/generate-quarter.ts';
import { compareWithReference } from '../support/reference/compare-with-reference.ts';
import { JUDGES } from '../support/reference/measures.ts';
import { referenceOf } from '../support/reference/reference.ts';
import { writeQuarterToDisk } from '../support/write-quarter.ts';

/** More by `QUARTERS=100 npx vitest run test/properties/reference.test.ts`. */
const QUARTERS = Number(process.env['QUARTERS'] ?? 6);
const SEEDS = Array.from({ length: QUARTERS }, (_, index) => 1000 + index);

async function evaluated(seed: number, profile: 'clean' | 'messy') {
  const generated = generateQuarter({ seed, profile, enterprises: 110 });
  const { root, rosters, ledger } = await writeQuarterToDisk(generated);
  try {
    const evaluation = await evaluateFolder(rosters, { period: generated.quarter.period, ledger });
    return { evaluation, reference: referenceOf(generated.quarter) };
  } finally {
    await rm(root, { recursive: true });
  }
}

test('the second calculation judges every measure', () => {
  const lacking = POLICY.measures.map(({ id }) => id).filter((id) => !JUDGES.has(id));
  expect(lacking, 'measures without a line in JUDGES, test/support/reference/measures.ts').toEqual([]);
});

describe('a clean quarter', () => {
  test.each(SEEDS)(
    'of seed %i comes to what the second calculation finds, without an error finding',
    async (seed) => {
      const { evaluation, reference } = await evaluated(seed, 'clean');
      expect(compareWithReference(evaluation, reference)).toEqual([]);
      expect(evaluation.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});

describe('a messy quarter', () => {
  test.each(SEEDS)('of seed %i comes to what the second calculation finds', async (seed) => {
    const { evaluation, reference } = await evaluated(seed, 'messy');
    expect(compareWithReference(evaluation, reference)).toEqual([]);
    expect(evaluation.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  });
});
