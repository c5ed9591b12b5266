// Earlier runs for the trend: of each its period and where its targets stood.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { EarlierRun, Evaluation } from '../evaluation/evaluation.ts';
import { earlierTarget } from '../evaluation/present-previous.ts';
import { EVALUATION_NAME } from '../reports/run-files.ts';
import { compareText } from '../values/compare-text.ts';
import type { Localised } from '../values/lang.ts';
import type { Period } from '../values/period.ts';
import { unreadableDocument } from './document-errors.ts';
import { InputError } from './input-error.ts';
import { manifestSchema } from './manifest.ts';
import { readEvaluation, type SavedEvaluation } from './read-evaluation.ts';
import { MANIFEST_NAME } from './run-places.ts';

export interface LoadedHistory {
  /** Base name of the folder. */
  readonly name: string;
  /** From the earliest; all before the period. */
  readonly runs: readonly EarlierRun[];
  /** Folders of runs that were left out, and why. */
  readonly leftOut: readonly { readonly name: string; readonly why: Localised }[];
}

/**
 * Reads the runs among the folders in a folder. One of this period or a later one is left out, as is one whose
 * evaluation.json is not as it was written. Throws InputError where two are of one period, or there is none.
 */
export async function loadHistory(folder: string, period: Period): Promise<LoadedHistory> {
  const runs: EarlierRun[] = [];
  const leftOut: { name: string; why: Localised }[] = [];
  for (const name of await foldersIn(folder)) {
    const read = await readRun(join(folder, name));
    if (read === null) continue;
    if ('why' in read) leftOut.push({ name, why: read.why });
    else if (read.evaluation.period >= period) leftOut.push({ name, why: NOT_EARLIER });
    else runs.push(earlierRun(name, read.evaluation, read.sha256));
  }
  runs.sort((a, b) => compareText(a.period, b.period));
  const twice = runs.find((run, index) => run.period === runs[index + 1]?.period);
  if (twice) throw twoOfOnePeriod(folder, twice.period, runs);
  if (runs.length === 0) throw noRuns(folder, period);
  return { name: basename(resolve(folder)), runs, leftOut };
}

const NOT_EARLIER: Localised = { zh: '不早于本期', en: 'not before this period' };
const ALTERED: Localised = {
  zh: `${EVALUATION_NAME} 与生成时不符`,
  en: `its ${EVALUATION_NAME} is not as it was written`,
};

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw unreadableDocument(folder, error);
  });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort(compareText);
}

type RunRead =
  | SavedEvaluation
  | { readonly why: Localised }
  /** No run of this tool. */
  | null;

async function readRun(folder: string): Promise<RunRead> {
  const manifest = manifestSchema.safeParse(await jsonAt(join(folder, MANIFEST_NAME)));
  if (!manifest.success) return null;
  const listed = manifest.data.outputs.find(({ path }) => path === EVALUATION_NAME)?.sha256;
  const saved = await readEvaluation(join(folder, EVALUATION_NAME));
  return saved === null || saved.sha256 !== listed ? { why: ALTERED } : saved;
}

async function jsonAt(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}

function earlierRun(
  name: string,
  { period, awardYear, policy, missingUnits, targets }: Evaluation,
  hash: string,
): EarlierRun {
  return {
    ...{ period, awardYear, policy: policy.id, name, sha256: hash, missingUnits },
    targets: targets.map(earlierTarget),
  };
}

function twoOfOnePeriod(folder: string, period: string, runs: readonly EarlierRun[]): InputError {
  const names = runs.filter((run) => run.period === period).map(({ name }) => name);
  return new InputError({
    zh: {
      message: `${folder} 中有 ${names.length} 份 ${period} 的结果：${names.join('、')}`,
      hint: '每期只留一份，其余移到别处',
    },
    en: {
      message: `${folder} holds ${names.length} runs of ${period}: ${names.join(', ')}`,
      hint: 'leave one for each period and move the others elsewhere',
    },
  });
}

function noRuns(folder: string, period: Period): InputError {
  return new InputError({
    zh: {
      message: `${folder} 中没有早于 ${period} 的结果文件夹`,
      hint: '给出存放各期 evaluate 结果文件夹的文件夹',
    },
    en: {
      message: `${folder} holds no run of a period before ${period}`,
      hint: 'give the folder that holds the folders that evaluate wrote, one for each period',
    },
  });
}
