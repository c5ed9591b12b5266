// Work on submitted bytes that ends, one way or another: the engine breaks it off when its time is up.
import { Script } from 'node:vm';

// A script has no other way to the work than the global object; a context of its own would take a millisecond to make.
const PLACE = Symbol.for('xining-tiers.timed-work');
const CALL = new Script("globalThis[Symbol.for('xining-tiers.timed-work')]()");

/** Does the work, which must not wait for anything. Throws an error that `isOutOfTime` knows where it takes longer. */
export function withinTime<T>(milliseconds: number, work: () => T): T {
  const done: T[] = [];
  const before: unknown = Reflect.get(globalThis, PLACE);
  Reflect.set(globalThis, PLACE, () => {
    done.push(work());
  });
  try {
    CALL.runInThisContext({ timeout: Math.max(1, Math.ceil(milliseconds)) });
  } finally {
    Reflect.set(globalThis, PLACE, before);
  }
  const [result] = done;
  if (done.length === 0) throw new RangeError('the work ended without a result');
  return result as T;
}

/** Whether an error says that time was up. */
export function isOutOfTime(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
