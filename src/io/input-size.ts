// How large rosters are, seen without reading them.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isTableName } from './table-names.ts';

/** How many files, and how many bytes they have together. */
export interface InputSize {
  readonly files: number;
  readonly bytes: number;
}

/** The size of these files and of the tables in these folders; what cannot be looked at counts as none. */
export function inputSize(paths: readonly string[]): InputSize {
  const sizes = paths.flatMap(sizesAt);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

function sizesAt(path: string): readonly number[] {
  try {
    const entry = statSync(path);
    if (!entry.isDirectory()) return [entry.size];
    return readdirSync(path, { withFileTypes: true })
      .filter((one) => !one.isDirectory() && isTableName(one.name))
      .map(({ name }) => statSync(join(path, name)).size);
  } catch {
    return [];
  }
}
