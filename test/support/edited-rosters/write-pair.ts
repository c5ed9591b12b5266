// Both rosters of an edited quarter on disk, each in formats, headers, orders, units and notations of its own.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Quarter } from '../quarter-generator/canonical.ts';
import type { FileFormat, FilePlan } from '../quarter-generator/file-plan.ts';
import { writeRosters } from '../quarter-generator/generate-quarter.ts';
import { PROFILES } from '../quarter-generator/profile.ts';
import type { Random } from '../quarter-generator/random.ts';
import type { EditedQuarter } from './edit-quarter.ts';

export interface PairOnDisk {
  /** Everything below; to be removed when done. */
  readonly root: string;
  readonly old: string;
  readonly new: string;
}

const PROFILE = { ...PROFILES.clean, foreignColumn: 0 };
const WORKBOOKS: readonly [FileFormat, ...FileFormat[]] = ['xlsx', 'xls', 'ods'];
const FORMATS: readonly [FileFormat, ...FileFormat[]] = ['xlsx', 'xls', 'ods', 'csv', 'txt'];

export async function writePair(edited: EditedQuarter, random: Random): Promise<PairOnDisk> {
  const root = await mkdtemp(join(tmpdir(), 'xining-tiers-pair-'));
  const [old, now] = [join(root, 'old'), join(root, 'new')];
  await writeSide(old, edited.old, edited.plans, random);
  await writeSide(now, edited.new, edited.plans, random);
  return { root, old, new: now };
}

async function writeSide(
  folder: string,
  quarter: Quarter,
  plans: readonly FilePlan[],
  random: Random,
): Promise<void> {
  const own = plans.map((plan): FilePlan => {
    const format = random.pick(plan.claimsSheet ? WORKBOOKS : FORMATS);
    return { ...plan, lacking: [], format, file: plan.file.replace(/\w+$/, format) };
  });
  const shuffled = { ...quarter, lines: random.shuffle(quarter.lines) };
  await mkdir(folder);
  for (const { name, bytes } of writeRosters(shuffled, own, random, PROFILE))
    await writeFile(join(folder, name), bytes);
}
