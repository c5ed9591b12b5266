import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeXml } from '../../src/io/xml-text.ts';

describe('escapeXml', () => {
  test.each([
    ['plain text stays', '西宁 A-1', '西宁 A-1'],
    ['the signs of XML are named', `a<b>&"c"`, 'a&lt;b&gt;&amp;&quot;c&quot;'],
    ['a control character is spelled by its number', 'a\u0001b\u001f', 'a_x0001_b_x001F_'],
    ['what looks like such a spelling is told apart', 'a_x0041_b', 'a_x005F_x0041_b'],
    ['line feeds and tabs stay', 'a\n\tb', 'a\n\tb'],
  ])('%s', (_, text, xml) => {
    expect(escapeXml(text)).toBe(xml);
  });

  test('every text is still well-formed XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const xml = escapeXml(text);
        expect(xml).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot);)|[^\P{Cc}\t\n]/u);
      }),
    );
  });

  test('no text is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(unescaped(escapeXml(text))).toBe(text);
      }),
    );
  });
});

function unescaped(xml: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return xml
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => named[name] ?? '')
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
