// More rows than the engine's memory may suffice for are refused before the work, however little it may use.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testCode } from '../support/enterprise.ts';

const TOOL = new URL('../../bin/xining-tiers.js', import.meta.url).pathname;
const ROWS = 31_000;

test('rows that the memory may not suffice for are told, and nothing is written', () => {
  const place = mkdtempSync(join(tmpdir(), 'memory-'));
  try {
    const header = '企业名称,统一社会信用代码,所属县区,行业代码,上年度营业收入,是否规上';
    const rows = Array.from({ length: ROWS }, (_, at) => `企业${at},${testCode(at + 1)},城东区,38,1,否`);
    writeFileSync(join(place, '城东区2025Q4.csv'), [header, ...rows, ''].join('\n'));
    const run = spawnSync(process.execPath, [TOOL, 'evaluate', '城东区2025Q4.csv', '--out', 'run'], {
      cwd: place,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=300' },
    });
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain('名单共 31,001 行，本机允许程序使用的内存可能不够');
    expect(run.stderr).toContain('NODE_OPTIONS=--max-old-space-size=500');
    expect(existsSync(join(place, 'run'))).toBe(false);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}, 60_000);
