// The committed sample quarter is the one its generator makes, and shows a clerk what a quarter is like.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import { evaluateFolder } from '../support/evaluate-folder.ts';
import { sampleQuarter } from '../support/sample-quarter/sample-quarter.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/sample-quarter/', import.meta.url));
let evaluation: Evaluation;

beforeAll(async () => {
  evaluation = await evaluateFolder(`${FOLDER}rosters`, { period: '2025Q4', ledger: `${FOLDER}ledger.csv` });
});

const IN_STEP = 'bring fixtures/sample-quarter in step with: npm run fixtures';

test('is in step with its generator', () => {
  const made = sampleQuarter();
  const held = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(held.length, IN_STEP).toBe(made.length);
  const differing = made.filter(({ name, bytes }) => !readFileSync(FOLDER + name).equals(bytes));
  expect(
    differing.map(({ name }) => name),
    IN_STEP,
  ).toEqual([]);
});

test('comes from all eleven units, in all five formats', () => {
  expect(evaluation.missingUnits).toEqual([]);
  const endings = new Set(evaluation.inputs.map(({ file }) => file.slice(file.lastIndexOf('.') + 1)));
  expect([...endings].sort()).toEqual(['csv', 'ods', 'txt', 'xls', 'xlsx']);
});

test.each([
  'code-check',
  'duplicate-code',
  'date-after-period',
  'yuan-as-wan',
  'reports-differ',
  'bank-details',
])('holds the slip that gives %s', (code) => {
  expect(evaluation.diagnostics.map((finding) => finding.code)).toContain(code);
});

test.each([
  'renewal',
  'missing:reentered',
  'missing:tax3y',
  'invalid-uscc',
  'conflicting-reports',
  'unreadable:srdiOn',
])('leaves something to a person: %s', (code) => {
  const open = evaluation.decisions.filter(({ status }) => status === 'review');
  expect(open.flatMap(({ reasons }) => reasons.map((reason) => reason.code))).toContain(code);
});

test('has claims of every outcome, and pool members without a team', () => {
  expect(new Set(evaluation.claims.map(({ outcome }) => outcome)).size).toBe(6);
  expect(evaluation.enterprises.some(({ pools, team }) => pools.length > 0 && team === null)).toBe(true);
});
