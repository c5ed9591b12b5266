// The code that a build keeps beside a bundle only saves time: a start without it, or with another's, does the same.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;
const BUNDLES = ['help', 'tool'] as const;

let place = '';

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'kept-code-'));
  mkdirSync(join(place, 'bin'));
  for (const name of ['package.json', 'xining-tiers.js', 'load-bundle.js'])
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
});

test('an option behind the end of options does not keep a command from its work', () => {
  expect(() => output(ROOT, 'policy', 'check', '--', '--help')).toThrow(/--help/);
});
