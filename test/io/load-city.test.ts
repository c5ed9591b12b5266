import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { InputError } from '../../src/io/input-error.ts';
import { loadCity } from '../../src/io/load-city.ts';
import { NO_CITY_FIGURES } from '../../src/targets/city-figures.ts';
import { POLICY } from '../support/policy.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'city-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What is wrong with a city file, without its path; null where nothing is. */
async function fault(text: string): Promise<string | null> {
  const path = join(folder, 'city.yaml');
  await writeFile(path, text);
  try {
    await loadCity(path, POLICY);
    return null;
  } catch (error) {
    if (error instanceof InputError) return error.wording.en.message.replaceAll(path, 'city.yaml');
    throw error;
  }
}

test('without a file there are no figures', async () => {
  expect(await loadCity(null, POLICY)).toEqual({ value: NO_CITY_FIGURES, file: null });
});

test('all three kinds of figures are read', async () => {
  const path = join(folder, 'good.yaml');
  await writeFile(
    path,
    'provincialTotals: { srdi: 120 }\nrecognisedClusters: 1\nunitTargets:\n  srdi: { datong: 4 }\n',
  );
  const { value, file } = await loadCity(path, POLICY);
  expect(file).toMatchObject({ role: 'city', file: 'good.yaml' });
  expect(value).toEqual({
    provincialTotals: { srdi: 120 },
    recognisedClusters: 1,
    unitTargets: { srdi: { datong: 4 } },
  });
});

test.each([
  [
    'recognisedCluster: 1',
    'city.yaml:1:1: unknown key "recognisedCluster"; did you mean "recognisedClusters"?',
  ],
  ['provincialTotals: { srdy: 3 }', 'city.yaml:1:21: unknown target "srdy"; did you mean "srdi"?'],
  ['unitTargets:\n  hnt: {}', 'city.yaml:2:3: unknown target "hnt"; did you mean "hnte"?'],
  ['unitTargets:\n  hnte: { datng: 3 }', 'city.yaml:2:11: unknown key "datng"; did you mean "datong"?'],
  ['unitTargets:\n  hnte: { datong: -3 }', 'city.yaml:2:19: must be at least 0, found -3'],
  ['recognisedClusters: one', 'city.yaml:1:21: expected a number, found "one"'],
])('%s', async (text, message) => {
  expect(await fault(text)).toBe(`one thing is wrong in city.yaml:\n  ${message}`);
});

test('a missing file is named', async () => {
  await expect(loadCity(join(folder, 'none.yaml'), POLICY)).rejects.toThrow('there is no file');
});
