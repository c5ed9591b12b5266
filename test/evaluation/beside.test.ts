// Work shared with a helper gives what one alone finds, whoever does which piece.
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { besideWork, type DonePiece, mostPieces } from '../../src/evaluation/beside.ts';
import { evaluate, evaluateBeside } from '../../src/evaluation/evaluate.ts';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import { groundOf } from '../../src/evaluation/ground.ts';
import type { Inputs } from '../../src/evaluation/inputs.ts';
import { folderInputs } from '../support/evaluate-folder.ts';

const ROSTERS = new URL('../../fixtures/quarter-2025q4/rosters', import.meta.url).pathname;

let inputs: Inputs;
let alone: Evaluation;

beforeAll(async () => {
  inputs = await folderInputs(ROSTERS, { period: '2025Q4' });
  alone = evaluate(inputs).evaluation;
});

test('the work has pieces to share, and something to find', () => {
  const { count } = besideWork(inputs, groundOf(inputs));
  expect(count).toBeGreaterThan(13);
  expect(count).toBeLessThanOrEqual(mostPieces(inputs.files));
  expect(alone.cultivation?.candidates.length).toBeGreaterThan(20);
  expect(alone.diagnostics.length).toBeGreaterThan(0);
});

test('whoever takes which piece, the result is the same', async () => {
  const { count, piece } = besideWork(inputs, groundOf(inputs));
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(Array.from({ length: count }, (_, place) => place)),
      async (taken) => {
        const pieces = taken.map((place): DonePiece => structuredClone([place, piece(place)]));
        const helper = { claim: (place: number) => !taken.includes(place), pieces: Promise.resolve(pieces) };
        expect((await evaluateBeside(inputs, helper)).evaluation).toEqual(alone);
      },
    ),
    { numRuns: 8 },
  );
});

test('before there were criteria there is no advice, and the checks are made all the same', async () => {
  const early = { ...inputs, criteria: { ...inputs.criteria, 'rule-sets': [] } };
  const { cultivation: _, ...whole } = evaluate(early).evaluation;
  const { cultivation: __, ...before } = alone;
  expect(whole).toEqual(before);
  expect(evaluate(early).evaluation.cultivation).toBeUndefined();
});

test('what a helper that fails has taken is done again', async () => {
  const helper = {
    claim: (place: number) => ![0, 12].includes(place),
    pieces: Promise.reject(new Error('ended')),
  };
  expect((await evaluateBeside(inputs, helper)).evaluation).toEqual(alone);
});
