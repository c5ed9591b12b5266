import { describe, expect, test } from 'vitest';
import { readTextTable } from '../../src/io/read-text-table.ts';

describe('readTextTable', () => {
  test('counts blank lines, keeps none, and drops blank ends', async () => {
    expect(await readTextTable('a,b,,\n\n ,,\n,c\n', '湟中区.csv')).toEqual({
      file: '湟中区.csv',
      sheet: '',
      hidden: false,
      merges: [],
      widths: Uint32Array.of(4, 2),
      rows: [
        { number: 1, cells: ['a', 'b'] },
        { number: 4, cells: [undefined, 'c'] },
      ],
    });
  });

  test('every cell is text, a long number too', async () => {
    const { rows } = await readTextTable('账号,日期\n6222020200112233445,2025-03-01\n', 'a.csv');
    expect(rows[1]?.cells).toEqual(['6222020200112233445', '2025-03-01']);
  });

  test('a cell with a character that could not be decoded is a fault', async () => {
    const { rows } = await readTextTable('名称,代码\n甲\ufffd,1\n', 'a.csv');
    expect(rows[1]?.cells).toEqual([{ fault: '甲\ufffd' }, '1']);
  });
});

test('digits kept from being taken for a number are those digits', async () => {
  const text = '代码,账号\n="91630102MA7",="0622"\n"=""91630102MA7""",="=1"\n';
  const { rows } = await readTextTable(text, 'a.csv');
  expect(rows.slice(1).map(({ cells }) => cells)).toEqual([
    ['91630102MA7', '0622'],
    ['91630102MA7', '="=1"'],
  ]);
});
