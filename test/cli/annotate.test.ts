// The loop with a county: annotated, mended in a spreadsheet program, read again without cleaning up.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { soundCode } from '../support/codes.ts';

const BIN = fileURLToPath(new URL('../../bin/xining-tiers.js', import.meta.url));
const ROSTERS = fileURLToPath(new URL('../../fixtures/small-quarter/rosters', import.meta.url));

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annotate-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...words: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...words], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

async function mend(name: string, cells: Readonly<Record<string, string | Date>>): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(folder, '退回', name));
  const [, page] = book.worksheets;
  for (const [at, value] of Object.entries(cells)) if (page) page.getCell(at).value = value;
  await book.xlsx.writeFile(join(folder, '退回', name));
}

describe('validate --annotate', () => {
  test('once mended, the workbook that came back has no errors left', async () => {
    expect((await run('validate', ROSTERS, '--annotate', '退回')).code).toBe(1);
    expect(await readdir(join(folder, '退回'))).toEqual(['东川工业园区.xlsx', '城东区.xlsx']);
    await mend('城东区.xlsx', { C10: soundCode(7), O9: new Date('2025-02-01T00:00:00Z') });
    const again = await run('validate', '退回', '--format', 'json');
    const { inputs, diagnostics } = JSON.parse(again.stdout) as {
      readonly inputs: readonly { readonly rows: number }[];
      readonly diagnostics: readonly { readonly code: string; readonly severity: string }[];
    };
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(inputs.map(({ rows }) => rows)).toEqual([2, 7]);
    expect(again.code).toBe(0);
  });

  test('a file that was sent in is never replaced', async () => {
    await run('validate', ROSTERS, '--annotate', '退回');
    const before = await readFile(join(folder, '退回', '城东区.xlsx'));
    const refused = await run('validate', '退回', '--annotate', '退回');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('覆盖');
    expect(await readFile(join(folder, '退回', '城东区.xlsx'))).toEqual(before);
  });

  test('a workbook of other origin in the folder is left alone, and nothing is written', async () => {
    await cp(ROSTERS, join(folder, '退回'), { recursive: true });
    const own = new ExcelJS.Workbook();
    own.addWorksheet('底稿').getCell('A1').value = '勿动';
    await own.xlsx.writeFile(join(folder, '退回', '城东区.xlsx'));
    const refused = await run('validate', ROSTERS, '--annotate', '退回');
    expect(refused.code).toBe(2);
    expect(await readdir(join(folder, '退回'))).toEqual(['东川工业园区.csv', '城东区.csv', '城东区.xlsx']);
  });
});
