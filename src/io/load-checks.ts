// The data that checks need: limits, and the names of the industry classification.
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { type CheckParameters, checkParametersSchema } from '../validation/check-parameters.ts';

const CHECKS = new URL('../policy/bundled/checks.yaml', import.meta.url);
const INDUSTRIES = new URL('../policy/bundled/gb-t-4754-2017.txt', import.meta.url);

/** The limits that ship with the tool. */
export async function loadChecks(): Promise<CheckParameters> {
  return checkParametersSchema.parse(parse(await readFile(CHECKS, 'utf8')));
}

/** Code → name of GB/T 4754-2017: every division, and the groups and classes of the industrial ones. */
export async function loadIndustryNames(): Promise<ReadonlyMap<string, string>> {
  const lines = (await readFile(INDUSTRIES, 'utf8'))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const),
  );
}
