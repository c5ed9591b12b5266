// Starts the second thread of a quarterly run before the tool is loaded: either takes as long.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { isWorthAThread, startThread } from '../io/start-thread.ts';
import { isTableName } from '../io/table-names.ts';

/** The thread, where the arguments of `evaluate` show that it pays; null where they need a closer look. */
export function startEarly(args: readonly string[]): Worker | null {
  return showsLargeRun(args) ? startThread() : null;
}

/** Whether the files and folders before the first option are rosters for which the second thread pays. */
export function showsLargeRun(args: readonly string[]): boolean {
  const option = args.findIndex((arg) => arg.startsWith('-'));
  const sizes = (option < 0 ? args : args.slice(0, option)).flatMap(sizesAt);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return isWorthAThread('run', { files: sizes.length, bytes });
}

// What cannot be looked at is told by the tool.
function sizesAt(path: string): readonly number[] {
  try {
    const entry = statSync(path);
    if (!entry.isDirectory()) return [entry.size];
    return readdirSync(path, { withFileTypes: true })
      .filter((one) => !one.isDirectory() && isTableName(one.name))
      .map(({ name }) => statSync(join(path, name)).size);
  } catch {
    return [];
  }
}
