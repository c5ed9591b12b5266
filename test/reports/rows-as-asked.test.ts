import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count, text } from '../../src/reports/book.ts';
import { cellAt, rowsAsAsked } from '../../src/reports/rows-as-asked.ts';

const make = (item: string, place: number) => [text(item), count(place)];

test('rows that are made as asked are those that are kept', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 30 }), (items) => {
      const kept = rowsAsAsked(items, make);
      const asked = rowsAsAsked(items, make, {
        long: 0,
        cell: (item, place, column) => make(item, place)[column],
      });
      for (const [row, cells] of kept.entries())
        expect([0, 1, 2].map((column) => cellAt(asked, row, column))).toEqual([...cells, undefined]);
      expect([cellAt(kept, 0, 1), cellAt(asked, items.length, 0)]).toEqual([kept[0]?.[1], undefined]);
      expect([...asked]).toEqual(kept);
      expect(asked.length).toBe(kept.length);
      expect(asked.map((row) => row)).toEqual(kept);
      expect(asked.filter((_, place) => place % 2 === 0)).toEqual(kept.filter((_, place) => place % 2 === 0));
      expect([asked.at(-1), asked[0], asked[items.length]]).toEqual([kept.at(-1), kept[0], undefined]);
      expect(Array.isArray(asked)).toBe(true);
    }),
  );
});

test('no row of a long list is made before it is asked for, and none is kept', () => {
  const made: number[] = [];
  const rows = rowsAsAsked(
    ['甲', '乙', '丙'],
    (item, place) => {
      made.push(place);
      return make(item, place);
    },
    { long: 3, cell: (item) => text(item) },
  );
  expect(made).toEqual([]);
  expect(rows[1]).toEqual(rows[1]);
  expect(made).toEqual([1, 1]);
  expect(cellAt(rows, 2, 0)).toEqual(text('丙'));
  expect(made).toEqual([1, 1]);
});
