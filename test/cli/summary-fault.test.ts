// A fault in the words that are said at the end: the run it would tell of is written all the same.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { evaluateRosters } from '../../src/cli/evaluate-rosters.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { Day } from '../../src/values/day.ts';

vi.mock('../../src/reports/text/summary.ts', () => ({
  summaryLines: () => {
    throw new Error('no words for it');
  },
}));

const ROSTER = fileURLToPath(new URL('../../fixtures/quarter-2025q4/rosters/城东区.xlsx', import.meta.url));

let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'summary-fault-'));
});

afterEach(() => rmSync(place, { recursive: true }));

async function evaluateInto(out: string, quiet: boolean) {
  const piped: Uint8Array[] = [];
  const said: string[] = [];
  const terminal: Terminal = {
    ...{ lang: 'zh', quiet, width: 100, colours: { out: false, say: false } },
    out: () => undefined,
    pipe: async (pieces) => {
      for (const piece of pieces) piped.push(Uint8Array.from(piece));
    },
    say: (text) => said.push(text),
    fail: () => undefined,
    progress: () => undefined,
  };
  const { signal } = new AbortController();
  const context = {
    lang: 'zh',
    version: 'test',
    today: '2026-01-15' as Day,
    terminal,
    started: null,
  } as const;
  const done = evaluateRosters({ ...context, interrupted: signal }, [ROSTER], { out, format: 'json' }, null);
  const fault = await done.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : error),
  );
  return { fault, json: Buffer.concat(piped).toString(), said };
}

test('the fault is told, and what was found is there', async () => {
  const out = join(place, 'run');
  const { fault, json, said } = await evaluateInto(out, false);
  expect(fault).toBe('no words for it');
  expect(said).toEqual([]);
  expect(existsSync(join(out, 'manifest.json'))).toBe(true);
  expect(JSON.parse(json).period).toBe('2025Q4');
});

test('where nothing is said, nothing is worded', async () => {
  const { fault, json } = await evaluateInto(join(place, 'run'), true);
  expect(fault).toBeNull();
  expect(JSON.parse(json).period).toBe('2025Q4');
});
