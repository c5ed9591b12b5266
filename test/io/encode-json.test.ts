import { expect, test } from 'vitest';
import { encodeJson } from '../../src/io/encode-json.ts';

test('what is encoded is JSON, a line for each key and for each record of a list', () => {
  const text = Buffer.from(
    encodeJson({ period: '2025Q4', decisions: [{ a: '西宁' }, { a: 2 }], claims: [] }),
  );
  expect(text.toString()).toBe(
    '{\n"period": "2025Q4",\n"decisions": [\n{"a":"西宁"},\n{"a":2}\n],\n"claims": []\n}\n',
  );
});
