// Workbooks are made by one library (exceljs), annotated, and read by it again: what was not marked is as it was.
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atCell, type Diagnostic, type Severity } from '../../src/diagnostics/diagnostic.ts';
import { styleSheet, withoutMarks } from '../../src/io/annotate-styles.ts';
import { annotateWorkbook } from '../../src/io/annotate-workbook.ts';
import { rebuildWorkbook } from '../../src/io/rebuild-workbook.ts';
import { returnList } from '../../src/reports/return-list.ts';
import { periodOf } from '../../src/values/period.ts';
import { sheet } from '../support/sheet.ts';
import { partText } from '../support/zip-part.ts';

const WORDS = { error: '错误', warning: '存疑', info: '提示' } as const;

function finding(row: number, column: number, severity: Severity = 'error', name = '企业名单'): Diagnostic {
  const wording = { message: `第${row}行有误`, hint: '更正' };
  return {
    ...atCell({ file: '城东区.xlsx', sheet: name, row, column }, null, '甲'),
    code: 'not-a-number',
    severity,
    wording: { zh: wording, en: wording },
  };
}

async function annotated(bytes: Uint8Array, findings: readonly Diagnostic[]): Promise<Uint8Array> {
  const list = returnList(findings, {
    lang: 'zh',
    period: periodOf(2025, 4),
    file: '城东区.xlsx',
    excerptOf: () => [],
    sheetName: (name) => name,
    rebuilt: false,
  });
  const result = await annotateWorkbook(bytes, { findings, list, lang: 'zh', words: WORDS });
  if (!result) throw new Error('not annotated');
  return result;
}

async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

/** A roster as a careful clerk makes it. */
async function styledWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const notes = workbook.addWorksheet('说明');
  notes.getCell('A1').value = '请勿改动';
  const page = workbook.addWorksheet('企业名单', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      printTitlesRow: '1:2',
    },
  });
  page.mergeCells('A1:D1');
  page.getCell('A1').value = '2025年第四季度';
  page.getCell('A1').font = { name: '黑体', size: 18, bold: true };
  page.getRow(2).values = ['企业名称', '代码', '收入', '日期'];
  page.columns.forEach((column, index) => {
    column.width = 12 + index;
  });
  for (let row = 3; row <= 8; row += 1) {
    page.getRow(row).values = [`企业${row}`, `0${row}`, row * 1000.5, new Date(Date.UTC(2025, 2, row))];
    page.getCell(row, 3).numFmt = '#,##0.00';
    page.getCell(row, 4).numFmt = 'yyyy"年"m"月"d"日"';
    page.getCell(row, 1).border = { bottom: { style: 'dotted' } };
  }
  page.getCell('C4').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF92D050' } };
  page.getCell('B5').note = '请与执照核对';
  page.mergeCells('A6:A7');
  page.getRow(8).height = 31;
  page.getCell('D3').dataValidation = {
    type: 'date',
    operator: 'greaterThan',
    formulae: [new Date(Date.UTC(2000, 0, 1))],
  };
  page.addConditionalFormatting({
    ref: 'C3:C8',
    rules: [
      {
        type: 'cellIs',
        operator: 'greaterThan',
        formulae: [5000],
        priority: 1,
        style: { font: { bold: true } },
      },
    ],
  });
  page.autoFilter = 'A2:D8';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const FINDINGS = [
  finding(4, 3),
  finding(4, 3, 'warning'),
  finding(5, 2, 'warning'),
  finding(7, 1, 'info'),
  finding(8, 6),
  finding(12, 2),
];

