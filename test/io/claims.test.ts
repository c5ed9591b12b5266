// Work shared out between threads by claims.
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claim, openClaims } from '../../src/io/claims.ts';

test('whoever comes first has a piece, and nobody else', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), (places) => {
      const claims = openClaims(10);
      const had = places.filter((place) => claim(claims, place));
      expect(had).toEqual([...new Set(places)]);
    }),
  );
});

test('what one thread has claimed is taken in another', async () => {
  const claims = openClaims(2);
  expect(claim(claims, 1)).toBe(true);
  const source = `
    const { parentPort, workerData } = require('node:worker_threads');
    const seen = new Int32Array(workerData);
    parentPort.postMessage([...seen]);
    Atomics.store(seen, 0, 1);
  `;
  const worker = new Worker(source, { eval: true, workerData: claims });
  const seen = await new Promise((resolve) => worker.once('message', resolve));
  await new Promise((resolve) => worker.once('exit', resolve));
  expect(seen).toEqual([0, 1]);
  expect(claim(claims, 0)).toBe(false);
});
