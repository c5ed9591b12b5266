import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sparing } from '../../src/roster/sparing-pattern.ts';

const PATTERN = /(?<word>单位|表).{0,3}?(?<unit>万?元)/gu;
const texts = fc.string({ unit: fc.constantFrom('单', '位', '表', '万', '元', ' ') });

describe('a sparing pattern', () => {
  test('is not made for a text without its signs, nor with them in another order', () => {
    const never = sparing(['单位', '元', '元'], () => {
      throw new Error('made');
    });
    for (const text of ['', '单位:万', '元,元', '元单位:元', '单位:元'])
      expect([never.test(text), never.exec(text), never.all(text), never.replace(text, '')]).toEqual([
        false,
        null,
        [],
        text,
      ]);
    expect(() => never.test('单位:元或元')).toThrow('made');
  });

  test('is not made for a text in which its short pattern finds nothing', () => {
    const never = sparing(/[位表]..?元/u, () => {
      throw new Error('made');
    });
    for (const text of ['', '单位:', '表元', '元:单位'])
      expect([never.test(text), never.exec(text), never.all(text), never.replace(text, '')]).toEqual([
        false,
        null,
        [],
        text,
      ]);
    expect(() => never.test('单位:元')).toThrow('made');
  });

  test('is made once', () => {
    let made = 0;
    const pattern = sparing(['元'], () => {
      made += 1;
      return /元/u;
    });
    expect(made).toBe(0);
    expect([pattern.test('万元'), pattern.test('亿元')]).toEqual([true, true]);
    expect(made).toBe(1);
  });

  test.each([
    ['words', ['元']],
    ['a short pattern', /元/u],
  ])('says of every text what its own pattern says, by %s', (_, signs) => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = new RegExp(PATTERN.source, 'u');
        const pattern = sparing(signs, () => once);
        expect(pattern.test(text)).toBe(once.test(text));
        expect(pattern.exec(text)).toEqual(once.exec(text));
        const everywhere = sparing(signs, () => new RegExp(PATTERN));
        expect(everywhere.all(text)).toEqual([...text.matchAll(PATTERN)]);
        expect(everywhere.replace(text, '<$<unit>>')).toBe(text.replace(PATTERN, '<$<unit>>'));
      }),
    );
  });
});
