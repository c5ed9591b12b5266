import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeJson } from '../../src/io/encode-json.ts';

function text(value: unknown): string {
  return new TextDecoder().decode(encodeJson(value));
}

test('reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(text(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('gives each record of a list a line of its own', () => {
  expect(text({ a: 1, list: [{ b: 2 }, { c: [3] }], none: [] })).toBe(
    '{\n"a": 1,\n"list": [\n{"b":2},\n{"c":[3]}\n],\n"none": []\n}\n',
  );
});
