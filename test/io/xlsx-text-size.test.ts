import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineCount, noteSize, rowHeight } from '../../src/io/xlsx-text-size.ts';

describe('lineCount', () => {
  test.each([
    ['a text that fits takes one line', '甲乙丙丁', 8, 1],
    ['one character more takes two', '甲乙丙丁戊', 8, 2],
    ['a line end begins a line', '甲\n乙', 20, 2],
    ['an empty line counts', '甲\n\n乙', 20, 3],
    ['a word moves down whole', 'abcdef ghijkl', 10, 2],
    ['a word longer than a line is cut', '9'.repeat(40), 12, 4],
    ['nothing takes one line', '', 5, 1],
  ])('%s', (_, text, width, lines) => {
    expect(lineCount(text, width)).toBe(lines);
  });

  test('has room for all characters of a text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('甲', '，', 'a', ' ', '7') }),
        fc.integer({ min: 6, max: 60 }),
        (text, width) => {
          const least = [...text.trimEnd()].reduce(
            (sum, character) => sum + (character > '\u2000' ? 2 : 1),
            0,
          );
          expect(lineCount(text, width) * (width + 2)).toBeGreaterThanOrEqual(
            least - [...text].filter((c) => c === ' ').length,
          );
        },
      ),
    );
  });
});

describe('characters outside the basic plane', () => {
  test.each([
    ['each counts as one', '𠮷𠮷𠮷𠮷', 8, 1],
    ['one more takes another line', '𠮷𠮷𠮷𠮷𠮷', 8, 2],
    ['a half of one counts as a whole', '\udfb7\udfb7\ud842a', 6, 2],
  ])('%s', (_, text, width, lines) => {
    expect(lineCount(text, width)).toBe(lines);
  });
});

test('a row grows with its lines up to what a spreadsheet allows', () => {
  expect([rowHeight(1), rowHeight(2), rowHeight(100)]).toEqual([19, 33, 409]);
});

test('a note is as high as its lines', () => {
  expect(noteSize('甲\n乙').height).toBeGreaterThan(noteSize('甲').height);
});
