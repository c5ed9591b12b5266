import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { showsLargeRun, startEarly } from '../../src/cli/start-early.ts';

let place = '';
const at = (name: string): string => join(place, name);

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'early-'));
  for (const folder of ['large', 'small', 'others', 'empty']) mkdirSync(at(folder));
  const files: readonly (readonly [string, number])[] = [
    ['large/a.xlsx', 70_000],
    ['large/b.CSV', 60_000],
    ['small/a.xlsx', 70_000],
    ['small/b.xlsx', 59_999],
    ['others/a.xlsx', 70_000],
    ['others/~$b.xlsx', 70_000],
    ['others/.c.xlsx', 70_000],
    ['others/d.pdf', 70_000],
    ['one.xlsx', 399_999],
    ['whole.xlsx', 400_000],
  ];
  for (const [name, size] of files) writeFileSync(at(name), Buffer.alloc(size));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('a run is seen to be large', () => {
  test.each<readonly [string, readonly string[], boolean]>([
    ['by a folder', ['large'], true],
    ['by files', ['large/a.xlsx', 'small/a.xlsx'], true],
    ['by a single file of enough rows', ['whole.xlsx'], true],
    ['not by a folder of less', ['small'], false],
    ['not by a single file of less', ['one.xlsx'], false],
    ['not by what is no table', ['others'], false],
    ['not by what is not there', ['missing', 'empty'], false],
    ['not without rosters', [], false],
  ])('%s', (_, names, large) => {
    expect(showsLargeRun(names.map(at))).toBe(large);
  });

  // What stands behind an option may be its value, such as the folder of an earlier run.
  test('not by what stands behind an option', () => {
    expect(showsLargeRun([at('one.xlsx'), '--out', at('large')])).toBe(false);
    expect(showsLargeRun(['--out', at('large'), at('large')])).toBe(false);
    expect(showsLargeRun([at('large'), '--out', at('small')])).toBe(true);
  });
});

test('from sources no thread is started', () => {
  expect(startEarly([at('large')])).toBeNull();
});
