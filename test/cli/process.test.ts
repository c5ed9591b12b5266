// How the tool behaves as a process: readers that leave early, and a person who stops it.
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/xining-tiers.js', import.meta.url));
const ROSTERS = fileURLToPath(new URL('../../fixtures/quarter-2025q4/rosters', import.meta.url));

// Raises a signal inside the tool at its first such call for such a file, whatever the speed of the machine.
function stopper(signal: string, call: 'readFile' | 'open', part: string): string {
  return `data:text/javascript,${encodeURIComponent(`
    import { syncBuiltinESMExports } from 'node:module';
    import fs from 'node:fs/promises';
    const own = fs.${call};
    let raised = false;
    fs.${call} = (path, ...rest) => {
      if (!raised && String(path).includes('${part}')) {
        raised = true;
        process.kill(process.pid, '${signal}');
      }
      return own(path, ...rest);
    };
    syncBuiltinESMExports();
  `)}`;
}

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

function ended(child: ReturnType<typeof spawn>): Promise<Ended> {
  let stderr = '';
  child.stderr?.on('data', (chunk) => {
    stderr += String(chunk);
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stderr }));
  });
}

test('a reader that closes the pipe early is no fault', async () => {
  const child = spawn(process.execPath, [BIN, 'policy', 'list'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  expect(await ended(child)).toEqual({ code: 0, stderr: '' });
});

test('a reader that takes its time is given all of a long output', async () => {
  const args = [BIN, 'evaluate', ROSTERS, '--format', 'json', '--quiet', '--out'];
  const folder = await mkdtemp(join(tmpdir(), 'slow-reader-'));
  try {
    const child = spawn(process.execPath, [...args, join(folder, 'run')], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const pieces: Buffer[] = [];
    for await (const piece of child.stdout) {
      pieces.push(piece);
      await sleep(20);
    }
    const written = await readFile(join(folder, 'run', 'evaluation.json'));
    expect(Buffer.concat(pieces).equals(written)).toBe(true);
    expect(written.length).toBeGreaterThan(500_000);
  } finally {
    await rm(folder, { recursive: true });
  }
});

// From the keyboard, with its window, and by the system.
describe.each([
  ['SIGINT', 130],
  ['SIGHUP', 129],
  ['SIGTERM', 143],
])('stopped by %s', (signal, code) => {
  test.each([
    ['reads', 'readFile', '.xlsx'],
    ['writes', 'open', '.new-'],
  ] as const)('while it %s, it leaves nothing behind', async (_, call, part) => {
    const folder = await mkdtemp(join(tmpdir(), 'stopped-'));
    try {
      const child = spawn(process.execPath, [BIN, 'evaluate', ROSTERS], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, NODE_OPTIONS: `--import=${stopper(signal, call, part)}` },
      });
      expect(await ended(child)).toEqual({ code, stderr: '已停止，没有写出结果。\n' });
      expect(await readdir(folder)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
