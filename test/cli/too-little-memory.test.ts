// More rows than the engine's memory may suffice for are refused before the work, however little it may use.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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

function toolWithLittle(args: readonly string[]) {
  return spawnSync(process.execPath, [TOOL, ...args], {
    cwd: place,
    encoding: 'utf8',
    // Releases of Node differ in how much they add for new objects.
    env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=300 --max-semi-space-size=16' },
  });
}

test.each([
  ['evaluate', ['evaluate', 'many', '--out', 'run'], '31,001'],
  ['evaluate with the period before', ['evaluate', 'now', '--previous', 'then', '--out', 'run'], '40,002'],
  ['diff', ['diff', 'then', 'now', '--out', 'run.xlsx'], '40,002'],
])(
  '%s: rows that the memory may not suffice for are told, and nothing is written',
  (_, args, rows) => {
    const run = toolWithLittle(args);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(`名单共 ${rows} 行，本机允许程序使用的内存可能不够`);
    expect(run.stderr).toContain('NODE_OPTIONS=--max-old-space-size=500');
    expect(readdirSync(place).sort()).toEqual(['many', 'now', 'then']);
  },
  60_000,
);

test('verify: a run that may be too large to be worked out again is told', () => {
  const made = mkdtempSync(join(tmpdir(), 'memory-run-'));
  try {
    enlargedRun(made);
    const run = toolWithLittle(['verify', join(made, 'run')]);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain('名单共 31,001 行，本机允许程序使用的内存可能不够');
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}, 60_000);

// A run of one row, whose roster is then exchanged for a long one, and its manifest made to match.
function enlargedRun(folder: string): void {
  const name = '城东区2025Q4.csv';
  const rosters = join(folder, 'one');
  mkdirSync(rosters);
  writeFileSync(join(rosters, name), `${HEADER}\n企业,${testCode(1)},城东区,38,1,否\n`);
  spawnSync(process.execPath, [TOOL, 'evaluate', rosters, '--out', join(folder, 'run'), '-q']);
  const [copy, manifest] = [join(folder, 'run/原件/名单', name), join(folder, 'run/manifest.json')];
  const [sizeBefore, hashBefore] = [statSync(copy).size, hashOf(copy)];
  copyFileSync(join(place, 'many', name), copy);
  const text = readFileSync(manifest, 'utf8').replaceAll(hashBefore, hashOf(copy));
  writeFileSync(manifest, text.replace(`"bytes":${sizeBefore},`, `"bytes":${statSync(copy).size},`));
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
