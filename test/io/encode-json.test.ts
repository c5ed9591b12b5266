import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeAhead, encodeJson, jsonPieces } from '../../src/io/encode-json.ts';

test('what is encoded is JSON, a line for each key and for each record of a list', () => {
  const text = Buffer.from(
    encodeJson({ period: '2025Q4', decisions: [{ a: '西宁' }, { a: 2 }], claims: [] }),
  );
  expect(text.toString()).toBe(
    '{\n"period": "2025Q4",\n"decisions": [\n{"a":"西宁"},\n{"a":2}\n],\n"claims": []\n}\n',
  );
});

test('a list that is encoded ahead comes out the same, wherever it stands', () => {
  const list = fc.array(fc.record({ name: fc.string({ unit: 'binary' }), amount: fc.integer() }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(list, list, (first, second) => {
      const value = { before: 1, first, between: 'x', second, after: null };
      const usual = Buffer.from(encodeJson(value));
      encodeAhead(second);
      expect(Buffer.concat([...jsonPieces(value)]).equals(usual)).toBe(true);
      encodeAhead(first);
      expect(Buffer.concat([...jsonPieces(value)]).equals(usual)).toBe(true);
    }),
  );
});