describe('an annotated workbook', () => {
  test('has the faulty cells filled by gravity, with all that is said of each in one comment', async () => {
    const page = (await read(await annotated(await styledWorkbook(), FINDINGS))).getWorksheet('企业名单');
    const marks = ['C4', 'B5', 'A6', 'F8', 'B12'].map((at) => {
      const cell = page?.getCell(at);
      const fill = cell?.fill;
      const colour = fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;
      return [at, colour, noteText(cell)];
    });
    expect(marks).toEqual([
      ['C4', 'FFFFC0B1', '【核对意见】\n错误：第4行有误\n怎么改：更正\n存疑：第4行有误\n怎么改：更正'],
      ['B5', 'FFFFE0A0', '请与执照核对\n\n【核对意见】\n存疑：第5行有误\n怎么改：更正'],
      // Of merged cells the first is marked, since only it is seen.
      ['A6', 'FFD4E0F0', '【核对意见】\n提示：第7行有误\n怎么改：更正'],
      ['F8', 'FFFFC0B0', '【核对意见】\n错误：第8行有误\n怎么改：更正'],
      ['B12', 'FFFFC0B0', '【核对意见】\n错误：第12行有误\n怎么改：更正'],
    ]);
  });

  test('keeps values, looks, widths, heights, merges, views and print set-up of all else', async () => {
    const bytes = await styledWorkbook();
    const [before, after] = [await read(bytes), await read(await annotated(bytes, FINDINGS))];
    const marked = new Set(['C4', 'B5', 'A6', 'A7', 'F8', 'B12']);
    for (const name of ['说明', '企业名单']) {
      expect(lookOf(after.getWorksheet(name), marked)).toEqual(lookOf(before.getWorksheet(name), marked));
    }
  });

  test('marks only the fill of a cell', async () => {
    const bytes = await styledWorkbook();
    const [before, after] = [await read(bytes), await read(await annotated(bytes, FINDINGS))];
    const [own, marked] = [before, after].map((book) => book.getWorksheet('企业名单')?.getCell('C4'));
    expect(marked?.numFmt).toBe(own?.numFmt);
    expect(marked?.value).toBe(own?.value);
    expect(marked?.font).toEqual(own?.font);
  });

  test('begins with the list, whose places lead to the cells', async () => {
    const bytes = await annotated(await styledWorkbook(), FINDINGS);
    const book = await read(bytes);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['退回清单', '说明', '企业名单']);
    const [list] = book.worksheets;
    expect(list?.getCell('A1').text).toBe('2025年第四季度企业名单退回清单');
    expect(list?.getCell('C6').text).toBe('企业名单 C4');
    expect(list?.rowCount).toBe(5 + FINDINGS.length);
    expect(partText(bytes, 'xl/worksheets/sheet3.xml')).toContain(
      '<hyperlink ref="C6" location="&apos;企业名单&apos;!C4"/>'.replaceAll('&apos;', "'"),
    );
    expect(partText(bytes, 'xl/workbook.xml')).toContain('localSheetId="2"');
  });

  test('is annotated again without traces of the first time', async () => {
    const bytes = await styledWorkbook();
    const [own, again] = [
      await read(bytes),
      await read(await annotated(await annotated(bytes, FINDINGS), [finding(3, 2)])),
    ];
    expect(again.worksheets.map(({ name }) => name)).toEqual(['退回清单', '说明', '企业名单']);
    const marked = new Set(['B3', 'F8', 'B12']);
    expect(lookOf(again.getWorksheet('企业名单'), marked)).toEqual(
      lookOf(own.getWorksheet('企业名单'), marked),
    );
    const page = again.getWorksheet('企业名单');
    expect(['C4', 'A6', 'F8'].map((at) => noteText(page?.getCell(at)))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(noteText(page?.getCell('B5'))).toBe('请与执照核对');
    expect(page?.getCell('C4').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FF92D050' } });
    expect(again.worksheets[0]?.rowCount).toBe(6);
  });

  test('is the same to the byte every time', async () => {
    const bytes = await styledWorkbook();
    expect(Buffer.compare(await annotated(bytes, FINDINGS), await annotated(bytes, FINDINGS))).toBe(0);
  });

  test.each(['<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>', ''])(
    'is refused where the workbook is of another form: %s',
    async (text) => {
      const { replaceParts } = await import('../../src/io/stamp-zip.ts');
      const other = await replaceParts(
        await styledWorkbook(),
        new Map([['xl/workbook.xml', Buffer.from(text)]]),
      );
      expect(
        await annotateWorkbook(other, { findings: [], list: EMPTY, lang: 'zh', words: WORDS }),
      ).toBeNull();
    },
  );
});

test('a workbook made anew has texts as texts, days as days, and can be annotated', async () => {
  const raw = sheet`
    企业名称 | 代码      | 日期        | 收入
    甲       | '00123    | @2025-03-01 | 12.5
    ^        | '6217     | 2025年3月   | #REF!
  `;
  const page = (await read(await annotated(await rebuildWorkbook([raw]), [finding(2, 4)]))).getWorksheet(
    '企业名单',
  );
  expect(page?.getCell('B2').value).toBe('00123');
  expect(page?.getCell('C2').value).toEqual(new Date('2025-03-01T00:00:00Z'));
  expect(page?.getCell('C3').value).toBe('2025年3月');
  expect(page?.getCell('D3').value).toBe('#REF!');
  expect(page?.getCell('A3').isMerged).toBe(true);
  expect(noteText(page?.getCell('D2'))).toContain('第2行有误');
});

test('a fill that was marked is the county’s own again', () => {
  const colour = fc.oneof(
    fc.stringMatching(/^FF[0-9A-F]{6}$/).map((rgb) => `<fgColor rgb="${rgb}"/>`),
    fc.nat(9).map((theme) => `<fgColor theme="${theme}" tint="0.5"/>`),
  );
  const fill = fc.oneof(
    fc.constant('<fill><patternFill patternType="none"/></fill>'),
    colour.map(
      (own) => `<fill><patternFill patternType="solid">${own}<bgColor indexed="64"/></patternFill></fill>`,
    ),
  );
  fc.assert(
    fc.property(fill, fc.constantFrom<Severity>('error', 'warning', 'info'), (own, severity) => {
      const xml = `<styleSheet><fonts count="1"><font/></fonts><fills count="1">${own}</fills><borders count="1"><border/></borders><cellXfs count="1"><xf fillId="0"/></cellXfs></styleSheet>`;
      const styles = styleSheet(xml);
      expect(styles?.marked(0, severity)).toBe(1);
      const restored = withoutMarks(styles?.text() ?? '', styles?.fills() ?? []);
      expect(restored.split(own)).toHaveLength(3);
    }),
  );
});

const EMPTY = returnList([], {
  lang: 'zh',
  period: periodOf(2025, 4),
  file: '',
  excerptOf: () => [],
  sheetName: (name) => name,
  rebuilt: false,
});

function noteText(cell: ExcelJS.Cell | undefined): string | undefined {
  const note = cell?.note;
  if (note === undefined || typeof note === 'string') return note;
  return (note.texts ?? []).map(({ text }) => text).join('');
}

function lookOf(page: ExcelJS.Worksheet | undefined, but: ReadonlySet<string>): unknown {
  if (!page) throw new Error('no sheet');
  const cells: unknown[] = [];
  page.eachRow((row) => {
    row.eachCell((cell) => {
      const { address, value, style } = cell;
      if (!but.has(address))
        cells.push([address, value, { ...DEFAULT, ...style, fill: visible(style.fill) }]);
    });
  });
  const { views, pageSetup, model } = page;
  const widths = [1, 2, 3, 4].map((column) => page.getColumn(column).width);
  const heights = [1, 2, 8].map((row) => page.getRow(row).height);
  const { merges, conditionalFormattings, dataValidations, autoFilter } = model as unknown as Record<
    string,
    unknown
  >;
  return {
    cells,
    views,
    pageSetup,
    widths,
    heights,
    merges,
    conditionalFormattings,
    dataValidations,
    autoFilter,
  };
}

// A cell of style 0 is read without what the style says by default.
const DEFAULT = {
  border: {},
  font: { color: { theme: 1 }, family: 2, name: 'Calibri', scheme: 'minor', size: 11 },
};

function visible(fill: ExcelJS.Fill | undefined): unknown {
  return fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor : null;
}
