import { read, utils, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { WorkbookFormat } from '../../src/io/file-content.ts';
import { readByLibrary, readMarkup, readWorkbook, unzipped } from '../../src/io/read-workbook.ts';
import { type RawSheet, scaledText } from '../../src/roster/raw-sheet.ts';
import { odsOf, oldXlsOf, xlsxOf } from '../support/raw-files.ts';

const GBK_NAME = Uint8Array.of(0xc3, 0xfb, 0xb5, 0xa5); // 名单
const GBK_TEXT = Uint8Array.of(0xce, 0xf7, 0xc4, 0xfe); // 西宁
const MARCH_FIRST = 45_717;

async function sheetsOf(bytes: Uint8Array, format: WorkbookFormat = 'xlsx'): Promise<readonly RawSheet[]> {
  return (await readWorkbook(bytes, format, '城东区')).sheets;
}

/** What the cells of the first sheet hold, row by row. */
async function cellsOf(bytes: Uint8Array, format: WorkbookFormat = 'xlsx') {
  return (await sheetsOf(bytes, format))[0]?.rows.map(({ cells }) => cells);
}

afterEach(() => vi.restoreAllMocks());

describe('cells', () => {
  test.each([
    ['a text', '<c r="A1" t="inlineStr"><is><t>甲&amp;乙</t></is></c>', '甲&乙'],
    ['a number', '<c r="A1"><v>12.5</v></c>', 12.5],
    ['a number written by a formula', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['a text written by a formula', '<c r="A1" t="str"><f>T("是")</f><v>是</v></c>', '是'],
    ['a flag', '<c r="A1" t="b"><v>1</v></c>', true],
    ['a fault', '<c r="A1" t="e"><v>#REF!</v></c>', { fault: '#REF!' }],
    ['a fault of newer programs', '<c r="A1" t="e"><v>#SPILL!</v></c>', { fault: '#VALUE!' }],
    ['a number that is none', '<c r="A1"><v>abc</v></c>', { fault: '#NUM!' }],
    ['a formula without a result', '<c r="A1"><f>1+1</f></c>', { fault: '=1+1' }],
    ['a formula with an empty result element', '<c r="A1"><f>1+1</f><v></v></c>', { fault: '=1+1' }],
    ['a formula with a closed result element', '<c r="A1"><f>1+1</f><v/></c>', { fault: '=1+1' }],
  ])('%s', async (_, cell, value) => {
    const book = xlsxOf({ sheets: [{ name: '名单', rows: `<row r="1">${cell}</row>` }] });
    expect(await cellsOf(book)).toEqual([[value]]);
  });

  test('a formula whose result is the empty text is blank', async () => {
    const cells = '<c r="A1"><v>1</v></c><c r="B1" t="str"><f>""</f><v></v></c>';
    const book = xlsxOf({ sheets: [{ name: '名单', rows: `<row r="1">${cells}</row>` }] });
    expect(await cellsOf(book)).toEqual([[1]]);
  });

  test('rich text is its plain text, and a percentage keeps its sign', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('名单');
    sheet.getCell('A1').value = { richText: [{ text: '西宁' }, { text: '城东', font: { bold: true } }] };
    sheet.getCell('B1').value = 0.655;
    sheet.getCell('B1').numFmt = '0.0%';
    expect(await cellsOf(new Uint8Array(await book.xlsx.writeBuffer()))).toEqual([['西宁城东', '65.5%']]);
  });

  test('an amount that its format shows in a unit, or scaled, says so, read either way', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('名单');
    const formats = ['#,##0"元"', '0.00"万元"', '0!.0,', '#,##0.00'];
    formats.forEach((numFmt, index) => {
      const cell = sheet.getCell(1, index + 1);
      cell.value = 5_000_000.5;
      cell.numFmt = numFmt;
    });
    const shown = ['5000000.5元', '5000000.5万元', scaledText('5000000.5', '0!.0,'), 5_000_000.5];
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    expect(await cellsOf(bytes)).toEqual([shown]);
    // A formula without a result is left to the library, and with it the whole sheet.
    sheet.getCell('E1').value = { formula: 'A1' };
    const [cells] = (await cellsOf(new Uint8Array(await book.xlsx.writeBuffer()))) ?? [];
    expect(cells?.slice(0, 4)).toEqual(shown);
  });
});

