import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnPacker } from '../../src/roster/packed-column.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string().map((rest) => `\u0001${rest}`),
  fc.constantFrom('', '城东区', '\ud83d', '\u0000{}', '\\u0001'),
);
const scalar = fc.oneof(
  text,
  fc.constant(undefined),
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.bigInt(),
  fc.bigInt({ min: -(2n ** 63n) - 2n, max: -(2n ** 63n) + 2n }),
);
const value = fc.oneof(
  scalar,
  fc.array(fc.oneof(text, fc.bigInt())),
  fc.dictionary(fc.string(), fc.oneof(text, fc.bigInt(), fc.constant(null))),
);

test('a column gives back what was put into it, row by row and in any order', () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 600 }), fc.nat(8), (values, different) => {
      const packer = columnPacker(different);
      for (const one of values) packer.add(one);
      const { at } = packer.finish();
      const places = values.map((_, place) => place);
      expect(places.map(at)).toEqual(values);
      expect(places.toReversed().map(at)).toEqual(values.toReversed());
    }),
  );
});

test('what JSON knows has the JSON of what was put in', () => {
  const known = fc.oneof(
    text,
    fc.constant(undefined),
    fc.integer(),
    fc.array(text),
    fc.dictionary(fc.string(), fc.option(text)),
  );
  fc.assert(
    fc.property(fc.array(known, { maxLength: 100 }), fc.nat(8), (values, different) => {
      const packer = columnPacker(different);
      for (const one of values) packer.add(one);
      const { json } = packer.finish();
      expect(values.map((_, place) => json(place))).toEqual(values.map((one) => JSON.stringify(one)));
    }),
  );
});

test('more rows than a column begins with', () => {
  const values = Array.from({ length: 5000 }, (_, row) =>
    row % 3 === 0 ? `第${row}行` : row % 3 === 1 ? BigInt(row) : row,
  );
  const packer = columnPacker(100);
  for (const one of values) packer.add(one);
  const { at } = packer.finish();
  expect(values.map((_, row) => at(row))).toEqual(values);
});
