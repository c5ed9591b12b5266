import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { writeXlsx } from '../../src/io/write-xlsx.ts';
import {
  BLANK,
  type Block,
  type Book,
  type BookSheet,
  type Cell,
  count,
  day,
  percent,
  type TableBlock,
  text,
  wan,
  yuan,
} from '../../src/reports/book.ts';
import { type Day, parseDay } from '../../src/values/day.ts';
import { fromFen } from '../../src/values/money.ts';
import { partText } from '../support/zip-part.ts';

const CREATED = knownDay('2025-12-31');

afterEach(() => {
  vi.useRealTimers();
});

describe('cells', () => {
  test.each<[string, Cell, unknown, string]>([
    ['元 keep two decimals', yuan(fromFen(12_345_678n)), 123_456.78, '#,##0.00'],
    ['万元 keep every digit', wan(fromFen(12_345_678n)), 12.345678, '#,##0.000000'],
    ['negative money stays negative', wan(fromFen(-150_000_000n)), -150, '#,##0.00'],
    [
      'the largest amount keeps its 分',
      yuan(fromFen(999_999_999_999_999n)),
      9_999_999_999_999.99,
      '#,##0.00',
    ],
    ['counts are whole', count(1234), 1234, '#,##0'],
    ['shares are ratios', percent(13, 20), 0.65, '0.0%'],
    ['days are dates', day(knownDay('2025-03-01')), new Date('2025-03-01T00:00:00Z'), 'yyyy-mm-dd'],
    ['an account stays text', text('6217000010012345678'), '6217000010012345678', '@'],
    ['a code with leading zeros stays text', text('001'), '001', '@'],
    ['a text beginning with = is no formula', text('=1+1'), '=1+1', '@'],
    ['a text beginning with @ is no formula', text('@SUM(A1)'), '@SUM(A1)', '@'],
    ['markup is text', text('<b>&"\n甲'), '<b>&"\n甲', '@'],
  ])('%s', async (_, cell, value, format) => {
    const read = await sheetOf(bookOf([tableOf([[cell]])]));
    expect(read.getCell('A3').value).toEqual(value);
    expect(read.getCell('A3').numFmt).toBe(format);
  });

  test('amounts of a column in 万元 and their total have equally many decimals, others none to spare', async () => {
    const rows = [
      [wan(fromFen(1_234_500n)), wan(fromFen(2_000_000n)), yuan(fromFen(7n))],
      [wan(fromFen(9_000_000n)), BLANK, yuan(fromFen(100n))],
    ];
    const total = tableOf(rows);
    const columns = total.columns.map((column) => ({ ...column, total: 'sum' as const }));
    const read = await sheetOf(bookOf([{ ...total, columns }]));
    const formats = [3, 4, 5].map((row) => ['A', 'B', 'C'].map((at) => read.getCell(`${at}${row}`).numFmt));
    const even = ['#,##0.0000', '#,##0.00', '#,##0.00'];
    expect(formats).toEqual([even, even, even]);
  });

  test.each([
    ['sum', '#,##0'],
    ['sum-yuan', '#,##0.00'],
    ['sum-wan', '#,##0.00'],
  ] as const)('a total over no number is 0 in the format of its kind: %s', async (kind, format) => {
    const table = tableOf([[text('甲'), BLANK]]);
    const columns = table.columns.map((column, at) => (at === 1 ? { ...column, total: kind } : column));
    const read = await sheetOf(bookOf([{ ...table, columns }]));
    expect(read.getCell('B4').value).toMatchObject({ formula: expect.stringContaining('B3:B3') });
    expect(read.getCell('B4').numFmt).toBe(format);
  });

  test('a total is as wide as it shows, also where it has fewer decimals itself than its column', async () => {
    const parts = Array.from({ length: 100 }, (_, at) => [wan(fromFen(at % 2 ? 99_990_001n : 99_009_999n))]);
    const table = tableOf(parts);
    const columns = table.columns.map((column) => ({ ...column, width: 9, total: 'sum' as const }));
    const read = await sheetOf(bookOf([{ ...table, columns }]));
    expect(read.getCell('A103').numFmt).toBe('#,##0.000000');
    expect(read.getColumn(1).width).toBeGreaterThan('9,950.000000'.length + 1);
  });

  test('rows of any length and content are found again where they were put', async () => {
    const cells = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }).map((value) => text(value.replace(/_x/g, ''))),
      fc.integer().map((value) => count(value)),
      fc.constant(BLANK),
    );
    const tables = fc.array(fc.tuple(cells, cells, cells), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(tables, tables, async (first, second) => {
        const read = await sheetOf(bookOf([tableOf(first), tableOf(second)]));
        expect(shown(read, 3, first.length)).toEqual(first.map((row) => row.map(plainValue)));
        expect(shown(read, first.length + 5, second.length)).toEqual(
          second.map((row) => row.map(plainValue)),
        );
      }),
      { numRuns: 25 },
    );
  });

  test('amounts beyond 15 digits are the nearest that a cell holds', async () => {
    const read = await sheetOf(bookOf([tableOf([[yuan(fromFen(10n ** 15n + 7n))]])]));
    expect(read.getCell('A3').value).toBe(10_000_000_000_000.07);
  });

  test('a blank keeps the border of its column', async () => {
    const read = await sheetOf(bookOf([tableOf([[BLANK], [count(1)], [BLANK]])]));
    expect(['A3', 'A5'].map((at) => read.getCell(at).value)).toEqual([null, null]);
    expect(['A3', 'A5'].map((at) => read.getCell(at).border.left?.style)).toEqual(['thin', 'thin']);
  });

  test('tones colour single cells and leave their neighbours plain', async () => {
    const read = await sheetOf(
      bookOf([tableOf([[text('甲')], [text('乙', { tone: 'bad' })], [text('丙')]])]),
    );
    const patterns = ['A3', 'A4', 'A5'].map((at) => JSON.stringify(read.getCell(at).fill));
    expect(patterns.map((fill) => fill.includes('"solid"'))).toEqual([false, true, false]);
  });

  test('a tone does not spread to blanks above and below', async () => {
    const read = await sheetOf(bookOf([tableOf([[BLANK], [text('乙', { tone: 'bad' })], [BLANK]])]));
    const cells = ['A3', 'A4', 'A5'].map((at) => read.getCell(at));
    const filled = cells.map((cell) => JSON.stringify(cell.fill).includes('"solid"'));
    expect(filled).toEqual([false, true, false]);
    expect(cells.map((cell) => cell.border.left?.style)).toEqual(['thin', 'thin', 'thin']);
  });

  test('a note has the text and no author before it', async () => {
    const read = await sheetOf(bookOf([tableOf([[text('甲', { note: '第一行\n第二行' })]])]));
    expect(JSON.stringify(read.getCell('A3').note)).toContain('第一行\\n第二行');
    expect(JSON.stringify(read.getCell('A3').note)).not.toContain('xining');
  });

  test('notes stand on any row and leave it as it is', async () => {
    const rows = [[text('甲')], [text('乙', { note: '存疑' })], [text('丙', { note: '错误' })]];
    const xml = partText(await bytesOf(bookOf([tableOf(rows)])), 'xl/worksheets/sheet1.xml');
    expect([...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => row)).toEqual(['1', '2', '3', '4', '5']);
  });

  test('notes of several sheets each stay on their own', async () => {
    const sheets = [
      { ...sheetWith([tableOf([[text('甲', { note: '一' })]])]), name: '甲' },
      { ...sheetWith([tableOf([[text('乙')]])]), name: '乙' },
      { ...sheetWith([tableOf([[text('丙')], [text('丁', { note: '二' })]])]), name: '丙' },
    ];
    const { worksheets } = await readBack(await bytesOf({ ...bookOf([]), sheets }));
    const notes = worksheets.map((sheet) =>
      ['A3', 'A4'].map((cell) => /一|二/.exec(JSON.stringify(sheet.getCell(cell).note) ?? '')?.[0]),
    );
    expect(notes).toEqual([
      ['一', undefined],
      [undefined, undefined],
      [undefined, '二'],
    ]);
  });

  test('a row that is too short is refused', async () => {
    const table = { ...tableOf([[count(1), count(2)]]), rows: [[count(1), count(2)], [count(1)]] };
    await expect(writeXlsx(bookOf([table]), { created: CREATED, lang: 'zh' })).rejects.toThrow('row 2');
  });
});

