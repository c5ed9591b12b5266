// A generated quarter on disk, as a clerk would have it.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GeneratedQuarter } from './quarter-generator/generate-quarter.ts';

export interface QuarterOnDisk {
  /** Everything below; to be removed when done. */
  readonly root: string;
  readonly rosters: string;
  readonly ledger: string;
}

/** Writes rosters and ledger to a new temporary folder. */
export async function writeQuarterToDisk({
  files,
  ledger,
}: Pick<GeneratedQuarter, 'files' | 'ledger'>): Promise<QuarterOnDisk> {
  const root = await mkdtemp(join(tmpdir(), 'xining-tiers-quarter-'));
  const rosters = join(root, 'rosters');
  await mkdir(rosters);
  await Promise.all(files.map(({ name, bytes }) => writeFile(join(rosters, name), bytes)));
  const path = join(root, 'ledger.csv');
  await writeFile(path, ledger);
  return { root, rosters, ledger: path };
}
