// The second thread's own file: does what it is asked, one thing after the other.
import { parentPort } from 'node:worker_threads';
import { readFileAt } from './read-inputs.ts';
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
    const result =
      task.kind === 'read'
        ? await readFileAt(task.path, task.name)
        : await writeXlsx(task.book, task.options);
    return { id, result };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