describe('totals', () => {
  const money = tableOf([
    [text('甲'), yuan(fromFen(10n)), count(2)],
    [text('乙'), yuan(fromFen(20n)), count(3)],
  ]);
  const totalled: TableBlock = {
    ...money,
    columns: money.columns.map((column, index) => (index === 0 ? column : { ...column, total: 'sum' })),
  };

  test('the total of the only table follows its filter and has its exact result stored', async () => {
    const read = await sheetOf(bookOf([totalled]));
    expect(read.getCell('B5').value).toEqual({ formula: 'SUBTOTAL(9,B3:B4)', result: 0.3 });
    expect(read.getCell('C5').value).toEqual({ formula: 'SUBTOTAL(9,C3:C4)', result: 5 });
    expect(read.getCell('B5').numFmt).toBe('#,##0.00');
    expect(read.getCell('A5').value).toBe('合计');
  });

  test('totals of several tables add up every row', async () => {
    const read = await sheetOf(bookOf([totalled, totalled]));
    expect(read.getCell('B5').value).toEqual({ formula: 'SUM(B3:B4)', result: 0.3 });
    expect(read.getCell('B10').value).toEqual({ formula: 'SUM(B8:B9)', result: 0.3 });
  });

  test('a form has no filter, and its total adds up every row', async () => {
    const read = await sheetOf(bookOf([totalled], { form: true }));
    expect(read.getCell('B5').value).toEqual({ formula: 'SUM(B3:B4)', result: 0.3 });
    expect(read.autoFilter ?? null).toBeNull();
    expect(read.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
  });

  test('the label takes the columns up to the first figure', async () => {
    const wide = tableOf([[text('甲'), text('乙'), count(1)]]);
    const columns = wide.columns.map((column, index) =>
      index === 2 ? { ...column, total: 'sum' as const } : column,
    );
    const read = await sheetOf(bookOf([{ ...wide, columns }]));
    expect(mergesOf(read)).toContain('A4:B4');
  });

  test('a total over 元 and 万元 is refused', async () => {
    const mixed = tableOf([[yuan(fromFen(1n))], [wan(fromFen(1n))]]);
    const columns = mixed.columns.map((column) => ({ ...column, total: 'sum' as const }));
    await expect(
      writeXlsx(bookOf([{ ...mixed, columns }]), { created: CREATED, lang: 'zh' }),
    ).rejects.toThrow('total');
  });
});

test('a line to fill in is larger and bold', async () => {
  const lines = { ...linesOf('制表：'), lines: [{ text: '制表：', strong: true }, { text: '注' }] };
  const read = await sheetOf(bookOf([lines]));
  const fonts = ['A2', 'A3'].map((at) => read.getCell(at).font);
  expect(fonts.map(({ bold, size }) => [bold ?? false, size])).toEqual([
    [true, 12],
    [false, 10],
  ]);
});

describe('pages', () => {
  test('the only table is frozen, filtered and repeated below the titles', async () => {
    const read = await sheetOf(bookOf([tableOf([[text('甲')], [text('乙')]])], { subtitles: ['单位：元'] }));
    expect(read.views[0]).toMatchObject({ state: 'frozen', ySplit: 3, showGridLines: false });
    expect(read.autoFilter).toBe('A3:A5');
    expect(read.pageSetup.printTitlesRow).toBe('1:3');
    expect(read.pageSetup.printArea).toBe('A1:A5');
  });

  test('over a chart below the only table no header repeats, only the title', async () => {
    const read = await sheetOf(bookOf([tableOf([[text('甲'), count(1)]]), chartOver(0)]));
    expect(read.pageSetup.printTitlesRow).toBe('1:1');
    expect(read.views[0]).toMatchObject({ state: 'frozen' });
  });

  test('with two tables nothing is frozen or filtered and the title repeats', async () => {
    const read = await sheetOf(bookOf([tableOf([[text('甲')]]), tableOf([[text('乙')]])]));
    expect(read.views[0]?.state).not.toBe('frozen');
    expect(read.autoFilter ?? null).toBeNull();
    expect(read.pageSetup.printTitlesRow).toBe('1:1');
  });

  test.each([
    [14, '1:1'],
    [15, '5:5'],
  ])('after another table a closing list of %s rows repeats rows %s', async (rows, repeated) => {
    const list = tableOf(Array.from({ length: rows }, (_, index) => [text(`企业${index}`)]));
    const read = await sheetOf(bookOf([tableOf([[text('甲')]]), list]));
    expect(read.pageSetup.printTitlesRow).toBe(repeated);
  });

  test.each(['landscape', 'portrait'] as const)('%s A4, one page wide, centred', async (orientation) => {
    const read = await sheetOf(bookOf([tableOf([[text('甲')]])], { orientation }));
    expect(read.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
    expect(read.pageSetup).toMatchObject({ orientation, horizontalCentered: true });
  });

  test.each([
    ['zh', '&L&9 甲&&乙&R&9 第 &P 页 共 &N 页'],
    ['en', '&L&9 甲&&乙&R&9 Page &P of &N'],
  ] as const)('the footer counts pages (%s)', async (lang, footer) => {
    const bytes = await writeXlsx(
      { ...bookOf([tableOf([[text('甲')]])]), footer: '甲&乙' },
      { created: CREATED, lang },
    );
    expect((await firstSheet(bytes)).headerFooter.oddFooter).toBe(footer);
  });

  test.each<[string, readonly Block[], string | undefined]>([
    ['a second table that just fits stays on the page', [], undefined],
    [
      'with a note and signatures under it that no longer fit, all of it begins a page',
      [linesOf('说明'), linesOf('制表　审核')],
      '13',
    ],
    ['a further section under it does not move it', [{ ...linesOf('另一节'), heading: '二' }], '25'],
  ])('%s', async (_, below, broken) => {
    const ten = tableOf(Array.from({ length: 10 }, (_, row) => [count(row)]));
    const bytes = await bytesOf(bookOf([ten, ten, ...below]));
    const [, at] = /<brk id="(\d+)"/.exec(partText(bytes, 'xl/worksheets/sheet1.xml')) ?? [];
    expect(at).toBe(broken);
  });

  test('signatures that do not fit below a long list take its last three rows to their page', async () => {
    const lengths = Array.from({ length: 45 }, (_, index) => index + 5);
    const broken = await Promise.all(
      lengths.map(async (length) => {
        const list = tableOf(Array.from({ length }, (_, row) => [count(row)]));
        const bytes = await bytesOf(bookOf([list, linesOf('制表　审核')]));
        const [, at] = /<brk id="(\d+)"/.exec(partText(bytes, 'xl/worksheets/sheet1.xml')) ?? [];
        return at === undefined ? [] : [{ at: Number(at), expected: length - 2 }];
      }),
    );
    expect(broken.flat().length).toBeGreaterThan(0);
    for (const { at, expected } of broken.flat()) expect(at).toBe(expected);
  });

  test('two tables that just miss one page stand on it in smaller print, longer ones on two in full size', async () => {
    const lengths = Array.from({ length: 9 }, (_, index) => index + 6);
    const printed = await Promise.all(
      lengths.map(async (length) => {
        const table = tableOf(
          Array.from({ length }, () => Array.from({ length: 9 }, () => text('甲'))),
          16,
        );
        const bytes = await bytesOf(bookOf([table, table]));
        const xml = partText(bytes, 'xl/worksheets/sheet1.xml');
        const [, width] = /<col min="1" [^>]*width="([\d.]+)"/.exec(xml) ?? [];
        return { broken: xml.includes('<brk '), wider: Number(width) / 16.7109375 };
      }),
    );
    const kinds = printed.map(
      ({ broken, wider }) => `${broken ? 2 : 1} ${wider > 1.01 ? 'smaller' : 'full'}`,
    );
    expect([...new Set(kinds)]).toEqual(['1 full', '1 smaller', '2 full']);
    for (const { wider } of printed) expect(wider).toBeLessThan(1.21);
  });

  test('a very wide sheet takes several pages side by side and keeps its names in view', async () => {
    const cells = Array.from({ length: 45 }, () => text('甲'));
    const read = await sheetOf(bookOf([tableOf([cells], 16)]));
    expect(read.pageSetup.fitToWidth).toBeGreaterThan(1);
    expect(read.views[0]).toMatchObject({ xSplit: 1, ySplit: 2 });
    expect(read.pageSetup.printTitlesColumn).toBe('A:A');
  });

  test('a chart that does not fit below a table begins a page', async () => {
    const rows = Array.from({ length: 18 }, (_, index): Cell[] => [text(`第${index}`), count(index)]);
    const xml = partText(await bytesOf(bookOf([tableOf(rows), chartOver(0)])), 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<brk id="21" max="16383" man="1"/>');
  });

  test('texts of digits are marked as meant', async () => {
    const xml = partText(await bytesOf(bookOf([tableOf([[text('1')]])])), 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(
      /<\/headerFooter><ignoredErrors><ignoredError sqref="A1:A3" numberStoredAsText="1"\/>/,
    );
  });

  test('a text that does not fit its column makes its row higher', async () => {
    const read = await sheetOf(bookOf([tableOf([[text('甲'.repeat(30))], [text('甲')]], 20)]));
    const [high, low] = [read.getRow(3).height, read.getRow(4).height];
    expect(high).toBeGreaterThan(low * 2);
  });

  test('a column is never too narrow for its numbers', async () => {
    const read = await sheetOf(bookOf([tableOf([[yuan(fromFen(123_456_789_012_345n))]], 4)]));
    expect(read.getColumn(1).width).toBeGreaterThan('1,234,567,890,123.45'.length);
  });
});

describe('headers and empty tables', () => {
  test('neighbours of one group share a cell; a column without group reaches over both rows', async () => {
    const table = tableOf([[text('甲'), count(1), count(2)]]);
    const columns = table.columns.map((column, index) =>
      index === 0 ? column : { ...column, group: '家数' },
    );
    const read = await sheetOf(bookOf([{ ...table, columns }]));
    expect(mergesOf(read)).toEqual(expect.arrayContaining(['A1:C1', 'A2:A3', 'B2:C2']));
    expect(read.getCell('B2').value).toBe('家数');
    expect(read.autoFilter).toBe('A3:C4');
  });

  test('a table without rows says so across its columns and has no filter', async () => {
    const table = { ...tableOf([[text('甲'), text('乙')]]), rows: [] };
    const read = await sheetOf(bookOf([table]));
    expect(read.getCell('A3').value).toBe('没有内容');
    expect(mergesOf(read)).toContain('A3:B3');
    expect(read.autoFilter ?? null).toBeNull();
  });
});

describe('names and links', () => {
  const named = (name: string, block: Block): BookSheet => ({ ...sheetWith([block]), name });

  test('a forbidden name is mended and links follow it', async () => {
    const link = { sheet: '政策/依据', cell: 'A2' };
    const book = {
      ...bookOf([]),
      sheets: [named('首页', tableOf([[text('看', { link })]])), named('政策/依据', tableOf([[text('甲')]]))],
    };
    const bytes = await bytesOf(book);
    const workbook = await readBack(bytes);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['首页', '政策-依据']);
    expect(partText(bytes, 'xl/worksheets/sheet1.xml')).toContain(`location="'政策-依据'!A2"`);
  });

  test('a link to a sheet that is not there is refused', async () => {
    const book = bookOf([tableOf([[text('看', { link: { sheet: '无', cell: 'A1' } })]])]);
    await expect(bytesOf(book)).rejects.toThrow('无');
  });
});

describe('charts', () => {
  const rows = [
    [text('甲'), count(1), count(4)],
    [text('乙'), count(2), count(3)],
  ];
  const chartXml = async (chart: Block) =>
    partText(await bytesOf(bookOf([tableOf(rows), chart])), 'xl/charts/chart1.xml');

  test.each([
    ['bar', '<c:barDir val="bar"/><c:grouping val="clustered"/>'],
    ['column', '<c:barDir val="col"/><c:grouping val="clustered"/>'],
    ['column-stacked', '<c:barDir val="col"/><c:grouping val="stacked"/>'],
    ['line', '<c:lineChart>'],
  ] as const)("%s refers to the table's cells", async (chart, kind) => {
    const xml = await chartXml({ ...chartOver(0), chart });
    expect(xml).toContain(kind);
    expect(xml).toContain('!$A$3:$A$4</c:f>');
    expect(xml).toContain('!$B$3:$B$4</c:f>');
    expect(xml).toContain('<a:t>图</a:t>');
  });

  test('a chart keeps a copy of what it shows', async () => {
    const xml = await chartXml(chartOver(0));
    expect([...xml.matchAll(/<c:v>([^<]*)</g)].map(([, value]) => value)).toEqual(
      expect.arrayContaining(['甲', '乙', '1', '2']),
    );
  });

  test('horizontal bars run in the order of the table', async () => {
    expect(await chartXml({ ...chartOver(0), chart: 'bar' })).toMatch(
      /<c:catAx>.*?<c:orientation val="maxMin"\/>/,
    );
  });

  test('stacked columns stand on each other', async () => {
    expect(await chartXml({ ...chartOver(0), chart: 'column-stacked' })).toContain('<c:overlap val="100"/>');
  });

  test.each([
    ['bar', 30, true],
    ['bar', 31, false],
    ['column', 15, true],
    ['column', 16, false],
    ['column-stacked', 2, false],
  ] as const)('%s: each of %i points carries its figure: %s', async (chart, points, carries) => {
    const many = Array.from({ length: points }, (_, place) => [text(`${place}`), count(place), count(1)]);
    const bytes = await bytesOf(bookOf([tableOf(many), { ...chartOver(0), chart }]));
    expect(partText(bytes, 'xl/charts/chart1.xml').includes('<c:showVal val="1"/>')).toBe(carries);
  });

  test('a chart over an empty table is left out', async () => {
    const empty = { ...tableOf(rows), rows: [] };
    const bytes = await bytesOf(bookOf([empty, chartOver(0)]));
    expect(() => partText(bytes, 'xl/charts/chart1.xml')).toThrow();
  });

  test('a chart over no table is refused', async () => {
    await expect(bytesOf(bookOf([chartOver(0), tableOf(rows)]))).rejects.toThrow('no table');
  });
});

describe('the file', () => {
  test('the same book gives the same bytes at another time', async () => {
    const book = bookOf([tableOf([[text('甲', { note: '注' }), count(1)]]), chartOver(0)]);
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(new Date('2025-01-01T00:00:00Z'));
    const first = await bytesOf(book);
    vi.setSystemTime(new Date('2031-07-08T09:10:11Z'));
    expect(Buffer.compare(await bytesOf(book), first)).toBe(0);
  });

  test('states title, author and the day of creation it is given', async () => {
    const workbook = await readBack(await bytesOf(bookOf([tableOf([[text('甲')]])])));
    expect([workbook.title, workbook.creator, workbook.company]).toEqual([
      '簿',
      'xining-tiers',
      'xining-tiers',
    ]);
    expect(workbook.created).toEqual(new Date('2025-12-31T00:00:00Z'));
  });

  test('a book without sheets is refused', async () => {
    await expect(bytesOf({ title: '空', footer: '', sheets: [] })).rejects.toThrow('no sheets');
  });
});

function tableOf(rows: readonly (readonly Cell[])[], width = 20): TableBlock {
  const columns = (rows[0] ?? []).map((_, index) => ({ header: `列${index}`, width }));
  return { kind: 'table', heading: '', columns, rows, totalLabel: '合计', emptyText: '没有内容' };
}

function linesOf(text: string): Extract<Block, { kind: 'lines' }> {
  return { kind: 'lines', heading: '', lines: [{ text }] };
}

function chartOver(tableBlock: number): Extract<Block, { kind: 'chart' }> {
  const series = [{ column: 1, name: '数' }];
  return { kind: 'chart', chart: 'column', title: '图', tableBlock, categoryColumn: 0, series, height: 12 };
}

function sheetWith(blocks: readonly Block[]): BookSheet {
  return { name: '表', title: '标题', subtitles: [], blocks, orientation: 'landscape' };
}

function bookOf(blocks: readonly Block[], sheet: Partial<BookSheet> = {}): Book {
  return { title: '簿', footer: '页脚', sheets: [{ ...sheetWith(blocks), ...sheet }] };
}

function bytesOf(book: Book): Promise<Uint8Array> {
  return writeXlsx(book, { created: CREATED, lang: 'zh' });
}

async function readBack(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

async function firstSheet(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const [sheet] = (await readBack(bytes)).worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

async function sheetOf(book: Book): Promise<ExcelJS.Worksheet> {
  return firstSheet(await bytesOf(book));
}

function mergesOf(sheet: ExcelJS.Worksheet): readonly string[] {
  return sheet.model.merges;
}

function knownDay(iso: string): Day {
  const parsed = parseDay(iso);
  if (!parsed) throw new Error(iso);
  return parsed;
}

function shown(sheet: ExcelJS.Worksheet, top: number, rows: number): readonly unknown[][] {
  return Array.from({ length: rows }, (_, row) =>
    [1, 2, 3].map((column) => sheet.getCell(top + row, column).value),
  );
}

function plainValue(cell: Cell): string | number | null {
  if (cell.kind === 'text') return cell.text;
  return cell.kind === 'count' ? cell.count : null;
}
