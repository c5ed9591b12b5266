// Writes a planned run: every file as bytes, the manifest over them, all in one step.
import { setImmediate } from 'node:timers/promises';
import type { RunFile } from '../reports/book.ts';
import { bookQueue } from './book-queue.ts';
import { type EncodedContents, encodeJson, jsonPieces } from './encode-json.ts';
import { copyPaths, type GivenFile } from './given-file.ts';
import type { Manifest } from './manifest.ts';
import { MANIFEST_NAME } from './run-places.ts';
import type { SecondThread } from './second-thread.ts';
import type { Stage, WrittenFile } from './stage.ts';
import { fillFolder } from './staged-folder.ts';
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
  /** Writes some of the workbooks beside the main thread, and is closed when all are written. */
  readonly thread?: SecondThread | null;
  /** Called once nothing is left to do but to wait for the last files. */
  readonly meanwhile?: () => void;
}

/**
 * Writes the files of a plan, manifest.json and copies of what was given into a folder, as one step. Returns the
 * paths of what was made, ordered as planned. Throws InputError where the folder is something else than a run, or
 * cannot be written.
 */
export async function writeRun(
  folder: string,
  plan: Iterable<RunFile>,
  { created, ...facts }: RunFacts,
  { onMade = () => undefined, signal = null, thread = null, meanwhile = () => undefined }: Watch = {},
): Promise<readonly string[]> {
  const { inputs, ...others } = facts;
  const places = copyPaths(inputs);
  const fill = async (stage: Stage): Promise<readonly string[]> => {
    const copies = inputs.flatMap(({ path: from, sha256 }, index) => {
      const path = places[index] ?? null;
      return path === null ? [] : [stage.copy({ path, from, sha256 })];
    });
    const made = await makeFiles(plan, { created, lang: facts.lang }, stage, { onMade, signal, thread });
    meanwhile();
    const outputs = await Promise.all([...made, ...copies]);
    // To end takes the thread a while, which needs not be waited for.
    void thread?.close();
    const manifest: Manifest = {
      schema: 'xining-tiers/manifest@1',
      ...others,
      inputs: inputs.map(({ path: _, ...input }, index) => ({ ...input, copy: places[index] ?? null })),
      outputs: [...outputs],
    };
    await stage.write(MANIFEST_NAME, jsonPieces(manifest));
    return [...outputs.slice(0, made.length).map(({ path }) => path), MANIFEST_NAME];
  };
  return await fillFolder(folder, fill, { signal, given: inputs.map((input) => input.sha256) });
}

// The plan is drawn on as it goes: a workbook goes to the second thread while that has room, otherwise it is
// made here. Who makes it does not change its bytes. Each goes to the disk as soon as it is made.
async function makeFiles(
  files: Iterable<RunFile>,
  options: XlsxOptions,
  stage: Stage,
  { onMade, signal, thread }: Required<Omit<Watch, 'meanwhile'>>,
): Promise<readonly Promise<WrittenFile>[]> {
  const made: Promise<WrittenFile>[] = [];
  const queue = thread && bookQueue(thread, options, signal);
  for (const file of files) {
    // What the second thread has made meanwhile is heard of only between two tasks.
    if (thread) await setImmediate();
    signal?.throwIfAborted();
    if (queue?.hasRoom() && file.kind === 'book') {
      // By its path alone: what waits must not keep the book with all its cells.
      const { path } = file;
      made.push(queue.add(file.book).then((bytes) => stage.write(path, [bytes])));
    } else {
      const encoded = file.kind === 'json' ? await thread?.encoded() : undefined;
      made.push(stage.write(file.path, await piecesOf(file, options, encoded)));
    }
    // One that fails is waited for at the end; until then it must not count as unhandled.
    made.at(-1)?.catch(() => undefined);
    onMade(file.path);
  }
  return made;
}

/** The bytes of a planned file. */
export async function bytesOf(file: RunFile, options: XlsxOptions): Promise<Uint8Array> {
  if (file.kind === 'json') return encodeJson(file.json);
  return Buffer.concat([...(await piecesOf(file, options))]);
}

/** The same in pieces, which are made as they are asked for where there may be many, and hold until the next is. */
export async function piecesOf(
  file: RunFile,
  options: XlsxOptions,
  encoded?: EncodedContents,
): Promise<Iterable<Uint8Array>> {
  switch (file.kind) {
    case 'book':
      return [await writeXlsx(file.book, options)];
    case 'csv':
      return [new TextEncoder().encode(writeCsv(file.table))];
    case 'json':
      return jsonPieces(file.json, encoded);
    case 'text':
      return [new TextEncoder().encode(file.text)];
    default:
      return file satisfies never;
  }
}
