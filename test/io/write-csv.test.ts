import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/io/write-csv.ts';
import {
  BLANK,
  type Cell,
  count,
  day,
  percent,
  type TableBlock,
  text,
  wan,
  yuan,
} from '../../src/reports/book.ts';
import { parseDay } from '../../src/values/day.ts';
import { fromFen } from '../../src/values/money.ts';

function tableOf(rows: readonly (readonly Cell[])[], total?: 'sum'): TableBlock {
  const columns = [
    { header: '名称', width: 10 },
    { header: '值', width: 10, ...(total ? { total } : {}) },
  ];
  return { kind: 'table', heading: '', columns, rows, totalLabel: '合计', emptyText: '' };
}

function written(cell: Cell): string | undefined {
  return writeCsv(tableOf([[text('甲'), cell]])).split('\r\n')[1];
}

describe('writeCsv', () => {
  test('begins with a byte order mark and ends every line with CRLF', () => {
    expect(writeCsv(tableOf([[text('甲'), count(1)]]))).toBe('\ufeff名称,值\r\n甲,1\r\n');
  });

  test.each<[string, Cell, string]>([
    ['元 have two decimals and no separators', yuan(fromFen(123_456_700n)), '甲,1234567.00'],
    ['万元 keep every digit', wan(fromFen(1_234_567n)), '甲,1.234567'],
    ['zero is written', wan(fromFen(0n)), '甲,0'],
    ['days are ISO', day(parseDay('2025-03-01') ?? null), '甲,2025-03-01'],
    ['shares are per cent', percent(13, 20), '甲,65.0%'],
    ['blanks are empty', BLANK, '甲,'],
    ['a code stands as it is', text('0123456789012345678'), '甲,0123456789012345678'],
    ['nothing is put before a text that looks like a formula', text('=1+1'), '甲,=1+1'],
    ['commas and quotes are quoted', text('a,"b"'), '甲,"a,""b"""'],
  ])('%s', (_, cell, line) => {
    expect(written(cell)).toBe(line);
  });

  test('a total is written as the figure', () => {
    const rows = [
      [text('甲'), yuan(fromFen(10n))],
      [text('乙'), yuan(fromFen(20n))],
    ];
    expect(writeCsv(tableOf(rows, 'sum'))).toMatch(/\r\n合计,0\.30\r\n$/);
  });

  test('a group stands before its header', () => {
    const columns = [{ header: '家数', group: '省级', width: 8 }];
    expect(writeCsv({ ...tableOf([]), columns })).toBe('\ufeff省级-家数\r\n');
  });
});
