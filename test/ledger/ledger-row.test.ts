import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEDGER_COLUMNS } from '../../src/ledger/ledger-columns.ts';
import { cellsOfRow, readLevel, readStatus, rowOfCells } from '../../src/ledger/ledger-row.ts';
import { resolveMeasure } from '../../src/policy/resolve-measure.ts';
import { ledgerFile, tableOf } from '../support/ledger-file.ts';
import { anyLedgerRow, ledgerRow } from '../support/ledger-rows.ts';
import { POLICY } from '../support/policy.ts';

describe('a row', () => {
  test('is written in the words of the contract', () => {
    const row = ledgerRow(1, {
      level: 'local',
      payer: 'datong',
      status: 'paid',
      document: '宁财企〔2026〕3号',
    });
    const cells = cellsOfRow(row, POLICY);
    expect(Object.values(cells)).toEqual([
      ...[row.uscc, '西宁样1有限公司', '新认定高新技术企业', '2025', '2025Q4-01', '县区'],
      ...['大通回族土族自治县', '150000.00', '已拨付', '2026-01-20', '宁财企〔2026〕3号', ''],
    ]);
    expect(Object.keys(cells)).toEqual(Object.keys(LEDGER_COLUMNS));
  });

  test.each([
    ['province', '省级'],
    ['city', '市级'],
  ] as const)('of the %s names it as payer', (level, name) => {
    expect(cellsOfRow(ledgerRow(1, { level }), POLICY)).toMatchObject({ level: name, payer: name });
  });

  test('read back from the file is the row that was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLedgerRow, { minLength: 1, maxLength: 8 }), async (rows) => {
        const { lines } = await tableOf(ledgerFile(rows));
        const back = lines.map(({ cells }) => {
          const reading = resolveMeasure(POLICY, cells.measure);
          return rowOfCells(
            cells,
            typeof reading === 'object' && 'measure' in reading ? reading.measure : '',
          );
        });
        expect(back).toEqual(rows);
      }),
    );
  });
});

test.each([
  ['省级', 'province'],
  [' 市 级', 'city'],
  ['县区（园区）', 'local'],
  ['大通县', 'local'],
  ['东川工业园区', 'local'],
  ['中央', undefined],
  ['', undefined],
])('the level %j is read as %s', (text, level) => {
  expect(readLevel(text)).toBe(level);
});

test.each([
  ['已批准', 'approved'],
  ['已 拨付', 'paid'],
  ['已追回', 'recovered'],
  ['退回', undefined],
])('the status %j is read as %s', (text, status) => {
  expect(readStatus(text)).toBe(status);
});

test.each([
  ['150000.00', 15_000_000n],
  ['0', 0n],
  ['-0.01', null],
  ['', null],
  ['约十五万', null],
])('the amount %j says how much was paid: %s', (amount, fen) => {
  const cells = { ...cellsOfRow(ledgerRow(1), POLICY), amount };
  expect(rowOfCells(cells, 'hnte').amount).toBe(fen);
});

test.each([
  ['县区', '湟源县', 'local', 'huangyuan'],
  ['湟源县', '', 'local', 'huangyuan'],
  ['', '东川园区', 'local', 'dongchuan'],
  ['县区', '', 'local', null],
  ['市级', '湟源县', 'city', null],
  ['', '省级', 'province', null],
  ['', '', null, null],
])('at the level %j, by %j, a row is of %s, paid by %s', (level, payer, expected, unit) => {
  const cells = { ...cellsOfRow(ledgerRow(1), POLICY), level, payer };
  expect(rowOfCells(cells, 'hnte')).toMatchObject({ level: expected, payer: unit });
});
