// Holds a run's folder against its manifest.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../values/compare-text.ts';
import type { Localised } from '../values/lang.ts';
import { InputError } from './input-error.ts';
import { type Manifest, manifestSchema } from './manifest.ts';
import { paymentBatches } from './payment-batches.ts';
import { filesIn } from './run-files-present.ts';
import { MANIFEST_NAME } from './run-places.ts';
import { sha256OfFile } from './sha256.ts';

type FileProblem = 'missing' | 'altered' | 'unreadable' | 'extra';

type GivenProblem =
  | 'input-altered'
  | 'input-of-previous'
  | 'not-an-input'
  | 'no-ledger-used'
  | 'ledger-rewritten';

export interface RunProblem {
  readonly kind: FileProblem | GivenProblem | 'recomputed-otherwise';
  readonly path: string;
  readonly message: Localised;
}

export interface RunCheck {
  readonly manifest: Manifest;
  /** Files that manifests list: those of the run and of its batches. */
  readonly files: number;
  /** Ordered by path. */
  readonly problems: readonly RunProblem[];
}

const MESSAGES = {
  missing: { zh: '文件不见了', en: 'the file is gone' },
  altered: { zh: '文件在生成后被改动', en: 'the file was altered after the run' },
  unreadable: {
    zh: '无法读取，可能正被其他程序打开',
    en: 'the file cannot be read; another program may hold it',
  },
  extra: { zh: '不是本次生成的文件', en: 'the file is not of this run' },
} as const satisfies Record<FileProblem, Localised>;

/**
 * Checks every output of a run and of its batches. Throws InputError where the folder is no run of this tool.
 */
export async function verifyRun(folder: string): Promise<RunCheck> {
  const manifest = await readManifest(folder);
  const present = new Map(await filesIn(folder));
  const listed = [...manifest.outputs, ...(await batchFiles(folder, present))];
  const problems: RunProblem[] = [];
  const tell = (kind: FileProblem, path: string): void => {
    problems.push({ kind, path, message: MESSAGES[kind] });
  };
  for (const { path, sha256: hash } of listed) {
    const full = present.get(path);
    const found = full === undefined ? undefined : await sha256OfFile(full).catch(() => null);
    if (found === undefined) tell('missing', path);
    else if (found === null) tell('unreadable', path);
    else if (found !== hash) tell('altered', path);
    present.delete(path);
  }
  for (const path of present.keys()) if (path !== MANIFEST_NAME) tell('extra', path);
  return { manifest, files: listed.length, problems: problems.sort((a, b) => compareText(a.path, b.path)) };
}

/** What the manifests of the run's batches list; each manifest itself counts as present. */
async function batchFiles(folder: string, present: Map<string, string>): Promise<Manifest['outputs']> {
  const batches = await paymentBatches(folder);
  for (const { path } of batches) present.delete(`${path}/${MANIFEST_NAME}`);
  return batches.flatMap(({ path, manifest }) =>
    manifest.outputs.map((output) => ({ ...output, path: `${path}/${output.path}` })),
  );
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST_NAME), 'utf8').catch(() => null);
  const parsed = manifestSchema.safeParse(text === null ? null : parseJson(text));
  if (parsed.success) return parsed.data;
  const [zh, en] = text === null ? ['没有', 'has no'] : ['无法识别', 'has an unreadable'];
  throw new InputError({
    zh: {
      message: `${folder} 不是本工具的结果文件夹：${zh} ${MANIFEST_NAME}`,
      hint: '给出 evaluate 写出的文件夹，例如 xining-tiers-2025Q4',
    },
    en: {
      message: `${folder} is no run of this tool: it ${en} ${MANIFEST_NAME}`,
      hint: 'give the folder that evaluate wrote, such as xining-tiers-2025Q4',
    },
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
