// The first thread's side of the second: what it asks, and what it makes of the answers. The worker is played here.
import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { openClaims } from '../../src/io/claims.ts';
import { encodeContent } from '../../src/io/encode-json.ts';
import {
  type SecondThread,
  type ThreadRequest,
  type ThreadResult,
  type ThreadTask,
  withThread,
} from '../../src/io/second-thread.ts';
import { countyFacts } from '../../src/reports/sheets/county/county-facts.ts';
import { countyIndexes } from '../../src/reports/sheets/county/county-index.ts';
import { poolPage } from '../../src/reports/sheets/county/pool-sheet.ts';
import { rosterPage } from '../../src/reports/sheets/county/roster-page.ts';
import { COUNTY_QUARTER, COUNTY_ROSTERS } from '../support/county-quarter.ts';
import { POLICY } from '../support/policy.ts';

const INDEXES = countyIndexes(COUNTY_QUARTER, COUNTY_ROSTERS, 'zh');
const FACTS = countyFacts(INDEXES.of('chengdong'), 'chengdong', POLICY);
const PAGES = [poolPage(FACTS), rosterPage(FACTS, COUNTY_ROSTERS)];
const LISTS = [['enterprises', encodeContent([{ id: '甲' }])]] as const;

type Answer = (task: ThreadTask) => ThreadResult;

/** A worker that answers as told, and fails where that throws. */
function workerThat(answer: Answer): { readonly worker: Worker; readonly asked: string[] } {
  const asked: string[] = [];
  const events = new EventEmitter();
  const postMessage = ({ id, task }: ThreadRequest): void => {
    asked.push(task.kind);
    queueMicrotask(() => {
      try {
        events.emit('message', { id, result: answer(task) });
      } catch (error) {
        events.emit('message', { id, error: String(error) });
      }
    });
  };
  const rest = { postMessage, ref: () => undefined, unref: () => undefined, terminate: async () => 0 };
  // As much of a worker as is used.
  return { worker: Object.assign(events, rest) as unknown as Worker, asked };
}

async function afterBeside<T>(worker: Worker, look: (thread: SecondThread) => Promise<T> | T): Promise<T> {
  return await withThread(worker, async (thread) => {
    if (!thread) throw new Error('no thread');
    expect(PAGES.map(thread.canMake)).toEqual([false, false]);
    await thread.beside([], [], openClaims(1)).catch(() => undefined);
    return await look(thread);
  });
}

const answering =
  (hasAllAdvice: boolean): Answer =>
  ({ kind }) =>
    kind === 'beside' ? { pieces: [], hasAllAdvice } : kind === 'encode' ? LISTS : null;

function failingOver(failing: ThreadTask['kind']): Answer {
  return (task) => {
    if (task.kind === failing) throw new Error('ended');
    return answering(true)(task);
  };
}

describe('what the second thread can be asked for once it has worked beside the first', () => {
  test.each<[string, Answer, readonly boolean[]]>([
    ['both pages, having all advice', answering(true), [true, true]],
    ['rosters alone, where a part of the advice was made here', answering(false), [false, true]],
    ['neither, where it failed', failingOver('beside'), [false, false]],
    ['both, where it failed over the JSON', failingOver('encode'), [true, true]],
  ])('%s', async (_, answer, expected) => {
    const { worker } = workerThat(answer);
    expect(await afterBeside(worker, (thread) => PAGES.map(thread.canMake))).toEqual(expected);
  });

  test('nothing after it has ended', async () => {
    const { worker } = workerThat(answering(true));
    const found = await afterBeside(worker, (thread) => {
      worker.emit('exit', 1);
      return PAGES.map(thread.canMake);
    });
    expect(found).toEqual([false, false]);
  });
});

describe('what it has turned into JSON', () => {
  test('is asked for right after the work beside, not waited for, and had once it is there', async () => {
    const { worker, asked } = workerThat(answering(true));
    const encoded = await afterBeside(worker, (thread) => thread.encoded());
    expect(asked).toEqual(['beside', 'encode']);
    expect([...encoded]).toEqual(LISTS);
  });

  test.each(['beside', 'encode'] as const)('is nothing where it fails over %s', async (failing) => {
    const { worker } = workerThat(failingOver(failing));
    const encoded = await afterBeside(worker, (thread) => thread.encoded());
    expect(encoded.size).toBe(0);
  });

  test('is nothing where it was not asked', async () => {
    const { worker } = workerThat(answering(true));
    const encoded = await withThread(worker, async (thread) => await thread?.encoded());
    expect(encoded?.size).toBe(0);
  });
});
