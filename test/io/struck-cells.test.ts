import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../src/io/read-workbook.ts';

const STRUCK = { strike: true };

/** What is crossed out on the sheets of a workbook that `write` fills in. */
async function struckIn(write: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) {
  const book = new ExcelJS.Workbook();
  write(book.addWorksheet('甲&乙'), book);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const { sheets } = await readWorkbook(bytes, 'xlsx', '城东区.xlsx');
  return sheets.map(({ struck }) => struck && Object.fromEntries(struck));
}

test('cells whose font is crossed out are known by row and column', async () => {
  const struck = await struckIn((sheet) => {
    sheet.addRow(['甲公司', 1, new Date('2025-03-01')]);
    sheet.addRow(['乙公司', 2, new Date('2025-03-01')]);
    for (const column of [1, 2, 3]) sheet.getRow(2).getCell(column).font = STRUCK;
    sheet.getCell('AB4').value = '丙公司';
    sheet.getCell('AB4').font = { ...STRUCK, bold: true };
  });
  expect(struck).toEqual([{ 2: [1, 2, 3], 4: [28] }]);
});

test('so are texts all of whose runs are, and none of which only a part is', async () => {
  const struck = await struckIn((sheet) => {
    sheet.getCell('A1').value = {
      richText: [
        { text: '甲', font: STRUCK },
        { text: '公司', font: STRUCK },
      ],
    };
    sheet.getCell('A2').value = { richText: [{ text: '乙公司', font: STRUCK }, { text: '丙公司' }] };
  });
  expect(struck).toEqual([{ 1: [1] }]);
});

test('each sheet has its own, and one without any has none', async () => {
  const struck = await struckIn((sheet, book) => {
    sheet.addRow(['甲公司']);
    const second = book.addWorksheet('二');
    second.addRow(['甲公司']).getCell(1).font = STRUCK;
  });
  expect(struck).toEqual([undefined, { 1: [1] }]);
});

test('a font that says it is not crossed out is not', async () => {
  const struck = await struckIn((sheet) => {
    sheet.addRow(['甲公司']).getCell(1).font = { strike: false, bold: true };
    sheet.addRow(['乙公司']);
  });
  expect(struck).toEqual([undefined]);
});

test('what a workbook that is not of the plain form has is known too', async () => {
  const struck = await struckIn((sheet) => {
    sheet.addRow(['甲公司']).getCell(1).font = STRUCK;
    // A formula without a result.
    sheet.getCell('B1').value = { formula: 'A1', result: undefined } as unknown as ExcelJS.CellFormulaValue;
  });
  expect(struck).toEqual([{ 1: [1] }]);
});
