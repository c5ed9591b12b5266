import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textBytes } from '../../src/io/text-bytes.ts';

test('the bytes are those of the texts one after the other, whatever room was expected', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), fc.nat({ max: 40 }), (texts, room) => {
      const bytes = textBytes(room);
      for (const text of texts) bytes.add(text);
      const whole = Buffer.concat(texts.map((text) => Buffer.from(text)));
      expect(bytes.finished().equals(whole)).toBe(true);
    }),
  );
});

test('text given byte by byte stays so', () => {
  const bytes = textBytes(0);
  bytes.addLatin1(Buffer.from('甲乙').toString('latin1'));
  expect(bytes.finished().toString()).toBe('甲乙');
});
