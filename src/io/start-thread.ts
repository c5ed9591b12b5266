// Starts the second thread, and says for how much it pays.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { InputSize } from './input-size.ts';

/** What a thread is wanted for: a whole run, with workbooks, or reading rosters alone. */
export type ThreadUse = 'run' | 'reading';

/**
 * Bytes of rosters from which starting the thread takes less than it saves. Of a single file it can share in no reading,
 * and where nothing else is done it saves little.
 */
const WORTH_A_THREAD = { run: { files: 130_000, file: 400_000 }, reading: 2_500_000 } as const;

/** Whether a second thread pays for so much. */
export function isWorthAThread(use: ThreadUse, { files, bytes }: InputSize): boolean {
  const { run, reading } = WORTH_A_THREAD;
  return bytes >= (use === 'reading' ? reading : files > 1 ? run.files : run.file);
}

// Only a build has the thread's own file; from sources everything runs on the main thread.
const ENTRY = fileURLToPath(new URL('../io/thread-entry.cjs', import.meta.url));
// A wider nursery saves copying, and costs more than that in memory that is touched for the first time.
const YOUNG_MEGABYTES = 24;

/** Starts it; null where there is one processor only or no build. The program ends with or without it. */
export function startThread(): Worker | null {
  if (availableParallelism() < 2 || !existsSync(ENTRY)) return null;
  const worker = new Worker(ENTRY, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
  worker.unref();
  return worker;
}
