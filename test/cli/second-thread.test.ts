// The built tool with and without its second thread: the same bytes.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;

function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(folder, path), readFileSync(path).toString('base64')];
    }),
  );
}

test('a run with the second thread has the bytes of one without', () => {
  const place = mkdtempSync(join(tmpdir(), 'threads-'));
  try {
    const alone = join(place, 'alone');
    for (const folder of ['bin', 'dist'])
      cpSync(join(ROOT, folder), join(alone, folder), { recursive: true });
    // Without its own file the thread does not start, and everything runs on the main one.
    rmSync(join(alone, 'dist', 'io', 'thread-entry.cjs'));
    mkdirSync(join(place, 'rosters'));
    // Four copies are enough for the thread to be worth it; whatever is found about them is the same twice.
    const folders = ['一', '二', '三', '四'].map((name) => join('rosters', name));
    for (const folder of folders) {
      cpSync(join(ROOT, 'fixtures', 'quarter-2025q4', 'rosters'), join(place, folder), { recursive: true });
    }
    // Behind options it is started when the tool has looked at the rosters, otherwise with the tool.
    for (const [root, ...args] of [
      [ROOT, ...folders, '--out', 'two', '--quiet'],
      [ROOT, '--out', 'late', '--quiet', ...folders],
      [alone, ...folders, '--out', 'one', '--quiet'],
    ] as const) {
      const command = [join(root, 'bin', 'xining-tiers.js'), 'evaluate', ...args];
      // Exit code 1: one code in three files is an error finding.
      expect(() => execFileSync(process.execPath, command, { cwd: place, stdio: 'pipe' })).not.toThrow(
        /exit code [23]/,
      );
    }
    const one = contents(join(place, 'one'));
    expect(contents(join(place, 'two'))).toEqual(one);
    expect(contents(join(place, 'late'))).toEqual(one);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}, 120_000);
