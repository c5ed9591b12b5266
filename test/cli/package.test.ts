// The one-file executable, from an empty directory, where neither Node nor the checkout can be found.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;
const QUARTER = join(ROOT, 'fixtures/small-quarter/rosters');

let place = '';
let tool = '';

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'package-'));
  tool = join(place, 'xining-tiers');
  execFileSync(process.execPath, [join(ROOT, 'bin/package.mjs'), '--out', tool], { stdio: 'pipe' });
  mkdirSync(join(place, 'empty'));
  cpSync(QUARTER, join(place, 'empty', 'rosters'), { recursive: true });
}, 120_000);

afterAll(() => rmSync(place, { recursive: true, force: true }));

function run(...args: readonly string[]) {
  const env = { HOME: join(place, 'home'), TMPDIR: join(place, 'tmp') };
  const { status, stdout, stderr } = spawnSync(tool, args, {
    cwd: join(place, 'empty'),
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('says its version and unpacks itself once, for the user alone', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  expect(run('--version').stdout.trim()).toBe(version);
  const cache = join(place, 'home/.cache/xining-tiers');
  const [build, ...others] = readdirSync(cache);
  expect(others).toEqual([]);
  // A file that somebody has altered is put right before anything of it runs.
  writeFileSync(join(cache, build ?? '', 'dist/cli/tool.cjs'), 'throw new Error("altered")');
  expect(run('--version').status).toBe(0);
});

test('evaluates a quarter to the same bytes as the tool from its checkout', () => {
  expect(run('evaluate', 'rosters', '--out', 'packaged', '-q')).toMatchObject({ status: 1, stderr: '' });
  const args = [join(ROOT, 'bin/xining-tiers.js'), 'evaluate', 'rosters', '--out', 'usual', '-q'];
  spawnSync(process.execPath, args, { cwd: join(place, 'empty') });
  for (const name of ['evaluation.json', '汇总.xlsx', '裁定表.xlsx', 'manifest.json'])
    expect(readFileSync(join(place, 'empty/packaged', name))).toEqual(
      readFileSync(join(place, 'empty/usual', name)),
    );
  expect(run('verify', 'packaged').status).toBe(0);
});

test('reads an .xls, whose library is packed too', () => {
  cpSync(join(ROOT, 'fixtures/quarter-2025q4/rosters/城中区.xls'), join(place, 'empty', '城中区.xls'));
  expect([0, 1]).toContain(run('validate', '城中区.xls').status);
});
