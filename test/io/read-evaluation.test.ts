import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import { encodeJson } from '../../src/io/encode-json.ts';
import { readEvaluation } from '../../src/io/read-evaluation.ts';
import { sha256 } from '../../src/io/sha256.ts';
import { COUNTY_QUARTER } from '../support/county-quarter.ts';
import { evaluateFolder } from '../support/evaluate-folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-evaluation-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function saved(bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, 'evaluation.json');
  await writeFile(path, bytes);
  return path;
}

function plain(evaluation: Evaluation | undefined): unknown {
  return JSON.parse(JSON.stringify(evaluation));
}

/** With signs that end lines elsewhere, and signs that JSON spells out. */
const [enterprise, ...others] = COUNTY_QUARTER.enterprises;
const ODD: Evaluation = {
  ...COUNTY_QUARTER,
  enterprises: [
    { ...enterprise, name: '甲\u2028乙\u2029丙\n丁\r"戊",\\' } as Evaluation['enterprises'][number],
    ...others,
  ],
};

describe.each([
  ['whole', 1 << 28],
  ['line by line', 0],
])('an evaluation read %s', (_, long) => {
  test.each([
    ['a quarter', COUNTY_QUARTER],
    ['signs that end lines elsewhere', ODD],
    ['lists of nothing', { ...COUNTY_QUARTER, enterprises: [], decisions: [], claims: [], diagnostics: [] }],
  ])('%s', async (__, evaluation) => {
    const bytes = encodeJson(evaluation);
    const read = await readEvaluation(await saved(bytes), long);
    expect(plain(read?.evaluation)).toEqual(plain(evaluation));
    expect(read?.sha256).toBe(sha256(bytes));
  });

  test('all that a run writes', async () => {
    const evaluation = await evaluateFolder('fixtures/sample-quarter/rosters', { period: '2025Q4' });
    const read = await readEvaluation(await saved(encodeJson(evaluation)), long);
    expect(plain(read?.evaluation)).toEqual(plain(evaluation));
  });

  const WHOLE = Buffer.from(encodeJson(COUNTY_QUARTER)).toString('utf8');
  test.each([
    ['cut off within a record', WHOLE.slice(0, WHOLE.indexOf('"decisions"') - 40)],
    ['cut off after a list', WHOLE.slice(0, WHOLE.indexOf('"claims"'))],
    ['cut off within the last list', WHOLE.slice(0, WHOLE.indexOf('\n', WHOLE.indexOf('"diagnostics"')) + 1)],
    ['cut off before the end', WHOLE.slice(0, -2)],
    ['twice', WHOLE + WHOLE],
    ['a list that is none', WHOLE.replace(/"claims": \[.*?\n\]/s, '"claims": {}')],
    ['no JSON', '西宁'],
    ['another document', '{\n"schema": "xining-tiers/manifest@1"\n}\n'],
    ['a record without what every record has', WHOLE.replace('"status":', '"x":')],
    ['a period that is no quarter', WHOLE.replace('"period": "2025Q4"', '"period": "2025Q5"')],
    ['an end that is no day', WHOLE.replace('"periodEnd": "2025-12-31"', '"periodEnd": "2025-12-32"')],
    ['empty', ''],
  ])('%s: null', async (__, text) => {
    expect(await readEvaluation(await saved(text), long)).toBeNull();
  });

  test('no file: null', async () => {
    expect(await readEvaluation(join(folder, 'missing.json'), long)).toBeNull();
  });
});

test.each(['enterprises', 'decisions', 'claims', 'diagnostics'])(
  'a long one without %s: null',
  async (key) => {
    const { [key as 'claims']: _, ...others } = COUNTY_QUARTER;
    expect(await readEvaluation(await saved(encodeJson(others)), 0)).toBeNull();
  },
);

test('a long one may hold what a later version adds', async () => {
  const later = { ...COUNTY_QUARTER, 'later-"key"': 1, constructor: [{ a: 1 }], later2: [] };
  const read = await readEvaluation(await saved(encodeJson(later)), 0);
  expect(plain(read?.evaluation)).toEqual(plain(COUNTY_QUARTER));
});

test('a long one that is laid out otherwise is not guessed at', async () => {
  const path = await saved(JSON.stringify(COUNTY_QUARTER, null, 2));
  expect(await readEvaluation(path, 0)).toBeNull();
});
