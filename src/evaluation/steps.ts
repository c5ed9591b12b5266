// Long work step by step, so that whoever has it done can show how far it has come and stop it.

/** Each step tells about how much is done, from 0 to 1. */
export type Steps<T> = Generator<number, T, void>;

/** Does all of it at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Steps of a part of some work: it begins when `from` of the whole is done, and ends at `to`. */
export function* within<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Items that are taken one after the other in a step. */
const STEP = 500;

/** Does something with each item of a list that has about so many. */
export function* each<T>(items: Iterable<T>, expected: number, work: (item: T) => void): Steps<void> {
  let count = 0;
  for (const item of items) {
    work(item);
    count += 1;
    if (count % STEP === 0) yield Math.min(1, count / expected);
  }
}
