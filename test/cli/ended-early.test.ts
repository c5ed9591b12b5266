// A process that has nothing left to wait for, though its work is not done, says so.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const TOOL = new URL('../../bin/xining-tiers.js', import.meta.url).pathname;

test('it is no success and not silent', () => {
  const place = mkdtempSync(join(tmpdir(), 'early-'));
  try {
    writeFileSync(join(place, '名单.csv'), '企业名称\n');
    // A disk that never answers, and holds nothing open.
    writeFileSync(
      join(place, 'never.cjs'),
      "require('node:fs/promises').readFile = () => new Promise(() => {});\n",
    );
    const run = spawnSync(
      process.execPath,
      ['--require', './never.cjs', TOOL, 'evaluate', '名单.csv', '--lang', 'en'],
      { cwd: place, encoding: 'utf8', timeout: 20_000 },
    );
    expect([run.status, run.stdout]).toEqual([3, '']);
    expect(run.stderr).toContain('nothing came of what was waited for');
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}, 30_000);