describe('dates', () => {
  const dateCell = `<row r="1"><c r="A1" s="0"><v>${MARCH_FIRST}</v></c></row>`;

  // 14 and 22 everywhere; 27 to 36 and 50 to 58 are dates that Chinese Excel has built in and never spells out.
  test.each([14, 22, 27, 31, 36, 50, 57, 58])('number format %i shows a date', async (id) => {
    const book = xlsxOf({ formats: [id], sheets: [{ name: '名单', rows: dateCell }] });
    expect(await cellsOf(book)).toEqual([[{ day: '2025-03-01', serial: MARCH_FIRST }]]);
  });

  test.each([0, 1, 4, 41, 43, 44, 49])('number format %i shows a number', async (id) => {
    const book = xlsxOf({ formats: [id], sheets: [{ name: '名单', rows: dateCell }] });
    expect(await cellsOf(book)).toEqual([[MARCH_FIRST]]);
  });

  test.each([
    'yyyy"年"m"月"d"日"',
    'yyyy"年"m"月"',
    '[$-804]yyyy/m/d;@',
    'yyyy.mm.dd',
    '[DBNum1]yyyy"年"m"月"',
  ])('the format %s shows a date', async (format) => {
    const book = new ExcelJS.Workbook();
    const cell = book.addWorksheet('名单').getCell('A1');
    cell.value = MARCH_FIRST;
    cell.numFmt = format;
    const [[value] = []] = (await cellsOf(new Uint8Array(await book.xlsx.writeBuffer()))) ?? [];
    expect(value).toMatchObject({ day: '2025-03-01' });
  });

  test('days count from 1904 where the file says so', async () => {
    const rows = `<row r="1"><c r="A1" s="0"><v>${MARCH_FIRST - 1462}</v></c></row>`;
    const book = xlsxOf({ formats: [14], date1904: true, sheets: [{ name: '名单', rows }] });
    expect(await cellsOf(book)).toEqual([[{ day: '2025-03-01', serial: MARCH_FIRST - 1462 }]]);
    expect(await sheetsOf(book)).toMatchObject([{ from1904: true }]);
  });

  test('a number before any date stays a number in a date format', async () => {
    const rows = '<row r="1"><c r="A1" s="0"><v>12</v></c></row>';
    expect(await cellsOf(xlsxOf({ formats: [14], sheets: [{ name: '名单', rows }] }))).toEqual([[12]]);
  });
});

describe('sheets', () => {
  test('keep their row numbers; blank rows and blank ends are dropped', async () => {
    const rows =
      '<row r="3"><c r="B3"><v>1</v></c><c r="C3" s="0"/></row><row r="4"><c r="A4" s="0"/></row><row r="7"><c r="A7"><v>2</v></c></row>';
    const [sheet] = await sheetsOf(xlsxOf({ sheets: [{ name: '名单', rows }] }));
    expect(sheet?.rows).toEqual([
      { number: 3, cells: [undefined, 1] },
      { number: 7, cells: [2] },
    ]);
  });

  test('keep their order and say which are hidden', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const book = xlsxOf({
      sheets: [
        { name: '旧', rows, state: 'hidden' },
        { name: '名单', rows },
      ],
    });
    expect((await sheetsOf(book)).map(({ sheet, hidden }) => [sheet, hidden])).toEqual([
      ['旧', true],
      ['名单', false],
    ]);
  });

  test('say which filled rows and columns are not shown, read either way', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('名单');
    sheet.addRows([
      ['名称', '代码', '金额'],
      ['甲', 'a', 1],
      ['乙', 'b', 2],
      ['丙', 'c', 3],
    ]);
    sheet.autoFilter = 'A1:C4';
    for (const row of [2, 4, 6]) sheet.getRow(row).hidden = true;
    for (const column of [2, 5]) sheet.getColumn(column).hidden = true;
    book.addWorksheet('别的').addRow(['名称']);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const unseen = [{ rows: [2, 4], columns: [2] }, undefined];
    expect((await sheetsOf(bytes)).map((read) => read.unseen)).toEqual(unseen);
    const { sheets } = await readByLibrary(unzipped(bytes), '城东区');
    expect(sheets.map((read) => read.unseen)).toEqual(unseen);
  });

  test('keep merged cells', async () => {
    const sheet = utils.aoa_to_sheet([
      ['甲', ''],
      ['', ''],
    ]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 1 } }];
    const bytes = write(
      { SheetNames: ['名单'], Sheets: { 名单: sheet } },
      { type: 'buffer', bookType: 'xlsx' },
    );
    expect((await sheetsOf(bytes))[0]?.merges).toEqual([
      { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 2 },
    ]);
  });

  test('one that cannot be read is named, not passed over', async () => {
    const sheets = [
      { name: '名单', rows: '' },
      { name: '奖补申报', rows: '', missing: true },
    ] as const;
    const { lost } = await readWorkbook(xlsxOf({ sheets }), 'xlsx', 'a.xlsx');
    expect(lost).toEqual(['奖补申报']);
  });
});

