import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/io/decode-text.ts';

const TABLE = '企业名称,收入（万元）\r\n一元公司,1234.5\r\n';
// “企业,1” in GB18030.
const GB18030 = Uint8Array.of(0xc6, 0xf3, 0xd2, 0xb5, 0x2c, 0x31);

function utf16(text: string, order: 'le' | 'be', mark: boolean): Buffer {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('decodeText', () => {
  test.each([
    ['UTF-8', Buffer.from(TABLE)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TABLE}`)],
    ['UTF-16 little-endian with a mark', utf16(TABLE, 'le', true)],
    ['UTF-16 big-endian with a mark', utf16(TABLE, 'be', true)],
    // 一 is U+4E00, so one of its bytes is NUL on the other side.
    ['UTF-16 little-endian without a mark', utf16(TABLE, 'le', false)],
    ['UTF-16 big-endian without a mark', utf16(TABLE, 'be', false)],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(TABLE);
  });

  test('GB18030 where it is no UTF-8', () => {
    expect(decodeText(GB18030)).toBe('企业,1');
  });

  test('one broken byte in a long text costs one character, in either encoding', () => {
    const utf8 = Buffer.from(TABLE.repeat(20));
    utf8[utf8.length - 3] = 0xff;
    expect(decodeText(utf8)).toMatch(/^企业名称[^\ufffd]*\ufffd\r\n$/u);
    const gb18030 = Buffer.concat([...Array.from({ length: 200 }, () => GB18030), Uint8Array.of(0xff, 0x2c)]);
    expect(decodeText(gb18030)).toMatch(/^企业,1[^\ufffd]*\ufffd,$/u);
  });

  test.each([
    ['bytes at random', Uint8Array.from({ length: 3000 }, (_, index) => ((index * 7919) % 251) | 1)],
    ['a text that ends in NUL bytes', Buffer.concat([Buffer.from(TABLE), Buffer.alloc(5000)])],
    ['a program', Uint8Array.from({ length: 3000 }, (_, index) => (index % 3 === 0 ? 0 : index & 0xff))],
  ])('%s is no text', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });

  test('what is written in UTF-8 is read back', () => {
    const texts = fc.string({ unit: 'grapheme' }).filter((text) => !/[\0\ufeff]/.test(text));
    fc.assert(fc.property(texts, (text) => decodeText(Buffer.from(text)) === text));
  });
});
