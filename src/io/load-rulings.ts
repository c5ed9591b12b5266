// The list of rulings (裁定表) from a CSV file or workbook.
import type { Reported } from '../diagnostics/diagnostic.ts';
import { type RulingLine, readRulings } from '../eligibility/read-rulings.ts';
import type { Ruling } from '../eligibility/ruling.ts';
import type { Policy } from '../policy/policy.ts';
import type { GivenFile } from './given-file.ts';
import { missingColumns, readRecordFile } from './read-record-file.ts';

export interface LoadedRulings extends Reported<readonly Ruling[]> {
  /** Every line that rules on something, understood or not. */
  readonly lines: readonly RulingLine[];
  readonly file: GivenFile | null;
}

const WHAT = { zh: '裁定表', en: 'the list of rulings' } as const;

/**
 * Loads the rulings; none where `path` is null. The results call the file `calledAs`, or by its own name. Throws
 * InputError where the file cannot be read.
 */
export async function loadRulings(
  path: string | null,
  policy: Policy,
  calledAs: string | null = null,
): Promise<LoadedRulings> {
  if (path === null) return { value: [], diagnostics: [], lines: [], file: null };
  const { sheets, sha256, name } = await readRecordFile(path, WHAT, calledAs);
  const { value, diagnostics, lines, missing } = readRulings(sheets, policy);
  if (missing.length > 0) throw missingColumns(path, WHAT, missing);
  return { value, diagnostics, lines, file: { role: 'decisions', file: name, sha256, path } };
}
