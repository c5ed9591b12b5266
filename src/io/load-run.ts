// A run's folder read back: its evaluation, and that nobody has touched it since.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { COUNTY_FOLDER, EVALUATION_NAME, RULINGS_NAME } from '../reports/run-files.ts';
import { InputError } from './input-error.ts';
import { type Manifest, manifestSchema } from './manifest.ts';
import { readEvaluation } from './read-evaluation.ts';
import { MANIFEST_NAME } from './run-places.ts';
import { type RunProblem, verifyRun } from './verify-run.ts';

export interface LoadedRun {
  readonly evaluation: Evaluation;
  readonly manifest: Manifest;
  /** SHA-256 of evaluation.json. */
  readonly sha256: string;
  /** What is wrong with files that do not count. */
  readonly apart: readonly RunProblem[];
  /** Workbooks of the units that were edited since, ordered by path: for notes by hand, and nothing is read from them. */
  readonly edited: readonly string[];
}

/** Whether a path is a folder with a manifest of a run in it. */
export async function isRun(path: string): Promise<boolean> {
  const text = await readFile(join(path, MANIFEST_NAME), 'utf8').catch(() => null);
  try {
    return text !== null && manifestSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

/**
 * Loads a run. Throws InputError where the folder is no run, where a file of it is missing, altered or added, or
 * where it was made by another version; files under the folders named in `apart` do not count, nor that a unit's workbook
 * was edited.
 */
export async function loadRun(folder: string, apart: readonly string[] = []): Promise<LoadedRun> {
  const { manifest, problems } = await verifyRun(folder);
  const isApart = ({ path }: RunProblem): boolean => apart.some((name) => path.startsWith(`${name}/`));
  const own = problems.filter((problem) => !isApart(problem) && !isEdited(problem));
  if (own.length > 0) throw touchedRun(folder, own);
  const saved = await readEvaluation(join(folder, EVALUATION_NAME));
  if (saved === null) throw otherVersion(folder, manifest);
  const edited = problems.filter(isEdited).map(({ path }) => path);
  return { ...saved, manifest, apart: problems.filter(isApart), edited };
}

/**
 * Whether it is a unit's workbook that was edited since, which is no reason not to pay. One that another program holds
 * open is mostly being written in.
 */
export function isEdited({ path, kind }: RunProblem): boolean {
  return path.startsWith(`${COUNTY_FOLDER}/`) && (kind === 'altered' || kind === 'unreadable');
}

const SHOWN = 5;

function touchedRun(folder: string, problems: readonly RunProblem[]): InputError {
  const list = (lang: 'zh' | 'en', colon: string) =>
    problems
      .slice(0, SHOWN)
      .map(({ path, message }) => `\n  ${path}${colon}${message[lang]}`)
      .join('');
  const more = problems.length - SHOWN;
  const filled = problems.some(({ path, kind }) => path === RULINGS_NAME && kind === 'altered');
  return new InputError({
    zh: {
      message: `${folder} 与生成时不符，不能作为依据：${list('zh', '：')}${more > 0 ? `\n  另有 ${more} 处` : ''}`,
      hint: filled
        ? `${RULINGS_NAME}已填写的，先用 evaluate --decisions ${folder}/${RULINGS_NAME} 重新核定`
        : '移走后加的文件；文件被改动的，重新运行 evaluate',
    },
    en: {
      message: `${folder} is not as the run left it, so it cannot be relied on:${list('en', ': ')}${more > 0 ? `\n  and ${more} more` : ''}`,
      hint: filled
        ? `apply the rulings first: evaluate again with --decisions ${folder}/${RULINGS_NAME}`
        : 'move away what was added; where files were altered run evaluate again',
    },
  });
}

function otherVersion(folder: string, { tool }: Manifest): InputError {
  return new InputError({
    zh: {
      message: `${folder}/${EVALUATION_NAME} 由 xining-tiers ${tool.version} 生成，本版本无法读取`,
      hint: '用本版本重新运行 evaluate',
    },
    en: {
      message: `${folder}/${EVALUATION_NAME} was made by xining-tiers ${tool.version} and cannot be read by this version`,
      hint: 'run evaluate again with this version',
    },
  });
}
