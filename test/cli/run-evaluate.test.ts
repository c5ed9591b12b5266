import { expect, test } from 'vitest';
import { inSteps } from '../../src/cli/run-evaluate.ts';
import type { Steps } from '../../src/evaluation/steps.ts';

function* hundred(onStep: (place: number) => void): Steps<string> {
  for (let place = 0; place < 100; place += 1) {
    onStep(place);
    yield place / 200;
  }
  return 'done';
}

test('long work tells how far it has come, each time it is further', async () => {
  const told: string[] = [];
  const { signal } = new AbortController();
  const work = inSteps(
    hundred(() => undefined),
    { signal, progress: ({ en }) => told.push(en) },
  );
  await expect(work).resolves.toBe('done');
  expect(told).toHaveLength(49);
  expect(told.at(-1)).toBe('deciding measures 49%');
});

test('long work stops soon after it is interrupted', async () => {
  let last = -1;
  const stop = new AbortController();
  const work = inSteps(
    hundred((place) => {
      last = place;
      // As Ctrl-C does: heard of once the step is over.
      if (place === 10) setImmediate(() => stop.abort(new Error('stopped')));
    }),
    { signal: stop.signal, progress: () => undefined },
  );
  await expect(work).rejects.toThrow('stopped');
  expect(last).toBeLessThan(13);
});
