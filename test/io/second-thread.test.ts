import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secondThreadShare } from '../../src/io/second-thread.ts';

describe('dividing work between two threads', () => {
  test.each([
    ['one item goes to the second thread', [5], 0, [0]],
    ['equal items alternate', [1, 1, 1, 1], 0, [0, 2]],
    ['a heavy item is matched by several light ones', [6, 2, 2, 2], 0, [0]],
    ['work that is already there counts', [3, 3], 6, [0, 1]],
    ['nothing', [], 0, []],
  ])('%s', (_, weights, already, expected) => {
    expect([...secondThreadShare(weights, already)].sort()).toEqual(expected);
  });

  test('neither thread ever waits for more than the heaviest item', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), (weights) => {
        const share = secondThreadShare(weights);
        const second = weights
          .filter((_, index) => share.has(index))
          .reduce((sum, weight) => sum + weight, 0);
        const main = weights.reduce((sum, weight) => sum + weight, 0) - second;
        expect(Math.abs(main - second)).toBeLessThanOrEqual(Math.max(...weights));
      }),
    );
  });
});
