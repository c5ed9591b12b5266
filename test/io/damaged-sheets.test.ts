import { describe, expect, test } from 'vitest';
import { readByLibrary, readWorkbook, unzipped } from '../../src/io/read-workbook.ts';
import { xlsxOf } from '../support/raw-files.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** The names of the sheets that are lost where the XML of the first is changed so. */
async function lostWhere(changed: (xml: string) => string) {
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲公司</t></is></c></row>';
  const sheets = [
    { name: '名单', rows: row },
    { name: '填报说明', rows: row },
  ];
  const parts = new Map(unzipped(xlsxOf({ sheets })));
  const xml = parts.get(SHEET)?.toString('utf8') ?? '';
  expect(changed(xml)).not.toBe(xml);
  const { lost } = await readByLibrary(parts.set(SHEET, Buffer.from(changed(xml))), '城东区.xlsx');
  return lost;
}

describe('a worksheet is lost, and named,', () => {
  test.each([
    ['where it is cut off among its rows', (xml: string) => xml.slice(0, xml.indexOf('</row>'))],
    ['where it is cut off before them', (xml: string) => xml.slice(0, xml.indexOf('<sheetData'))],
    ['where something else stands in its place', () => 'no XML at all'],
    ['where its rows do not begin', (xml: string) => xml.replace('<sheetData>', '<sheetDat>')],
  ])('%s', async (_, changed) => {
    expect(await lostWhere(changed)).toEqual(['名单']);
  });
});

describe('a worksheet is whole', () => {
  test.each([
    ['without rows', (xml: string) => xml.replace(/<sheetData>.*<\/sheetData>/u, '<sheetData/>')],
    ['with blanks in its tags', (xml: string) => xml.replaceAll('sheetData>', 'sheetData >')],
  ])('%s', async (_, changed) => {
    expect(await lostWhere(changed)).toEqual([]);
  });
});

test('of two worksheets with one name one is lost, and named', async () => {
  const rowOf = (name: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${name}</t></is></c></row>`;
  const sheets = [
    { name: '名单', rows: rowOf('甲公司') },
    { name: '名单', rows: rowOf('乙公司') },
    { name: '填报说明', rows: rowOf('说明') },
  ];
  const { lost, sheets: read } = await readWorkbook(xlsxOf({ sheets }), 'xlsx', '城东区.xlsx');
  expect(lost).toEqual(['名单']);
  expect(read.map(({ sheet, rows }) => [sheet, rows[0]?.cells])).toEqual([
    ['名单', ['乙公司']],
    ['填报说明', ['说明']],
  ]);
});
