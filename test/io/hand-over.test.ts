import { expect, test } from 'vitest';
import { handOver, takeOver } from '../../src/io/hand-over.ts';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';

function read(rows: number) {
  const page: RawSheet = {
    ...{ file: '城东区.csv', sheet: '', hidden: false, merges: [] },
    rows: Array.from({ length: rows }, (_, index) => ({
      number: index + 1,
      cells: ['甲', undefined, index],
    })),
  };
  return { file: { file: '城东区.csv', sha256: 'ab', sheets: [page], failure: null }, diagnostics: [] };
}

test.each([
  [4999, true],
  [5000, false],
])('%i rows cross as objects: %s', (rows, asObjects) => {
  const handed = handOver(read(rows));
  expect('rows' in (handed.sheets[0] ?? {})).toBe(asObjects);
  const taken = takeOver(structuredClone(handed));
  const cells = (one: ReturnType<typeof takeOver>) => one.file.sheets[0]?.rows.map((row) => row.cells);
  expect(cells(taken)).toEqual(cells(read(rows)));
  expect(taken.file.sheets[0]?.rows.at(-1)?.number).toBe(rows);
});
