import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addEfforts, areLessTogether, compareEfforts, type Effort } from '../../src/screening/change.ts';

const few = fc.integer({ min: 0, max: 2 });
const effort: fc.Arbitrary<Effort> = fc.record({
  exceptional: few,
  changes: few,
  supplies: few,
  gap: fc.constantFrom(0, 0.1, 0.2, 0.3),
});

test('two efforts together are compared as their sum is', () => {
  fc.assert(
    fc.property(effort, effort, effort, (a, b, than) => {
      expect(areLessTogether(a, b, than)).toBe(compareEfforts(addEfforts(a, b), than) < 0);
    }),
    { numRuns: 1000 },
  );
});
