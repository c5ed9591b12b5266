// Rewrites what commands, sheets and texts are expected to show, by the tests that keep it in files, and those alone.
// node test/support/rewrite-expected.js [options of vitest, such as -t <name of a test>]
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
// The page of the project, which `npm run docs` brings in step.
const ELSEWHERE = join('conventions', 'readme.test.ts');

const kept = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && name !== ELSEWHERE)
  .filter((name) => readFileSync(join(ROOT, 'test', name), 'utf8').includes('.toMatchFileSnapshot('))
  .map((name) => join('test', name));
const args = ['run', ...kept, '--update=all', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [VITEST, ...args], { cwd: ROOT, stdio: 'inherit' });
process.exitCode = status ?? 1;
