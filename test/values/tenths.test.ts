import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTenths, parseTenths } from '../../src/values/tenths.ts';

describe('figures with one decimal', () => {
  test.each([
    [0n, '0.0'],
    [-3n, '-0.3'],
    [649n, '64.9'],
    [-1000n, '-100.0'],
  ])('%s tenths are %s', (tenths, text) => {
    expect(formatTenths(tenths)).toBe(text);
    expect(parseTenths(text)).toBe(tenths);
    expect(parseTenths(`${text}%`)).toBe(tenths);
  });

  test.each(['', '64', '64.', '64.91', '.9', '六', '64.9 %'])('%j is none', (text) => {
    expect(parseTenths(text)).toBeNull();
  });

  test('are read as they were written', () => {
    fc.assert(
      fc.property(fc.bigInt(), (tenths) => {
        expect(parseTenths(formatTenths(tenths))).toBe(tenths);
      }),
    );
  });
});
