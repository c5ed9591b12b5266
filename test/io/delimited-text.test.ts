import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { delimitedText } from '../../src/io/delimited-text.ts';

describe('delimitedText', () => {
  test.each([
    ['commas', 'a,b,c\n1,2,3\n'],
    ['tabs', 'a\tb\tc\n1\t2\t3\n'],
    ['semicolons', 'a;b;c\n1;2;3\n'],
    ['Windows line ends', 'a,b,c\r\n1,2,3\r\n'],
    ['old Mac line ends', 'a,b,c\r1,2,3\r'],
    ['no line end at the end', 'a,b,c\n1,2,3'],
  ])('%s', async (_, text) => {
    expect(await delimitedText(text)).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ]);
  });

  test('thousands separators in a table of tabs are no delimiters', async () => {
    const rows = Array.from({ length: 9 }, () => '甲,乙公司\t1,234.5\t2,345,678');
    expect((await delimitedText(rows.join('\n')))[0]).toEqual(['甲,乙公司', '1,234.5', '2,345,678']);
  });

  test('tabs behind codes, which keep spreadsheets from damaging them, are no delimiters', async () => {
    const rows = Array.from({ length: 9 }, () => '916301007104000001\t,甲公司,12-3\t,1');
    const [first] = await delimitedText(rows.join('\n'));
    expect(first).toEqual(['916301007104000001\t', '甲公司', '12-3\t', '1']);
  });

  test.each([
    ['9163…', '\t'],
    ['"9163…"', '"\t'],
  ])('tabs before codes, for the same reason, are none either: %s', async (_, before) => {
    const after = before.startsWith('"') ? '"' : '';
    const rows = Array.from({ length: 9 }, () => `1,甲公司,${before}916301007104000001${after},1`);
    const [first] = await delimitedText(rows.join('\n'));
    expect(first).toEqual(['1', '甲公司', '\t916301007104000001', '1']);
  });

  test('headers over several lines do not choose the delimiter', async () => {
    const header = Array.from({ length: 6 }, (_, at) => `"列${at}\n（万元）"`);
    const row = ['1,234.5', '2', '3', '4', '5', '6'];
    const text = [header, row, row, row].map((cells) => cells.join('\t')).join('\n');
    expect(await delimitedText(text)).toEqual([header.map((cell) => cell.slice(1, -1)), row, row, row]);
  });

  test('a title above the table does not choose the delimiter', async () => {
    const text = '名单；一,二,三,四,五,六,七\n甲\t乙\t丙\n1\t2\t3\n4\t5\t6\n';
    expect((await delimitedText(text)).slice(1)).toEqual([
      ['甲', '乙', '丙'],
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
  });

  const HEAD = '名称,代码,收入,备注';
  test.each([
    ['a quoted delimiter', '"甲,乙",1,2,3', [['甲,乙', '1', '2', '3']]],
    ['a quoted line break', '甲,1,2,"上\n下"', [['甲', '1', '2', '上\n下']]],
    ['a doubled mark', '"甲""乙""",1,2,3', [['甲"乙"', '1', '2', '3']]],
    ['marks round a word at the start', '"西宁"公司,1,2,3', [['"西宁"公司', '1', '2', '3']]],
    ['marks round a word in the middle', '甲"西宁"公司,1,2,3', [['甲"西宁"公司', '1', '2', '3']]],
    ['a mark in the middle', '甲"公司,1,2,3', [['甲"公司', '1', '2', '3']]],
    [
      'a mark that is never closed',
      '甲,1,2,3\n"乙,4,5,6\n丙,7,8,9',
      [
        ['甲', '1', '2', '3'],
        ['乙', '4', '5', '6'],
        ['丙', '7', '8', '9'],
      ],
    ],
    ['a mark never closed in the last cell', '甲,1,2,"三', [['甲', '1', '2', '三']]],
    [
      'a mark closed by the next quoted cell, rows below',
      '甲,"1,2,3\n乙,4,5,6\n"丙,丁",7,8,9\n戊,1,2,3',
      [
        ['甲', '1', '2', '3'],
        ['乙', '4', '5', '6'],
        ['丙,丁', '7', '8', '9'],
        ['戊', '1', '2', '3'],
      ],
    ],
    ['a mark closed in the same line', '甲,"1,2,"3"', [['甲', '1', '2', '3']]],
  ])('%s', async (_, text, records) => {
    const padding = Array.from({ length: 5 }, () => 'x,1,2,3');
    const [head, ...rest] = await delimitedText([HEAD, ...padding, text].join('\n'));
    expect(head).toEqual(HEAD.split(','));
    expect(rest.slice(padding.length)).toEqual(records);
  });

  test('what is quoted by the book is read back', async () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', 'a', '1', ',', ';', '\t', '"', ' ') });
    const table = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const lines = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        expect(await delimitedText(['"a","b","c","d"', ...lines].join('\n'))).toEqual([
          ['a', 'b', 'c', 'd'],
          ...rows,
        ]);
      }),
    );
  });
});
