// The code that a build keeps beside a bundle only saves time: a start without it, or with another's, does the same.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;
const BUNDLES = ['help', 'evaluate', 'tool'] as const;

let place = '';

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'kept-code-'));
  mkdirSync(join(place, 'bin'));
  for (const name of ['package.json', 'xining-tiers.js', 'load-bundle.js', 'writer-code.js'])
    cpSync(join(ROOT, 'bin', name), join(place, 'bin', name));
  cpSync(join(ROOT, 'dist'), join(place, 'dist'), {
    recursive: true,
    filter: (path) => !path.endsWith('/package'),
  });
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

function output(root: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [join(root, 'bin/xining-tiers.js'), ...args], { encoding: 'utf8' });
}

test.each([
  ['is not there', () => null],
  [
    'is of another release of the engine',
    (code: Buffer) => Buffer.concat([code.subarray(0, 4), Buffer.alloc(64)]),
  ],
  ['is cut off', (code: Buffer) => code.subarray(0, 1000)],
  ['is empty', () => Buffer.alloc(0)],
])('a start works where the kept code %s', (_, changed) => {
  for (const name of BUNDLES) {
    const file = join(place, `dist/cli/${name}.cjs.code`);
    const code = changed(readFileSync(join(ROOT, `dist/cli/${name}.cjs.code`)));
    if (code === null) rmSync(file);
    else writeFileSync(file, code);
  }
  for (const args of [['--help'], ['policy', 'list']])
    expect(output(place, ...args)).toBe(output(ROOT, ...args));
  expect(run(place, 'changed')).toBe(run(ROOT, 'as built'));
});

test('the engine knows every setting it is given', () => {
  const args = [join(ROOT, 'bin/xining-tiers.js'), 'policy', 'list'];
  expect(spawnSync(process.execPath, args, { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
});

/** The hashes of all files of a run, of a tool in `root`. */
function run(root: string, name: string): string {
  const folder = join(place, name);
  rmSync(folder, { recursive: true, force: true });
  const roster = join(ROOT, 'fixtures/sample-quarter/rosters/东川工业园区.xlsx');
  // A run with findings ends with 1.
  spawnSync(process.execPath, [join(root, 'bin/xining-tiers.js'), 'evaluate', roster, '--out', folder]);
  return readFileSync(join(folder, 'manifest.json'), 'utf8');
}

// From Node 26 on the engine has no way to keep it.
const KEEPS_WRITER = Number(process.versions.node.split('.')[0]) < 26;

test.runIf(KEEPS_WRITER).each([
  ['is not there', () => null],
  ['is of another release of the engine', (code: Buffer) => Buffer.from(code).fill(0, 0, 16)],
  ['is cut off', (code: Buffer) => code.subarray(0, 100_000)],
  ['is empty', () => Buffer.alloc(0)],
])('workbooks are the same where the kept code of their writer %s', (_, changed) => {
  const [code] = readdirSync(join(ROOT, 'dist/cli')).filter((file) => /\.wasm\.v.*\.code$/.test(file));
  const path = `dist/cli/${code}`;
  const bytes = changed(readFileSync(join(ROOT, path)));
  if (bytes === null) rmSync(join(place, path));
  else writeFileSync(join(place, path), bytes);
  expect(run(place, 'changed')).toBe(run(ROOT, 'as built'));
});

test('an option behind the end of options does not keep a command from its work', () => {
  expect(() => output(ROOT, 'policy', 'check', '--', '--help')).toThrow(/--help/);
});
