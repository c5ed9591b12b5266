import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotedName, sheetNames } from '../../src/io/xlsx-sheet-names.ts';

function stored(...names: readonly string[]): readonly string[] {
  return sheetNames(
    names.map((name) => ({ name, title: '', subtitles: [], blocks: [], orientation: 'portrait' })),
  );
}

describe('sheetNames', () => {
  test.each([
    ['a good name stays', '奖补核对', '奖补核对'],
    ['forbidden characters are replaced', 'a[b]:c*d?e/f\\g', 'a-b--c-d-e-f-g'],
    ['quotes at the ends go', "'甲'乙'", "甲'乙"],
    ['a long name is cut at 31', '长'.repeat(40), '长'.repeat(31)],
    ['an empty name gets one', '', '_'],
    ['a reserved name is altered', 'History', 'History_'],
  ])('%s', (_, name, expected) => {
    expect(stored(name)).toEqual([expected]);
  });

  test('no name comes twice, whatever its capitals', () => {
    expect(stored('Abc', 'aBC', '长'.repeat(31), '长'.repeat(33))).toEqual([
      'Abc',
      'aBC (2)',
      '长'.repeat(31),
      `${'长'.repeat(27)} (2)`,
    ]);
  });

  test('every name is one that spreadsheets accept', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 5 }), (names) => {
        const all = stored(...names);
        expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of all) {
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).toMatch(/^[^[\]:*?/\\']([^[\]:*?/\\]*[^[\]:*?/\\'])?$/);
        }
      }),
    );
  });
});

test('a quote in a name is doubled where a formula names it', () => {
  expect(quotedName("甲'乙")).toBe("'甲''乙'");
});
