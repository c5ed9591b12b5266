import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { commentsOfCells, withComments } from '../../src/io/cell-comments.ts';
import type { DenseSheet } from '../../src/io/raw-rows.ts';
import { readWorkbook } from '../../src/io/read-workbook.ts';
import type { RawSheet } from '../../src/roster/raw-sheet.ts';

const commentsOf = (sheets: readonly RawSheet[]) =>
  sheets.map(({ comments }) => comments && Object.fromEntries(comments));

async function commentsIn(write: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) {
  const book = new ExcelJS.Workbook();
  write(book.addWorksheet('甲&乙'), book);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return commentsOf((await readWorkbook(bytes, 'xlsx', '城东区.xlsx')).sheets);
}

test('notes on cells are known by row and column, on blank cells too, each sheet by itself', async () => {
  const comments = await commentsIn((sheet, book) => {
    sheet.addRow(['甲公司', 200]);
    sheet.getCell('B1').note = '应为300 & 以上';
    sheet.getCell('AB3').note = { texts: [{ text: '见' }, { text: '附件' }] };
    book.addWorksheet('二').addRow(['甲公司']);
  });
  expect(comments).toEqual([
    { 1: [{ column: 2, text: '应为300 & 以上' }], 3: [{ column: 28, text: '见附件' }] },
    undefined,
  ]);
});

test('those of this tool, of blanks and of a name alone are left out', async () => {
  const comments = await commentsIn((sheet) => {
    sheet.addRow([1, 2, 3, 4, 5]);
    sheet.getCell('A1').note = '【核对意见】\n错误：不是数字';
    sheet.getCell('B1').note = ' \n ';
    sheet.getCell('C1').note = '作者:\n';
    sheet.getCell('D1').note = '作者:\n应为300\n\n【核对意见】\n错误：不是数字';
    sheet.getCell('E1').note = '[Review]\nError: no number';
  });
  expect(comments).toEqual([{ 1: [{ column: 4, text: '应为300' }] }]);
});

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook whose sheet has notes and conversations. */
const partsWith = (notes: string, threads: string) =>
  new Map(
    Object.entries({
      'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
      'xl/comments1.xml': notes,
      'xl/threadedComments/threadedComment1.xml': threads,
    }).map(([path, xml]) => [path, Buffer.from(xml)] as const),
  );
const STAND_IN =
  '[线程批注]\n\n你的 Excel 版本可读取此线程批注; 但如果在更新版本的 Excel 中打开文件，则对批注所作的任何改动都将被删除。\n\n注释:\n    应为300';
const note = (ref: string, author: number, text: string) =>
  `<comment ref="${ref}" authorId="${author}"><text><t xml:space="preserve">${text}</t></text></comment>`;
const notes = (...list: readonly string[]) =>
  `<comments><authors><author>tc={1}</author><author>xining-tiers</author><author>王&amp;李</author></authors><commentList>${list.join('')}</commentList></comments>`;
const SHEET: RawSheet = { file: '城东区.xlsx', sheet: '名单', hidden: false, rows: [], merges: [] };
const found = (parts: ReturnType<typeof partsWith>) => commentsOf(withComments(parts, [SHEET]))[0];

test('a conversation counts once, each of its words, and not when it is settled', () => {
  const threads = `<ThreadedComments><threadedComment ref="B4" id="{1}"><text>应为300</text></threadedComment><threadedComment ref="B4" id="{2}" parentId="{1}"><text>同意</text></threadedComment><threadedComment ref="B5" id="{3}" done="1"><text>应为400</text></threadedComment><threadedComment ref="B5" id="{4}" parentId="{3}"><text>已改</text></threadedComment></ThreadedComments>`;
  expect(found(partsWith(notes(note('B4', 0, STAND_IN), note('B5', 0, STAND_IN)), threads))).toEqual({
    4: [
      { column: 2, text: '应为300' },
      { column: 2, text: '同意' },
    ],
  });
});

test('what stands for a lost conversation gives its words, and authors are no part of a note', () => {
  const own = notes(
    note('B4', 0, STAND_IN),
    note('C4', 1, '企业的法定全称'),
    note('D4', 2, '王&amp;李:\n已注销'),
  );
  expect(found(partsWith(own, '<ThreadedComments/>'))).toEqual({
    4: [
      { column: 2, text: '应为300' },
      { column: 4, text: '已注销' },
    ],
  });
});

test('of workbooks of other kinds the library finds them, with what stands behind the texts of .xls', () => {
  const data = [
    [{ t: 's', v: '甲公司', c: [{ a: '王', t: '应为300\0\u0005\0' }] }],
    [],
    [undefined, { t: 'z', c: [{ t: '王: 作废' }] }],
  ];
  const { comments } = commentsOfCells({ '!data': data } as DenseSheet);
  expect(Object.fromEntries(comments ?? [])).toEqual({
    1: [{ column: 1, text: '应为300' }],
    3: [{ column: 2, text: '王: 作废' }],
  });
  expect(commentsOfCells({ '!data': [[{ t: 's', v: '甲公司' }]] } as DenseSheet)).toEqual({});
});
