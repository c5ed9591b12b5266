// Two quarters in a row: the second knows the first, keeps what it needs of it, and comes out the same again.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/xining-tiers.js', import.meta.url));
const QUARTERS = fileURLToPath(new URL('../../fixtures/two-quarters', import.meta.url));

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'previous-'));
  await cp(QUARTERS, root, { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly said: string;
}

function tool(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...args], { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr });
    });
  });
}

/** Types a note into the first award of a county's workbook, as a person would. */
async function noteOn(path: string, note: string): Promise<void> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.getWorksheet('奖补核对');
  const header = sheet?.getRow(3);
  const columns = (header?.values ?? []) as readonly unknown[];
  const place = columns.indexOf('备注');
  expect(place).toBeGreaterThan(0);
  const row = sheet?.getRow(5);
  if (row) row.getCell(place).value = note;
  await book.xlsx.writeFile(path);
}

async function cellsOf(path: string, sheetName: string): Promise<readonly string[]> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  const cells: string[] = [];
  book.getWorksheet(sheetName)?.eachRow((row) => {
    row.eachCell((cell) => {
      cells.push(String(cell.value));
    });
  });
  return cells;
}

test('a note in a county’s workbook comes back in the next period, and again in the one after', async () => {
  await tool('evaluate', '2025Q3', '--out', 'q3', '--quiet');
  await noteOn(join(root, 'q3/县区/城东区.xlsx'), '已电话核实');
  await tool('evaluate', '2025Q4', '--previous', 'q3', '--out', 'q4', '--quiet');
  expect(await cellsOf(join(root, 'q4/县区/城东区.xlsx'), '奖补核对')).toContain('2025Q3：已电话核实');
  expect((await tool('verify', 'q4')).code).toBe(0);
  await tool('evaluate', '2025Q4', '--period', '2026Q1', '--previous', 'q4', '--out', 'q5', '--quiet');
  expect(await cellsOf(join(root, 'q5/县区/城东区.xlsx'), '奖补核对')).toContain('2025Q3：已电话核实');
  expect((await tool('verify', 'q5')).code).toBe(0);
});

test('what was kept of the period before cannot be altered unnoticed', async () => {
  await tool('evaluate', '2025Q4', '--previous', '2025Q3', '--out', 'altered', '--quiet');
  expect((await tool('verify', 'altered')).code).toBe(0);
  const copy = join(root, 'altered/原件/上期/名单/城东区.csv');
  await writeFile(copy, (await readFile(copy, 'utf8')).replace('5200.5', '5200.6'));
  expect((await tool('verify', 'altered')).code).toBe(1);
});

test('a run of the period before that was altered is refused', async () => {
  await tool('evaluate', '2025Q3', '--out', 'touched', '--quiet');
  const path = join(root, 'touched/evaluation.json');
  await writeFile(path, (await readFile(path, 'utf8')).replace('"period"', '"Period"'));
  const { code, said } = await tool('evaluate', '2025Q4', '--previous', 'touched', '--out', 'never');
  expect(code).toBe(2);
  expect(said).toContain('touched');
});

test('decisions are the same with and without the period before', async () => {
  await tool('evaluate', '2025Q4', '--out', 'alone', '--quiet');
  await tool('evaluate', '2025Q4', '--previous', '2025Q3', '--out', 'beside', '--quiet');
  const [alone, beside] = await Promise.all(
    ['alone', 'beside'].map(async (run) =>
      JSON.parse(await readFile(join(root, run, 'evaluation.json'), 'utf8')),
    ),
  );
  for (const part of ['decisions', 'claims', 'targets', 'enterprises'] as const)
    expect(beside[part]).toEqual(alone[part]);
  expect(beside.previous.period).toBe('2025Q3');
  expect(alone.previous).toBeUndefined();
});

test('a unit that sent no roster in the period before is unknown in the trend, not 0', async () => {
  await tool('evaluate', '2025Q3', '--period', '2025Q2', '--out', 'runs/q2', '--quiet');
  await tool('evaluate', '2025Q3/湟中县.csv', '--out', 'q3-short', '--quiet');
  const args = ['--previous', 'q3-short', '--history', 'runs', '--out', 'q4-short', '--quiet'];
  await tool('evaluate', '2025Q4', ...args);
  const { previous } = JSON.parse(await readFile(join(root, 'q4-short/evaluation.json'), 'utf8'));
  expect(previous.missingUnits).toContain('chengdong');
  expect(previous.missingUnits).not.toContain('huangzhong');
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(join(root, 'q4-short/汇总.xlsx'));
  const rows: string[][] = [];
  book.getWorksheet('趋势')?.eachRow((row) => {
    rows.push(Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text));
  });
  const heading = rows.findIndex(([first]) => first === '规模以上工业企业：各单位历期数量');
  const table = rows.slice(heading + 1, heading + 5);
  const own = table[0]?.indexOf('城东区') ?? -1;
  expect(table.map((row) => [row[0], row[own]])).toEqual([
    ['报告期', '城东区'],
    ['2025Q2', '8'],
    ['2025Q3', ''],
    ['2025Q4', '8'],
  ]);
  expect(rows.flat().join()).toMatch(/缺名单的：2025Q2（.*）、2025Q3（城东区、/);
  expect((await tool('verify', 'q4-short')).code).toBe(0);
});

test('the trend needs one run a period, and takes none of this period', async () => {
  await mkdir(join(root, 'history'));
  await tool('evaluate', '2025Q3', '--out', 'history/a', '--quiet');
  await tool('evaluate', '2025Q4', '--out', 'history/now', '--quiet');
  const { said } = await tool('evaluate', '2025Q4', '--history', 'history', '--out', 'trend');
  expect(said).toContain('趋势未计入 now');
  const { history } = JSON.parse(await readFile(join(root, 'trend/evaluation.json'), 'utf8'));
  expect(history.map((run: { period: string }) => run.period)).toEqual(['2025Q3']);
  expect((await tool('verify', 'trend')).code).toBe(0);
  await cp(join(root, 'history/a'), join(root, 'history/b'), { recursive: true });
  const refused = await tool('evaluate', '2025Q4', '--history', 'history', '--out', 'trend2');
  expect(refused.code).toBe(2);
  expect(refused.said).toContain('2025Q3');
});
