// Over long lists every thread of a process leaves the engine at the pace for them, whatever it loads on the way.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testCode } from '../support/enterprise.ts';

const TOOL = new URL('../../bin/xining-tiers.js', import.meta.url).pathname;
const HEADER = '企业名称,统一社会信用代码,所属县区,行业代码,上年度营业收入,是否规上';
// Notes each pace that is set, and by which thread.
const NOTING = `
const v8 = require('node:v8');
const { threadId } = require('node:worker_threads');
const set = v8.setFlagsFromString;
v8.setFlagsFromString = (flag) => {
  const pace = /^--(?:interrupt-budget|invocation-count-for-turbofan)=(.*)$/.exec(flag)?.[1];
  if (pace) require('node:fs').appendFileSync('paces', threadId + ' ' + pace + '\\n');
  set(flag);
};
`;

let place = '';
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'pace-'));
  writeFileSync(join(place, 'noting.cjs'), NOTING);
  write('long', 8_000);
  write('short', 1_000);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

function write(folder: string, count: number): void {
  mkdirSync(join(place, folder));
  for (const [unit, first] of [
    ['城东区', 1],
    ['城西区', count + 1],
  ] as const) {
    const rows = Array.from(
      { length: count },
      (_, at) => `企业${first + at},${testCode(first + at)},${unit},38,1,否`,
    );
    writeFileSync(join(place, folder, `${unit}2025Q4.csv`), [HEADER, ...rows, ''].join('\n'));
  }
}

/** The pace that each thread has set last, by its number. */
function lastPaces(...args: readonly string[]): Record<string, string> {
  rmSync(join(place, 'paces'), { force: true });
  const { status, stderr } = spawnSync(process.execPath, ['--require', './noting.cjs', TOOL, ...args, '-q'], {
    cwd: place,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  // A run with findings ends with 1.
  if (status !== 0 && status !== 1) throw new Error(stderr);
  const lines = readFileSync(join(place, 'paces'), 'utf8').trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split(' ')));
}

/** What is set by release of Node; others are left as they are. */
const PACES: Readonly<Record<string, { readonly start: string; readonly long: string }>> = {
  20: { start: '4000000', long: '1000000' },
  22: { start: '200000', long: '30000' },
  24: { start: '200000', long: '30000' },
  26: { start: '200000', long: '30000' },
};
const pace = PACES[process.versions.node.split('.')[0] ?? ''];

describe.runIf(pace)('the pace', () => {
  test('is that for long lists in both threads of a long run, and that of a start in a short one', () => {
    expect(new Set(Object.values(lastPaces('evaluate', 'long', '--out', 'run')))).toEqual(
      new Set([pace?.long]),
    );
    expect(new Set(Object.values(lastPaces('evaluate', 'short', '--out', 'run')))).toEqual(
      new Set([pace?.start]),
    );
  }, 60_000);

  test.each([
    ['validate', ['validate', 'long', '--format', 'json']],
    ['budget', ['budget', 'long']],
    ['simulate', ['simulate', 'long', '--set', 'measure.srdi.city=25']],
  ])(
    'is that for long lists in %s too',
    (_, args) => {
      expect(lastPaces(...args)['0']).toBe(pace?.long);
    },
    60_000,
  );
});
