import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exceedsHeap, heapMegabytes } from '../../src/io/heap-room.ts';

const MEGABYTE = 1024 * 1024;

test.each([
  [1_000_000, 4096, false],
  [1_000_000, 2048, true],
  [500_000, 2048, false],
  [30_000, 512, false],
])('%i rows with a limit of %i MB: too many is %s', (rows, megabytes, exceeds) => {
  expect(exceedsHeap(rows, megabytes * MEGABYTE)).toBe(exceeds);
});

test('the limit that is advised suffices', () => {
  fc.assert(
    fc.property(fc.nat(5_000_000), (rows) => {
      expect(exceedsHeap(rows, heapMegabytes(rows) * MEGABYTE)).toBe(false);
    }),
  );
});
