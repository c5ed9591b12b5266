// A disk that fails at one of its steps: with a process that dies there, or with an error of the system.
import { writeFile } from 'node:fs/promises';
import { DISK, type LedgerDisk } from '../../src/io/ledger-disk.ts';

interface Watched {
  readonly disk: LedgerDisk;
  /** Names of the steps that were taken. */
  readonly steps: readonly string[];
}

/**
 * From step `dies` (1-based) on nothing happens any more, as after kill -9: no clearing up either. A file being
 * written then is there with half its bytes; where `after`, the step itself is still done.
 */
export function dyingDisk(dies: number, after: boolean): Watched {
  return watched(async (number, step, half) => {
    if (number < dies || (after && number === dies)) await step();
    else if (number === dies) await half();
    if (number >= dies) throw new Error('killed');
  });
}

/** Every writing of a file fails with this code, half its bytes written; all else works. */
export function failingDisk(code: string, what: 'create' | 'rename' = 'create', from = 1): Watched {
  let count = 0;
  return watched(async (_, step, half, name) => {
    if (name === what) count += 1;
    if (name !== what || count < from) return step();
    await half();
    throw Object.assign(new Error(code), { code });
  });
}

type Step = () => Promise<void>;

function watched(around: (number: number, step: Step, half: Step, name: string) => Promise<void>): Watched {
  const steps: string[] = [];
  const nothing: Step = () => Promise.resolve();
  const take = (name: string, step: Step, half = nothing): Promise<void> => {
    steps.push(name);
    return around(steps.length, step, half, name);
  };
  return {
    steps,
    disk: {
      create: (path, bytes, mode) =>
        take(
          'create',
          () => DISK.create(path, bytes, mode),
          () => writeFile(path, bytes.subarray(0, bytes.length / 2)),
        ),
      link: (from, to) => take('link', () => DISK.link(from, to)),
      rename: (from, to) => take('rename', () => DISK.rename(from, to)),
      remove: (path) => take('remove', () => DISK.remove(path)),
      syncFolder: (folder) => take('sync', () => DISK.syncFolder(folder)),
    },
  };
}
