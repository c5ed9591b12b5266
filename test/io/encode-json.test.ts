import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeContent, encodeJson, jsonPieces } from '../../src/io/encode-json.ts';

test('what is encoded is JSON, a line for each key and for each record of a list', () => {
  const text = Buffer.from(
    encodeJson({ period: '2025Q4', decisions: [{ a: '西宁' }, { a: 2 }], claims: [] }),
  );
  expect(text.toString()).toBe(
    '{\n"period": "2025Q4",\n"decisions": [\n{"a":"西宁"},\n{"a":2}\n],\n"claims": []\n}\n',
  );
});

test('what somebody else has encoded gives the same bytes, whichever contents those are', () => {
  const records = fc.array(fc.record({ name: fc.string({ unit: 'grapheme' }), lines: fc.array(fc.nat()) }));
  const content = fc.oneof(records, fc.string(), fc.constant(null), fc.record({ on: fc.string() }));
  fc.assert(
    fc.property(fc.dictionary(fc.string(), content), fc.func(fc.boolean()), (value, isEncoded) => {
      const encoded = Object.entries(value).flatMap(([key, own]) =>
        isEncoded(key) ? [[key, encodeContent(own)] as const] : [],
      );
      const pieces = Array.from(jsonPieces(value, new Map(encoded)), (piece) => Buffer.from(piece));
      expect(Buffer.concat(pieces).equals(encodeJson(value))).toBe(true);
    }),
  );
});

test('they may be far longer than a piece', () => {
  const value = {
    head: '西宁',
    list: Array.from({ length: 50_000 }, (_, at) => ({ at, 名称: '企业' })),
    tail: [1],
  };
  const encoded = new Map([['list', encodeContent(value.list)]]);
  const pieces = Array.from(jsonPieces(value, encoded), (piece) => Buffer.from(piece));
  expect(Buffer.concat(pieces).equals(encodeJson(value))).toBe(true);
  expect(JSON.parse(Buffer.concat(pieces).toString())).toEqual(value);
});
