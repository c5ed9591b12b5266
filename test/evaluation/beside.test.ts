// Work shared with a helper gives what one alone finds, whoever does which piece.
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { besideWork, type Done, type DonePiece, mostPieces } from '../../src/evaluation/beside.ts';
import { evaluate, evaluateBeside, type Helper } from '../../src/evaluation/evaluate.ts';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import { groundOf } from '../../src/evaluation/ground.ts';
import type { Inputs } from '../../src/evaluation/inputs.ts';
import { type FileReading, readRostersOf } from '../../src/evaluation/read-rosters.ts';
import type { RawRow, RawValue } from '../../src/roster/raw-sheet.ts';
import { testCode } from '../support/enterprise.ts';
import { folderInputs } from '../support/evaluate-folder.ts';

const ROSTERS = new URL('../../fixtures/quarter-2025q4/rosters', import.meta.url).pathname;

function rowsOf(cells: readonly (readonly RawValue[])[]): readonly RawRow[] {
  return cells.map((own, at) => ({ number: at + 1, cells: own }));
}

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

test('no work has more pieces than are foreseen', () => {
  for (const rows of [1, 99, 100, 101]) {
    const cells = Array.from({ length: rows }, (_, at) => ['甲', testCode(at + 1), '城东区', '38', 1, '否']);
    const header = ['企业名称', '统一社会信用代码', '所属县区', '行业代码', '上年度营业收入', '是否规上'];
    const sheets = [
      { file: 'a.csv', sheet: '', hidden: false, merges: [], rows: rowsOf([header, ...cells]) },
    ];
    const files = [{ file: 'a.csv', sha256: '', sheets, failure: null }];
    const few = { ...inputs, files };
    const { enterprises, read } = groundOf(few);
    expect([enterprises.length, read.value.length]).toEqual([rows, 1]);
    expect(besideWork(few, groundOf(few)).count).toBeLessThanOrEqual(mostPieces(files));
  }
});

/** One that has taken some files and some pieces. */
function helperWith(
  files: readonly number[],
  pieces: readonly number[],
  doing: { readonly readings: Helper['reading']['done']; readonly pieces: Promise<readonly DonePiece[]> },
): Helper {
  // What fails is looked at later.
  for (const promise of [doing.readings, doing.pieces]) promise.catch(() => undefined);
  return {
    reading: {
      order: [...inputs.files.keys()].reverse(),
      claim: (place) => !files.includes(place),
      done: doing.readings,
    },
    goOn: (own) => {
      expect(own.map(([place]) => place).sort((a, b) => b - a)).toEqual(own.map(([place]) => place));
      expect(own.length + files.length).toBe(inputs.files.length);
      return { claim: (place) => !pieces.includes(place), pieces: doing.pieces };
    },
  };
}

test('whoever takes which piece, the result is the same', async () => {
  const { count, piece } = besideWork(inputs, groundOf(inputs));
  const { period, mapping } = inputs;
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...inputs.files.keys()]),
      fc.shuffledSubarray(Array.from({ length: count }, (_, place) => place)),
      async (files, pieces) => {
        const readings = files.map((place): Done<FileReading> => {
          const file = inputs.files[place];
          if (!file) throw new Error(`file ${place}`);
          return structuredClone([place, readRostersOf(file, period, mapping)]);
        });
        const helper = helperWith(files, pieces, {
          readings: Promise.resolve(readings),
          pieces: Promise.resolve(pieces.map((place) => structuredClone([place, piece(place)]))),
        });
        expect((await evaluateBeside(inputs, helper)).evaluation).toEqual(alone);
      },
    ),
    { numRuns: 8 },
  );
});

test('who can climb is told of by all pieces that tell of it, and by no fewer', () => {
  const { count, piece, cultivationIn, joined } = besideWork(inputs, groundOf(inputs));
  const pieces = Array.from({ length: count }, (_, place) => piece(place));
  expect(cultivationIn(pieces)).toEqual(alone.cultivation);
  const advice = pieces.filter(({ kind }) => kind === 'cultivated');
  expect(cultivationIn(advice)).toEqual(alone.cultivation);
  for (const lacking of advice) {
    const fewer = pieces.filter((one) => one !== lacking);
    expect(cultivationIn(fewer)).toBeNull();
    expect(() => joined(fewer)).toThrow(RangeError);
  }
});

test('before there were criteria there is no advice, and the checks are made all the same', async () => {
  const early = { ...inputs, criteria: { ...inputs.criteria, 'rule-sets': [] } };
  const { cultivation: _, ...whole } = evaluate(early).evaluation;
  const { cultivation: __, ...before } = alone;
  expect(whole).toEqual(before);
  expect(evaluate(early).evaluation.cultivation).toBeUndefined();
});

test.each([
  ['the rosters', [1, 3], () => Promise.reject(new Error('ended'))],
  ['what comes after them', [], () => Promise.resolve([])],
])('what a helper that fails over %s has taken is done again', async (_, files, readings) => {
  const pieces = Promise.reject(new Error('ended'));
  const helper = helperWith(files, [0, 12], { readings: readings(), pieces });
  expect((await evaluateBeside(inputs, helper)).evaluation).toEqual(alone);
});