describe('formats', () => {
  test.each(['xlsx', 'xlsb', 'xls', 'ods'] as const)('.%s is read alike', async (bookType) => {
    const sheet = utils.aoa_to_sheet([['名称', '入规日期', '收入'], [], ['甲', null, 12.5]]);
    sheet['B3'] = { t: 'n', v: MARCH_FIRST, z: 'yyyy/mm/dd' };
    const bytes = write(
      { SheetNames: ['企业名单'], Sheets: { 企业名单: sheet } },
      { type: 'buffer', bookType },
    );
    const [only] = await sheetsOf(bytes, bookType);
    expect(only).toEqual({
      file: '城东区',
      sheet: '企业名单',
      hidden: false,
      merges: [],
      rows: [
        { number: 1, cells: ['名称', '入规日期', '收入'] },
        { number: 3, cells: ['甲', { day: '2025-03-01', serial: MARCH_FIRST }, 12.5] },
      ],
    });
  });

  test('texts of an .xls of Excel 95 are read in its code page', async () => {
    const [sheet] = await sheetsOf(oldXlsOf(GBK_NAME, GBK_TEXT), 'xls');
    expect([sheet?.sheet, sheet?.rows]).toEqual(['名单', [{ number: 1, cells: ['西宁'] }]]);
  });

  test('an .ods says which sheets are hidden and writes their names out', async () => {
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:family="table" style:name="ta2"><style:table-properties table:display="false"/></style:style>';
    const row =
      '<table:table-row><table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>';
    const tables = `<table:table table:name="甲&amp;乙" table:style-name="ta1">${row}</table:table><table:table table:style-name="ta2" table:name="旧&lt;1&gt;">${row}</table:table>`;
    const sheets = await sheetsOf(odsOf(styles, tables), 'ods');
    expect(sheets.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([
      ['甲&乙', false],
      ['旧<1>', true],
    ]);
  });

  test('nothing is said on the console, which speaks again afterwards', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const format =
      '<number:number-style xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" style:name="N1"><number:number/><style:map style:condition="value()&gt;0" style:apply-style-name="N0"/></number:number-style>';
    const book = odsOf(format, '<table:table table:name="a"></table:table>');
    read(book);
    expect(said).toHaveBeenCalled();
    said.mockClear();
    await sheetsOf(book, 'ods');
    expect(said).not.toHaveBeenCalled();
    const { error } = globalThis.console;
    expect(error).toBe(said);
  });
});

describe('markup', () => {
  test('the cells of a web page are texts as they stand', async () => {
    const page =
      '<html><body><table><tr><td colspan="2">名单 &amp; 表</td></tr><tr><td>6222020200112233445</td><td>2025-03-01</td></tr></table></body></html>';
    const [sheet] = (await readMarkup(page, 'a.xls')).sheets;
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
      ['名单 & 表'],
      ['6222020200112233445', '2025-03-01'],
    ]);
    expect(sheet?.merges).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 }]);
  });

  test('a workbook in the XML of Excel 2003 keeps its dates and numbers', async () => {
    const xml =
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles><Worksheet ss:Name="企业名单"><Table><Row><Cell><Data ss:Type="String">甲</Data></Cell><Cell><Data ss:Type="Number">12.5</Data></Cell><Cell ss:StyleID="d"><Data ss:Type="DateTime">2025-03-01T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>';
    const [sheet] = (await readMarkup(xml, 'a.xls')).sheets;
    expect([sheet?.sheet, sheet?.rows]).toEqual([
      '企业名单',
      [{ number: 1, cells: ['甲', 12.5, { day: '2025-03-01', serial: MARCH_FIRST }] }],
    ]);
  });
});
