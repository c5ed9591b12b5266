// More rows than the engine's memory may suffice for are refused before the work, however little it may use.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testCode } from '../support/enterprise.ts';

const TOOL = new URL('../../bin/xining-tiers.js', import.meta.url).pathname;
const HEADER = '企业名称,统一社会信用代码,所属县区,行业代码,上年度营业收入,是否规上';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'memory-'));
  write('many', '2025Q4', 31_000);
  write('then', '2025Q3', 20_000);
  write('now', '2025Q4', 20_000);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

function write(folder: string, period: string, count: number): void {
  const rows = Array.from({ length: count }, (_, at) => `企业${at},${testCode(at + 1)},城东区,38,1,否`);
  mkdirSync(join(place, folder));
  writeFileSync(join(place, folder, `城东区${period}.csv`), [HEADER, ...rows, ''].join('\n'));
}

test.each([
  ['evaluate', ['evaluate', 'many', '--out', 'run'], '31,001'],
  ['evaluate with the period before', ['evaluate', 'now', '--previous', 'then', '--out', 'run'], '40,002'],
  ['diff', ['diff', 'then', 'now', '--out', 'run.xlsx'], '40,002'],
])(
  '%s: rows that the memory may not suffice for are told, and nothing is written',
  (_, args, rows) => {
    const run = spawnSync(process.execPath, [TOOL, ...args], {
      cwd: place,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=300' },
    });
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(`名单共 ${rows} 行，本机允许程序使用的内存可能不够`);
    expect(run.stderr).toContain('NODE_OPTIONS=--max-old-space-size=500');
    expect(readdirSync(place).sort()).toEqual(['many', 'now', 'then']);
  },
  60_000,
);
