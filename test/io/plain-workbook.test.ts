// Plain workbooks read in one pass, held against SheetJS on the same parts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, type WorkSheet, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isZipped } from '../../src/io/file-content.ts';
import { type Parts, plainWorkbook } from '../../src/io/plain-workbook.ts';
import { readByLibrary, unzipped } from '../../src/io/read-workbook.ts';
import { writeXlsx } from '../../src/io/write-xlsx.ts';
import { type Book, count, day, percent, text, wan } from '../../src/reports/book.ts';
import { parseDay } from '../../src/values/day.ts';
import { fromFen } from '../../src/values/money.ts';
import { generateQuarter } from '../support/quarter-generator/generate-quarter.ts';
import { xlsxOf } from '../support/raw-files.ts';

const FIXTURES = new URL('../../fixtures', import.meta.url).pathname;

/** Whether the parts are read in one pass; whatever is, is what the library reads. */
async function isPlain(parts: Parts): Promise<boolean> {
  const sheets = plainWorkbook(parts, '城东区.xlsx');
  if (sheets) expect({ sheets, lost: [] }).toStrictEqual(await readByLibrary(parts, '城东区.xlsx'));
  return sheets !== null;
}

/** The parts of a workbook of one sheet with these rows. */
function partsOf(rows: string, formats: readonly number[] = [0, 14, 10]): Map<string, Buffer> {
  return new Map(unzipped(xlsxOf({ formats, sheets: [{ name: '名单', rows }] })));
}

function rowOf(...cells: readonly string[]): string {
  return `<row r="1">${cells.map((cell, index) => cell.replace('<c', `<c r="${'ABC'[index]}1"`)).join('')}</row>`;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const TYPES = '[Content_Types].xml';

/** The parts with one of them changed. */
function changed(parts: Map<string, Buffer>, name: string, from: string, to: string): Map<string, Buffer> {
  const before = parts.get(name)?.toString('utf8') ?? '';
  expect(before).toContain(from);
  return parts.set(name, Buffer.from(before.replace(from, () => to)));
}

/** A workbook whose cells refer to these shared texts, given as the content of `<sst>`. */
function withTexts(items: string, cells = '<c t="s"><v>0</v></c>'): Map<string, Buffer> {
  const override =
    '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>';
  const parts = changed(partsOf(rowOf(cells)), TYPES, '</Types>', override);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return parts.set(STRINGS, Buffer.from(`<sst xmlns="${main}">${items}</sst>`));
}

describe('what programs write', () => {
  test('every workbook among the fixtures', async () => {
    const paths = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.xlsx'),
    );
    const whole = paths.map((path) => readFileSync(join(FIXTURES, path))).filter((bytes) => isZipped(bytes));
    const read = await Promise.all(whole.flatMap((bytes) => withoutFault(() => isPlain(unzipped(bytes)))));
    expect(read.filter((plain) => plain).length).toBeGreaterThan(10);
  });

  test.each([1, 2, 3])('the rosters of generated quarter %i', async (seed) => {
    const { files } = generateQuarter({ seed, profile: 'messy', enterprises: 200, formats: 'xlsx' });
    const read: boolean[] = [];
    for (const { bytes } of files) read.push(await isPlain(unzipped(bytes)));
    expect(read).toEqual(files.map(() => true));
    expect(read.length).toBeGreaterThan(5);
  });

  test.each([true, false])('SheetJS, texts shared: %s', async (bookSST) => {
    const sheet: WorkSheet = utils.aoa_to_sheet([
      ['名称', ' 空白 ', 'a<b&"c"', 'x\r\ny', '_x0041_', true, 12.5, -0.001, 1e300, null, ''],
      [null, '是', 45_717],
    ]);
    sheet['C2'] = { t: 'n', v: 45_717, z: 'yyyy/mm/dd' };
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }];
    const hidden = utils.aoa_to_sheet([['旧']]);
    const book = { SheetNames: ['甲&乙', '旧'], Sheets: { '甲&乙': sheet, 旧: hidden } };
    const bytes = write(
      { ...book, Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] } },
      {
        type: 'buffer',
        bookType: 'xlsx',
        bookSST,
      },
    );
    expect(await isPlain(unzipped(bytes))).toBe(true);
  });

  test('exceljs', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('名单');
    sheet.addRow(['企业名称', 'a & b', 12.5, -3, true, new Date(Date.UTC(2025, 2, 1))]);
    sheet.getCell('A3').value = { richText: [{ text: '西宁' }, { text: ' 城东', font: { bold: true } }] };
    sheet.getCell('B3').value = { formula: 'C1*2', result: 25 };
    sheet.getCell('C3').value = 0.655;
    sheet.getCell('C3').numFmt = '0.0%';
    sheet.getCell('D3').value = 45_717;
    sheet.getCell('D3').numFmt = 'yyyy"年"m"月"';
    sheet.getCell('E3').value = { error: '#REF!' };
    sheet.mergeCells('A5:C5');
    sheet.getCell('F9').note = '批注';
    book.addWorksheet('旧', { state: 'hidden' });
    expect(await isPlain(unzipped(new Uint8Array(await book.xlsx.writeBuffer())))).toBe(true);
  });

  test('what this tool writes', async () => {
    const columns = ['名称', '金额', '日期', '比例', '户数'].map((header) => ({ header, width: 10 }));
    const on = parseDay('2025-03-01');
    if (!on) throw new RangeError('no day');
    const rows = [[text('青海'), wan(fromFen(1_234_567n)), day(on), percent(0.125, 1), count(3)]];
    const book: Book = {
      title: '名单',
      footer: '名单',
      sheets: [
        {
          name: '名单',
          title: '名单',
          subtitles: ['单位：万元'],
          orientation: 'landscape',
          blocks: [{ kind: 'table', heading: '', columns, rows, totalLabel: '合计', emptyText: '' }],
        },
      ],
    };
    expect(await isPlain(unzipped(await writeXlsx(book, { created: on, lang: 'zh' })))).toBe(true);
  });
});

