// Work shared with a helper gives what one alone finds, whoever does which piece.
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { besideWork } from '../../src/evaluation/beside.ts';
import { type DonePiece, evaluate, evaluateBeside } from '../../src/evaluation/evaluate.ts';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import { groundOf } from '../../src/evaluation/ground.ts';
import type { Inputs } from '../../src/evaluation/inputs.ts';
import { folderInputs } from '../support/evaluate-folder.ts';

const ROSTERS = new URL('../../fixtures/quarter-2025q4/rosters', import.meta.url).pathname;
const ignored = (): void => undefined;

let inputs: Inputs;
let alone: Evaluation;

beforeAll(async () => {
  inputs = await folderInputs(ROSTERS, { period: '2025Q4' });
  alone = evaluate(inputs).evaluation;
});

/** Turns that go to the first thread alone, the others having been taken. */
function turnsWithout(taken: ReadonlySet<number>): () => number {
  let next = -1;
  return () => {
    do next += 1;
    while (taken.has(next));
    return next;
  };
}

test('the work has pieces to share, and something to find', () => {
  expect(besideWork(inputs, groundOf(inputs)).count).toBeGreaterThan(13);
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
        const helper = { next: turnsWithout(new Set(taken)), pieces: Promise.resolve(pieces) };
        expect((await evaluateBeside(inputs, helper, ignored)).evaluation).toEqual(alone);
      },
    ),
    { numRuns: 8 },
  );
});

test('what a helper that fails has taken is done again', async () => {
  const helper = { next: turnsWithout(new Set([0, 12])), pieces: Promise.reject(new Error('ended')) };
  expect((await evaluateBeside(inputs, helper, ignored)).evaluation).toEqual(alone);
});

test('the decisions are told as the result has them', async () => {
  const told: unknown[] = [];
  const helper = { next: turnsWithout(new Set()), pieces: Promise.resolve([]) };
  const { evaluation } = await evaluateBeside(inputs, helper, (decisions) => told.push(decisions));
  expect(told).toEqual([evaluation.decisions]);
  expect(told[0]).toBe(evaluation.decisions);
});
