// A run states which build of the tool made it, and `verify` says where another one comes to other results.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manifestSchema } from '../../src/io/manifest.ts';

const BIN = fileURLToPath(new URL('../../bin/xining-tiers.js', import.meta.url));
const QUARTER = fileURLToPath(new URL('../../fixtures/small-quarter/rosters', import.meta.url));

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'other-build-'));
});
afterAll(() => rm(root, { recursive: true }));

function tool(...args: readonly string[]) {
  return new Promise<{ readonly code: number; readonly said: string }>((resolve) => {
    execFile(process.execPath, [BIN, ...args], { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr });
    });
  });
}

test('verify names both builds where a run comes out otherwise, and is silent about them where it does not', async () => {
  await tool('evaluate', QUARTER, '--out', 'run', '--quiet');
  const place = join(root, 'run/manifest.json');
  const text = await readFile(place, 'utf8');
  const { version } = manifestSchema.parse(JSON.parse(text)).tool;
  const [release, build] = version.split('+');
  expect(build).toMatch(/^[0-9a-f]{12}$/);
  expect((await tool('--version')).said.trim()).toBe(release);

  const alike = await tool('verify', 'run');
  expect(alike.code).toBe(0);
  expect(alike.said).not.toContain(`${build}`);

  // The page 运行信息 states the build as well, so that of another it comes out otherwise.
  const earlier = `${release}+0123456789ab`;
  await writeFile(place, text.replace(version, earlier));
  const otherwise = await tool('verify', 'run');
  expect(otherwise.code).toBe(1);
  expect(otherwise.said).toContain('汇总.xlsx：用原件复算，结果不同');
  const said = otherwise.said.replaceAll(/\s/g, '');
  expect(said).toContain(`结果由xining-tiers${earlier}生成，现为${version}`);
  expect(said).toContain('各项核定的结论、金额复算都相同；请用生成它的那一版复算后断定');
});
