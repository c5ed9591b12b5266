import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSimilarCode, slipKeys } from '../../src/diff/similar-codes.ts';

const CODE = '91630102MA7521X4XN';

describe('two codes', () => {
  test.each<readonly [string, string, boolean]>([
    ['with a character mistyped', '91630102MA7521X4XM', true],
    ['with one left out', '91630102MA7521X4N', true],
    ['with one too many', '91630102MA75211X4XN', true],
    ['with two that changed places', '91630102MA7512X4XN', true],
    ['with two mistyped', '91630102MA7521X4AM', false],
    ['that are the same', CODE, false],
    ['of which one is no code', '91630102', false],
  ])('%s', (_, other, similar) => {
    expect(isSimilarCode(CODE, other)).toBe(similar);
    expect(isSimilarCode(other, CODE)).toBe(similar);
  });

  test('one slip apart always share a key, so that they are found', () => {
    const code = fc
      .array(fc.constantFrom('0', '1', '2', 'A'), { minLength: 15, maxLength: 18 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(code, code, fc.nat(17), fc.constantFrom('0', '1', 'A'), (a, b, at, letter) => {
        const slips = [b, a.slice(0, at) + letter + a.slice(at + 1), a.slice(0, at) + a.slice(at + 1)];
        for (const other of slips) {
          if (!isSimilarCode(a, other)) continue;
          const keys = new Set(slipKeys(a));
          expect(slipKeys(other).some((key) => keys.has(key))).toBe(true);
        }
      }),
    );
  });
});