describe('cells', () => {
  test.each([
    ['<c/>'],
    ['<c s="1"/>'],
    ['<c s="1"></c>'],
    ['<c><v></v></c>'],
    ['<c><v>12</v></c>'],
    ['<c t="n"><v>-12.50</v></c>'],
    ['<c><v>-0</v></c>'],
    ['<c><v>.5</v></c>'],
    ['<c><v>1.7976931348623157E+308</v></c>'],
    ['<c><v>123456789012345678</v></c>'],
    ['<c><v>1.2.3</v></c>'],
    ['<c><v>abc</v></c>'],
    ['<c><v>1e999</v></c>'],
    ['<c s="1"><v>45717.25</v></c>'],
    ['<c s="1"><v>-0</v></c>'],
    ['<c s="1"><v>12</v></c>'],
    ['<c s="2"><v>0.1234</v></c>'],
    ['<c s="99"><v>1</v></c>'],
    ['<c t="b"><v>1</v></c>'],
    ['<c t="b"><v>false</v></c>'],
    ['<c t="e"><v>#N/A</v></c>'],
    ['<c t="e"><v>#SPILL!</v></c>'],
    ['<c t="str"><v>甲</v></c>'],
    ['<c t="str"><v xml:space="preserve"> 甲 </v></c>'],
    ['<c t="str"><v>&amp;lt;_x0041_&#65;</v></c>'],
    ['<c t="str"><f>A1</f><v></v></c>'],
    ['<c t="str"><f>A1</f></c>'],
    ['<c cm="1"><f ca="1">B1</f><v>1</v></c>'],
    ['<c><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c>'],
    ['<c><f t="shared" si="0"/><v>1</v></c>'],
    ['<c t="inlineStr"><is><t>甲&#20057;</t></is></c>'],
    ['<c t="inlineStr"><is><t/></is></c>', false],
    ['<c t="inlineStr"><is></is></c>'],
    ['<c t="inlineStr"><is><r><rPr><b/></rPr><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r></is></c>'],
    // What is left to the library.
    ['<c><f>1+1</f></c>', false],
    ['<c><f>1+1</f><v/></c>', false],
    ['<c t="b"/>', false],
    ['<c t="d"><v>2025-03-01</v></c>', false],
    ['<c s="x"><v>1</v></c>', false],
    ["<c t='s'><v>1</v></c>", false],
    ['<c t="s"><v>0</v></c>', false],
    ['<c><v>1</v><extLst/></c>', false],
    ['<c><v>&#49;</v></c>', false],
    ['<c><v><![CDATA[1]]></v></c>', false],
    ['<c><!-- 1 --><v>1</v></c>', false],
    ['<c><x:v>1</x:v></c>', false],
    ['<c t="inlineStr"><is><t>甲</t><rPh sb="0" eb="1"><t>jia</t></rPh></is></c>', false],
  ])('%s', async (cell, plain = true) => {
    expect(await isPlain(partsOf(rowOf('<c><v>7</v></c>', cell, '<c><v>8</v></c>')))).toBe(plain);
  });

  test.each([23, 27, 31, 36, 41, 50, 57, 58, 59, 71, 99, 400])(
    'numbers of format %i, which no table names',
    async (id) => {
      const cells = ['45717', '12', '-1'].map((value) => `<c s="0"><v>${value}</v></c>`);
      expect(await isPlain(partsOf(rowOf(...cells), [id]))).toBe(true);
    },
  );

  test.each([32, 67, 73, 81])('numbers of format %i are left to the library', async (id) => {
    expect(await isPlain(partsOf(rowOf('<c s="0"><v>1</v></c>'), [id]))).toBe(false);
  });

  const entity = fc.constantFrom('&amp;', '&lt;', '&#65;', '&#x4E2D;', '&AMP;', '_x000D_', '_X0041_', '\r\n');
  const words = fc.array(fc.oneof(entity, fc.string({ unit: 'grapheme', maxLength: 9 })), { maxLength: 5 });
  const content = words.map((pieces) =>
    pieces.map((piece) => (/^[&_\r]/.test(piece) ? piece : piece.replace(/[&<]/g, ''))).join(''),
  );

  test('texts of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(content, content, content, async (own, result, common) => {
        const cells = `<c t="s"><v>0</v></c><c r="B1" t="str"><v>${result}</v></c><c r="C1" t="inlineStr"><is><t>${own}</t></is></c>`;
        await isPlain(withTexts(`<si><t>${common}</t></si>`, cells));
      }),
      { numRuns: 200 },
    );
  });

  test('numbers of any kind', async () => {
    const written = fc.oneof(
      fc.double().map(String),
      fc.integer().map(String),
      fc.stringMatching(/^-?\d{0,18}\.?\d{0,18}$/),
      fc.stringMatching(/^[-+.e\d ]{1,8}$/),
    );
    const style = fc.constantFrom('', ' s="1"', ' s="2"');
    await fc.assert(
      fc.asyncProperty(written, style, async (number, look) => {
        await isPlain(partsOf(rowOf(`<c${look}><v>${number}</v></c>`)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('shared texts', () => {
  test.each([
    ['<si><t>甲</t></si>'],
    ['<si><t>企业名称</t><phoneticPr fontId="1" type="noConversion"/></si>\n'],
    ['<si><t xml:space="preserve"> 甲 </t></si>'],
    [
      '<si><r><t>甲</t></r><r><rPr><sz val="9"/><rFont val="宋体"/></rPr><t>&amp;乙</t></r><phoneticPr fontId="1"/></si>',
    ],
    ['<si></si>'],
    ['<si/>', false],
    ['<si><t/></si>', false],
    ['<si><t>甲</t><t>乙</t></si>', false],
    ['<x:si><x:t>甲</x:t></x:si>', false],
    ['', false],
  ])('%s', async (items, plain = true) => {
    expect(await isPlain(withTexts(items))).toBe(plain);
  });
});

describe('workbooks', () => {
  const ROW = rowOf('<c><v>1</v></c>');

  test.each([
    ['dates from 1904', 'xl/workbook.xml', 'date1904="0"', 'date1904="true"', true],
    ['a very hidden sheet', 'xl/workbook.xml', ' r:id', ' state="veryHidden" r:id', true],
    ['an absolute target', 'xl/_rels/workbook.xml.rels', 'worksheets/', '/xl/worksheets/', true],
    ['a byte order mark', 'xl/workbook.xml', '<workbook', '\ufeff<workbook', true],
    ['a byte order mark in the sheet', SHEET, '<worksheet', '\ufeff<worksheet', true],
    ['a merge', SHEET, '</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>', true],
    [
      'a link',
      SHEET,
      '</sheetData>',
      '</sheetData><hyperlinks><hyperlink ref="A1" location="B1"/></hyperlinks>',
      true,
    ],
    [
      'links over an area',
      SHEET,
      '</sheetData>',
      '</sheetData><hyperlinks><hyperlink ref="A1:B1" location="B1"/></hyperlinks>',
      false,
    ],
    [
      'formulas of choices',
      SHEET,
      '</sheetData>',
      '</sheetData><extLst><ext><xm:f>a!A1</xm:f></ext></extLst>',
      true,
    ],
    ['a comment', SHEET, '<sheetData>', '<!-- c --><sheetData>', false],
    ['a declaration of types', SHEET, '<worksheet', '<!DOCTYPE worksheet><worksheet', false],
    ['a prefix', SHEET, '<sheetData>', '<x:sheetData>', false],
    ['rows out of order', SHEET, '</row>', '</row><row r="1"/>', false],
    ['cells out of order', SHEET, '</c>', '</c><c r="A1"><v>2</v></c>', false],
    ['a cell of another row', SHEET, '</c>', '</c><c r="B2"><v>2</v></c>', false],
    ['no rows', SHEET, `<sheetData>${ROW}</sheetData>`, '<sheetData/>', true],
    ['blanks between rows', SHEET, '<row', '\r\n  <row', true],
    [
      'strict OOXML',
      'xl/workbook.xml',
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
      false,
    ],
    ['a relation of another kind', 'xl/_rels/workbook.xml.rels', '/worksheet"', '/chartsheet"', false],
    ['styles in another form', 'xl/styles.xml', '<cellXfs>', '<x:cellXfs>', false],
    [
      'a format of its own',
      'xl/styles.xml',
      '<cellXfs><xf numFmtId="0"/>',
      '<numFmts count="1"><numFmt numFmtId="500" formatCode="yyyy&quot;年&quot;"/></numFmts><cellXfs><xf numFmtId="500"/>',
      true,
    ],
  ] as const)('%s', async (_, part, from, to, plain) => {
    expect(await isPlain(changed(partsOf(ROW), part, from, to))).toBe(plain);
  });

  test('linked formulas beside one without a result are left to the library', async () => {
    const linked = '<c><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c>';
    expect(await isPlain(partsOf(rowOf(linked)))).toBe(true);
    expect(await isPlain(partsOf(rowOf(linked, '<c t="str"><f>A1</f><v></v></c>')))).toBe(false);
  });

  test('damaged XML is either left to the library or read as it reads it', async () => {
    const source = readFileSync(join(FIXTURES, 'quarter-2025q4/rosters/大通县.xlsx'));
    const parts = unzipped(source);
    const names = [...parts.keys()].filter((name) => /workbook|sheet|styles|Types/.test(name));
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '&amp;',
      '<c r="A1"/>',
      '</c>',
      '</row>',
      ' t="s"',
      '<!--',
      '\t',
      '</t>',
      '<v>',
      'é',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(9),
        fc.option(piece, { nil: '' }),
        async (name, where, cut, put) => {
          const part = parts.get(name) ?? Buffer.alloc(0);
          const at = Math.floor(where * part.length);
          const bytes = Buffer.concat([part.subarray(0, at), Buffer.from(put), part.subarray(at + cut)]);
          await isPlain(new Map(parts).set(name, bytes));
        },
      ),
      { numRuns: 150 },
    );
  });
});

// Parts that cannot even be unzipped are no matter of this test.
function withoutFault<T>(read: () => T): readonly T[] {
  try {
    return [read()];
  } catch {
    return [];
  }
}

test('rows of which nearly every place is empty are left to the library, and no memory is spent on them', () => {
  const rows = Array.from(
    { length: 300 },
    (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
  );
  expect(plainWorkbook(partsOf(rows.slice(0, 20).join('')), '城东区.xlsx')).not.toBeNull();
  expect(plainWorkbook(partsOf(rows.join('')), '城东区.xlsx')).toBeNull();
});
