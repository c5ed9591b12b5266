// The second thread's own file: does what it is asked, one thing after the other.
import { parentPort } from 'node:worker_threads';
import { type OneRead, readFileAt, readLightFile } from './read-file.ts';
import type { ThreadAnswer, ThreadRequest, ThreadTask } from './second-thread.ts';
import { writeXlsx } from './write-xlsx.ts';

let before: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ id, task }: ThreadRequest) => {
  before = before.then(async () => {
    parentPort?.postMessage(await answer(id, task));
  });
});

async function answer(id: number, task: ThreadTask): Promise<ThreadAnswer> {
  try {
    const result = await done(task);
    return { id, result };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function done(task: ThreadTask): Promise<OneRead | Uint8Array | null> {
  switch (task.kind) {
    case 'read':
      return readFileAt(task.path, task.name, task.limits);
    case 'read-light':
      return readLightFile(task.path, task.name, task.limits);
    case 'write':
      return writeXlsx(task.book, task.options);
    default:
      return task satisfies never;
  }
}
