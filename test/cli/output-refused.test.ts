// Where stdout or stderr lies on a disk that is full.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/xining-tiers.js', import.meta.url));
const ROSTERS = fileURLToPath(new URL('../../fixtures/small-clean', import.meta.url));
// A device that takes nothing.
const FULL = '/dev/full';

describe.skipIf(!existsSync(FULL))('a full disk', () => {
  test.each([[['--help']], [['--version']], [['policy', 'list']], [['evaluate', '--help']]])(
    'under stdout is told in a few words by %s',
    async (args) => {
      const { status, stderr } = await run(args, 'stdout');
      expect(stderr).toBe(
        '错误：无法写出到标准输出：磁盘空间不足，输出不完整\n怎么办：腾出空间或改写到别处，再重新运行\n',
      );
      expect(status).toBe(2);
    },
  );

  test('under stdout is told in English too', async () => {
    const { status, stderr } = await run(['policy', 'list', '--lang', 'en'], 'stdout');
    expect(stderr).toBe(
      'error: cannot write to standard output: the disk is full; what is there is not whole\n' +
        'what to do: make room or write it elsewhere, then run again\n',
    );
    expect(status).toBe(2);
  });

  test('under stdout leaves the run that was written', async () => {
    await inFolder(async (out) => {
      const { status, stderr } = await run(evaluation(out, '--format', 'json', '--quiet'), 'stdout');
      expect([status, stderr.split('\n').length]).toEqual([2, 3]);
      expect(await readdir(out)).toContain('evaluation.json');
    });
  });

  test('under stderr costs the words and not the work', async () => {
    await inFolder(async (out) => {
      const { status, stdout } = await run(evaluation(out), 'stderr');
      expect([status, stdout]).toEqual([0, '']);
      expect(await readdir(out)).toContain('evaluation.json');
    });
  });
});

function evaluation(out: string, ...others: readonly string[]): readonly string[] {
  return ['evaluate', ROSTERS, '--period', '2025Q4', '--out', out, ...others];
}

async function inFolder(work: (out: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'output-refused-'));
  try {
    await work(join(folder, 'run'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function run(args: readonly string[], full: 'stdout' | 'stderr') {
  const device = await open(FULL, 'w');
  const ends = { stdout: 'pipe', stderr: 'pipe', [full]: device.fd } as const;
  try {
    return spawnSync(process.execPath, [BIN, ...args], {
      stdio: ['ignore', ends.stdout, ends.stderr],
      encoding: 'utf8',
    });
  } finally {
    await device.close();
  }
}
