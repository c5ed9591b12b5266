// The data that checks need: limits, and the names of the industry classification.
import { readFile } from 'node:fs/promises';
import type { CheckParameters } from '../validation/check-parameters.ts';
import { type BundledKind, readBundled } from './bundled-document.ts';

const INDUSTRIES = new URL('../policy/bundled/gb-t-4754-2017.txt', import.meta.url);

export const CHECKS: BundledKind<CheckParameters> = {
  name: 'checks.yaml',
  check: async (data) =>
    (await import('../validation/check-parameters.ts')).checkParametersSchema.parse(data),
};

/** The limits that ship with the tool. */
export async function loadChecks(): Promise<CheckParameters> {
  return (await readBundled(CHECKS)).stated;
}

/**
 * Code → name of GB/T 4754-2017: sections by letter, every division, and the groups and classes of the industrial
 * ones. A group that the file leaves out has one class, whose name it bears.
 */
export async function loadIndustryNames(): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const line of (await readFile(INDUSTRIES, 'utf8')).split('\n')) {
    const [code = '', name = ''] = line.split(' ');
    if (name === '' || code === '#') continue;
    names.set(code, name);
    const group = code.slice(0, 3);
    if (code.length === 4 && !names.has(group)) names.set(group, name);
  }
  return names;
}
