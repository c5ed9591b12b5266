import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, pad, truncate } from '../../../src/reports/text/columns.ts';

describe('displayWidth', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['城东区', 6],
    ['≤20万元', 7],
    ['（争取）', 8],
    ['“小巨人”', 8],
    ['Ａ１', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['👨‍👩‍👧', 2],
    ['𠀀', 2],
    ['\u200b', 0],
  ])('%s takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('pad', () => {
  test.each([
    ['城东', 6, 'left', '城东  '],
    ['城东', 6, 'right', '  城东'],
    ['城东区', 6, 'left', '城东区'],
    ['城东区', 4, 'right', '城东区'],
  ] as const)('%s to %i columns, %s', (text, width, align, expected) => {
    expect(pad(text, width, align)).toBe(expected);
  });
});

describe('truncate', () => {
  test.each([
    ['城东区企业', 10, '城东区企业'],
    ['城东区企业', 9, '城东区企…'],
    ['城东区企业', 8, '城东区…'],
    ['abcdef', 6, 'abcdef'],
    ['abcdef', 5, 'abcd…'],
    ['城东区', 1, '…'],
    ['城东区', 0, ''],
  ])('%s within %i columns is %s', (text, width, expected) => {
    expect(truncate(text, width)).toBe(expected);
  });

  test('never takes more than it may, and keeps what fits', () => {
    const texts = fc.string({ unit: fc.constantFrom('城', '（', 'a', ' ', 'e\u0301', '…') });
    fc.assert(
      fc.property(texts, fc.nat(30), (text, width) => {
        const shown = truncate(text, width);
        expect(displayWidth(shown)).toBeLessThanOrEqual(width);
        if (displayWidth(text) <= width) expect(shown).toBe(text);
      }),
    );
  });

  test('padded to a width it has that width exactly', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('城', 'a') }),
        fc.integer({ min: 1, max: 30 }),
        (text, width) => {
          expect(displayWidth(pad(truncate(text, width), width))).toBe(width);
        },
      ),
    );
  });
});
