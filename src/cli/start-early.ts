// Starts the second thread of a quarterly run before the tool is loaded: either takes as long.
import type { Worker } from 'node:worker_threads';
import { inputSize } from '../io/input-size.ts';
import { isWorthAThread, startThread } from '../io/start-thread.ts';

/** The thread, where the arguments of `evaluate` show that it pays; null where they need a closer look. */
export function startEarly(args: readonly string[]): Worker | null {
  return showsLargeRun(args) ? startThread() : null;
}

/** Whether the files and folders before the first option are rosters for which the second thread pays. */
export function showsLargeRun(args: readonly string[]): boolean {
  const option = args.findIndex((arg) => arg.startsWith('-'));
  return isWorthAThread('run', inputSize(option < 0 ? args : args.slice(0, option)));
}
