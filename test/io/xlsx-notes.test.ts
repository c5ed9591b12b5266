import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentsXml, type Note, type NotedSheet, noteDrawings } from '../../src/io/xlsx-notes.ts';

function sheetOf(notes: readonly Note[]): NotedSheet {
  return { notes, columnWidths: [100, 50, 80], rowHeights: [30, 20, 40, 20], rowHeight: 16 };
}

function idsIn(xml: string): readonly number[] {
  return Array.from(xml.matchAll(/ id="_x0000_s(\d+)"/g), ([, id]) => Number(id));
}

describe('texts', () => {
  test('stand at their cells, from the top down and then from the left, with signs escaped', () => {
    const xml = commentsXml([
      { row: 4, column: 0, text: '丙' },
      { row: 1, column: 2, text: '乙' },
      { row: 1, column: 1, text: '<甲>' },
    ]);
    const found = Array.from(xml.matchAll(/ref="([^"]*)".*?<t[^>]*>([^<]*)<\/t>/g), ([, ref, text]) => [
      ref,
      text,
    ]);
    expect(found).toEqual([
      ['B2', '&lt;甲&gt;'],
      ['C2', '乙'],
      ['A5', '丙'],
    ]);
  });
});

describe('boxes', () => {
  test('begin beside their cell and end where their size ends', () => {
    const [xml = ''] = noteDrawings([sheetOf([{ row: 1, column: 0, text: '存疑' }])]);
    // 137 × 31 pixels: from 15 into the second column (50 wide) over the third (80) into the fourth (64),
    // from 10 into the first row (30 high) over the second (20) to where the third begins.
    const width = 18 * 6.5 + 20;
    expect(xml).toContain(`<x:Anchor>1, 15, 0, 10, 3, ${15 + width - 50 - 80}, 1, 11</x:Anchor>`);
    expect(xml).toContain(
      `margin-left:${(115 * 72) / 96}pt;margin-top:7.5pt;width:${(width * 72) / 96}pt;height:23.25pt`,
    );
    expect(xml).toContain('<x:Row>1</x:Row><x:Column>0</x:Column>');
  });

  test('every box of a workbook has a number of its own, within the blocks that its drawing names', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 2500 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(counts, (sizes) => {
        const sheets = sizes.map((size) =>
          sheetOf(Array.from({ length: size }, (_, row) => ({ row, column: 0, text: '注' }))),
        );
        const drawings = noteDrawings(sheets);
        const ids = drawings.map(idsIn);
        expect(ids.map(({ length }) => length)).toEqual(sizes);
        expect(new Set(ids.flat()).size).toBe(sizes.reduce((sum, size) => sum + size, 0));
        drawings.forEach((xml, index) => {
          const blocks = /idmap v:ext="edit" data="([\d,]+)"/.exec(xml)?.[1]?.split(',') ?? [];
          expect(ids[index]?.every((id) => blocks.includes(String(Math.floor(id / 1024))))).toBe(true);
        });
      }),
      { numRuns: 20 },
    );
  });
});
