import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { COLUMN_KEYS, isAmount } from '../../src/roster/columns.ts';
import { type CheckParameters, checkParametersSchema } from '../../src/validation/check-parameters.ts';
import { UNITS } from '../../src/values/reporting-unit.ts';
import { POLICY } from '../support/policy.ts';

const TEXT = readFileSync(new URL('../../src/policy/bundled/checks.yaml', import.meta.url), 'utf8');
const document: Readonly<Record<string, unknown>> = parse(TEXT);
const limits: CheckParameters = checkParametersSchema.parse(document);

test('amounts are stated in 万元 and read into 分', () => {
  expect(limits['above-scale-revenue']).toBe(2_000_000_000n);
});

test('the threshold of 规上 is the one at which the policy says an enterprise may enter', () => {
  expect(limits['above-scale-revenue']).toBe(POLICY.pools['ready-for-above-scale'].from);
});

test('every park lies somewhere', () => {
  const parks = UNITS.filter(({ kind }) => kind === 'park').map(({ id }) => id);
  expect(Object.keys(limits['park-counties']).sort()).toEqual([...parks].sort());
});

test('every column of amounts has a limit to what is plausible', () => {
  const limited = new Set(limits.implausible.amounts.flatMap(({ fields }) => fields));
  const lacking = COLUMN_KEYS.filter((key) => isAmount(key) && !limited.has(key));
  expect(lacking, 'columns in no list of implausible.amounts, src/policy/bundled/checks.yaml').toEqual([]);
});

test('every limit has a word on where it comes from', () => {
  const lines = TEXT.split('\n');
  const unexplained = lines.filter(
    (line, index) => /^[a-z-]+:/.test(line) && !/^#/.test(lines[index - 1] ?? ''),
  );
  expect(unexplained).toEqual([]);
});

test.each([
  ['an amount of nothing', { 'above-scale-revenue': 0 }],
  ['a date that the calendar does not have', { 'srdi-needs-innovative-from': '2022-02-30' }],
  ['a unit that is none', { 'park-counties': { dongchuan: ['长安区'] } }],
  [
    'a column that is none',
    {
      implausible: { near: 100, employees: 1, amounts: [{ fields: ['sales'], doubtful: 1, impossible: 1 }] },
    },
  ],
  [
    'a column of another type',
    { implausible: { near: 100, employees: 1, amounts: [{ fields: ['name'], doubtful: 1, impossible: 1 }] } },
  ],
  ['a key that nothing reads', { colour: 'red' }],
])('%s is refused', (_, part) => {
  expect(checkParametersSchema.safeParse({ ...document, ...part }).success).toBe(false);
});
