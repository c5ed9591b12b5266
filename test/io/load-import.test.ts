import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadImport } from '../../src/io/load-import.ts';
import type { ColumnMap } from '../../src/ledger/import-columns.ts';
import { ledgerFile } from '../support/ledger-file.ts';
import { ledgerRow } from '../support/ledger-rows.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function load(text: string, map: ColumnMap = new Map()) {
  const path = join(folder, '旧台账.csv');
  await writeFile(path, text);
  const { tables } = await loadImport(path, map);
  return tables.map(({ rows, headers, unused }) => ({
    rows: rows.length,
    headers: [...headers].map(([key, { text: own }]) => `${key} ${own}`).sort(),
    unused: unused.map(({ header }) => header),
  }));
}

const GROUPED = '代码,奖补事项,拨付金额,\n,,省补,市补\n916301020000000190,hnte,10,15\n';

test('a header of the lower row can be mapped', async () => {
  const map: ColumnMap = new Map([
    ['code', '代码'],
    ['cityAmount', '市补'],
  ]);
  expect(await load(GROUPED, map)).toEqual([
    { rows: 1, headers: ['cityAmount 市补', 'code 代码', 'measure 奖补事项'], unused: ['省补'] },
  ]);
});

test.each([
  ['a header that is not there', GROUPED, new Map([['amount', '金额']]), 'has no column "金额"'],
  ['a table without a code', GROUPED, new Map(), 'lacks the columns 统一社会信用代码'],
  ['a ledger of this tool', ledgerFile([ledgerRow(1)]), new Map(), 'is a ledger of this tool already'],
] as const)('%s is refused', async (_, text, map, expected) => {
  await expect(load(text, map as ColumnMap)).rejects.toThrow(expected);
});
