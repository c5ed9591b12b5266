// Writes a planned run: every file as bytes, the manifest over them, all in one step.
import { stat } from 'node:fs/promises';
import type { RunFile } from '../reports/book.ts';
import { copyPaths, type GivenFile } from './given-file.ts';
import { MANIFEST_NAME, type Manifest } from './manifest.ts';
import type { SecondThread } from './second-thread.ts';
import { sha256 } from './sha256.ts';
import { type CopiedFile, type OutputFile, writeFolder } from './staged-folder.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx, type XlsxOptions } from './write-xlsx.ts';

export interface RunFacts extends Readonly<Omit<Manifest, 'schema' | 'inputs' | 'outputs'>> {
  readonly inputs: readonly GivenFile[];
  readonly created: XlsxOptions['created'];
}

interface Watch {
  /** Called with the path of each file when it has been made. */
  readonly onMade?: (path: string) => void;
  readonly signal?: AbortSignal | null;
  /** Writes some of the workbooks beside the main thread. */
  readonly thread?: SecondThread | null;
}

/**
 * Writes the files of a plan, manifest.json and copies of what was given into a folder, as one step. Returns what
 * was made, ordered as planned. Throws InputError where the folder is something else than a run, or cannot be written.
 */
export async function writeRun(
  folder: string,
  plan: Iterable<RunFile>,
  { created, ...facts }: RunFacts,
  { onMade = () => undefined, signal = null, thread = null }: Watch = {},
): Promise<readonly OutputFile[]> {
  const made = await makeFiles(plan, { created, lang: facts.lang }, { onMade, signal, thread });
  const files = await Promise.all(
    made.map(async ({ path, bytes }): Promise<OutputFile> => ({ path, bytes: await bytes })),
  );
  const { inputs, ...others } = facts;
  const places = copyPaths(inputs);
  const copies = inputs.flatMap(({ path: from, sha256: hash }, index): readonly CopiedFile[] => {
    const path = places[index] ?? null;
    return path === null ? [] : [{ path, from, sha256: hash }];
  });
  const manifest: Manifest = {
    schema: 'xining-tiers/manifest@1',
    ...others,
    inputs: inputs.map(({ path: _, ...input }, index) => ({ ...input, copy: places[index] ?? null })),
    outputs: [
      ...files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
      ...(await Promise.all(
        copies.map(async ({ path, from, sha256: hash }) => ({
          path,
          bytes: await sizeOf(from),
          sha256: hash,
        })),
      )),
    ],
  };
  const own = [...files, { path: MANIFEST_NAME, bytes: encodeJson(manifest) }];
  await writeFolder(
    folder,
    [...own, ...copies],
    signal,
    inputs.map((input) => input.sha256),
  );
  return own;
}

// Of a file that is gone by now; copying it says so.
async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0;
}

// As many as keep the second thread busy while the main one makes or writes the next.
const AHEAD = 2;

interface Making {
  readonly path: string;
  readonly bytes: Promise<Uint8Array>;
}

// The plan is drawn on as it goes: a workbook goes to the second thread while that has room, otherwise it is
// written here. Who writes it does not change its bytes.
async function makeFiles(
  plan: Iterable<RunFile>,
  options: XlsxOptions,
  { onMade, signal, thread }: Required<Watch>,
): Promise<readonly Making[]> {
  const made: Making[] = [];
  let ahead = 0;
  for (const file of plan) {
    signal?.throwIfAborted();
    if (thread && file.kind === 'book' && ahead < AHEAD) {
      ahead += 1;
      const bytes = thread.write(file.book, options).finally(() => {
        ahead -= 1;
      });
      // One that fails is waited for at the end; until then it must not count as unhandled.
      bytes.catch(() => undefined);
      made.push({ path: file.path, bytes });
    } else {
      const bytes = await bytesOf(file, options);
      made.push({ path: file.path, bytes: Promise.resolve(bytes) });
    }
    onMade(file.path);
  }
  return made;
}

/** The bytes of a planned file. */
export async function bytesOf(file: RunFile, options: XlsxOptions): Promise<Uint8Array> {
  switch (file.kind) {
    case 'book':
      return writeXlsx(file.book, options);
    case 'csv':
      return new TextEncoder().encode(writeCsv(file.table));
    case 'json':
      return encodeJson(file.json);
    case 'text':
      return new TextEncoder().encode(file.text);
    default:
      return file satisfies never;
  }
}

/**
 * JSON as the run's folder and stdout have it: UTF-8, one line for each key and for each record of a list, so
 * that two runs can be compared line by line.
 */
export function encodeJson(value: unknown): Uint8Array {
  const pieces = [...jsonPieces(value)];
  return Buffer.concat(pieces);
}

// A long list goes in pieces: one text of all of it would be built up, copied and then turned into bytes.
function* jsonPieces(value: unknown): Generator<Buffer> {
  if (!isRecord(value)) {
    yield Buffer.from(`${JSON.stringify(value)}\n`);
    return;
  }
  yield Buffer.from('{\n');
  let before = '';
  for (const [key, content] of Object.entries(value)) {
    yield Buffer.from(`${before}${JSON.stringify(key)}: `);
    yield* contentPieces(content);
    before = ',\n';
  }
  yield Buffer.from('\n}\n');
}

const RECORDS_PER_PIECE = 200;

function* contentPieces(content: unknown): Generator<Buffer> {
  if (!Array.isArray(content) || content.length === 0) {
    yield Buffer.from(JSON.stringify(content));
    return;
  }
  for (let from = 0; from < content.length; from += RECORDS_PER_PIECE) {
    const records = content.slice(from, from + RECORDS_PER_PIECE);
    const lines = records.map((record) => JSON.stringify(record)).join(',\n');
    yield Buffer.from(`${from === 0 ? '[\n' : ',\n'}${lines}`);
  }
  yield Buffer.from('\n]');
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
