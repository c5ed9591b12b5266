// The second thread's own file: does what it is asked, one thing after the other.
import { isDeepStrictEqual } from 'node:util';
import { parentPort } from 'node:worker_threads';
import type { BesideInputs, Done } from '../evaluation/beside.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { SubmittedFile } from '../evaluation/inputs.ts';
import type { FileReading } from '../evaluation/read-rosters.ts';
import type { BookSheet } from '../reports/book.ts';
import { type LatePage, madeSheet, type PageGround } from '../reports/sheets/county/late-page.ts';
import { type Claims, claim } from './claims.ts';
import { encodeContent } from './encode-json.ts';
import { setPace } from './engine-pace.ts';
import {
  type HandedRead,
  type HandedReading,
  handOver,
  handOverReading,
  takeOverReading,
} from './hand-over.ts';
import { prepareWriter } from './prepare-writer.ts';
import { readFileAt, readLightFile } from './read-file.ts';
import {
  type Expected,
  keyOfFile,
  type LightReadTask,
  type ThreadAnswer,
  type ThreadRequest,
  type ThreadResult,
  type ThreadTask,
} from './second-thread.ts';
import { writePlanned } from './write-xlsx.ts';
import { finishPlan } from './xlsx-book-plan.ts';

let before: Promise<void> = Promise.resolve();

/** What it has read: it may be asked more of it. */
const own = new Map<string, SubmittedFile>();

/** The rosters of these files, read for the period that was to be expected. */
let ahead: (Expected & { readonly readings: ReadonlyMap<string, FileReading> }) | null = null;

/** What an evaluation is made of, and what it has read of that. */
let share: { readonly inputs: BesideInputs; readonly readings: readonly Done<FileReading>[] } | null = null;

/** What pages are made from, once it is known. */
let pageGround: PageGround | null = null;

/** Of the result, what it knows as a whole. */
let ofResult: Partial<Pick<Evaluation, 'enterprises' | 'cultivation'>> = {};

parentPort?.on('message', ({ id, task, rowsAhead }: ThreadRequest) => {
  before = before.then(async () => {
    // What is loaded here sets the pace back for both threads.
    setPace(rowsAhead);
    const answered = await answer(id, task);
    parentPort?.postMessage(answered, 'result' in answered ? ownMemory(answered.result) : []);
    // Workbooks come next, once the first thread has the results; what keeps the writer from getting ready is told by the work itself.
    if (task.kind === 'beside') await prepareWriter().catch(() => null);
  });
});

/** The memory of a workbook or of encoded contents, which nobody here needs any more: it is handed over without a copy. */
function ownMemory(result: ThreadResult): readonly ArrayBuffer[] {
  const contents = Array.isArray(result) ? result.map(([, content]) => content) : [result];
  return contents.flatMap((content) =>
    // Small ones may share theirs with others.
    content instanceof Uint8Array &&
    content.buffer instanceof ArrayBuffer &&
    content.buffer.byteLength > Buffer.poolSize
      ? content.buffer
      : [],
  );
}

async function answer(id: number, task: ThreadTask): Promise<ThreadAnswer> {
  try {
    const result = await done(task);
    return { id, result };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function done(task: ThreadTask): Promise<ThreadResult> {
  switch (task.kind) {
    case 'read':
      return handOver(await readFileAt(task.path, task.name, task.limits));
    case 'read-light':
      return readLight(task);
    case 'rosters':
      return readRosters(task.inputs, task.claims);
    case 'beside':
      return beside(task.others, task.claims);
    case 'encode':
      return Object.entries(ofResult).map(([key, content]) => [key, encodeContent(content)] as const);
    case 'get-ready':
      return getReady(task);
    case 'write':
      return writePlanned(finishPlan(task.book, latePage), task.options);
    default:
      return task satisfies never;
  }
}

async function readLight({ path, name, limits, claims, place }: LightReadTask): Promise<HandedRead | null> {
  if (!claim(claims, place)) return null;
  const read = await readLightFile(path, name, limits);
  if (!read) return null;
  const { statedPeriods } = await import('../evaluation/choose-period.ts');
  const file = { ...read.file, stated: statedPeriods(read.file.sheets) };
  own.set(keyOfFile(file), file);
  return handOver({ ...read, file });
}

// Which period it is the first thread finds out by all files; mostly those that were read here state it too.
async function getReady({ period, mapping }: Expected): Promise<null> {
  const { readRostersOf } = await evaluating();
  const stated = [...own.values()].flatMap((file) => file.stated ?? []);
  const [first, ...others] = new Set(stated.flatMap((one) => ('period' in one ? [one.period] : [])));
  const assumed = period ?? (others.length === 0 ? first : undefined);
  if (assumed === undefined) return null;
  const readings = [...own].map(([key, file]) => [key, readRostersOf(file, assumed, mapping)] as const);
  ahead = { period: assumed, mapping, readings: new Map(readings) };
  return null;
}

async function evaluating() {
  const [beside, { groundOn }, reading] = await Promise.all([
    import('../evaluation/beside.ts'),
    import('../evaluation/ground.ts'),
    import('../evaluation/read-rosters.ts'),
  ]);
  return { ...beside, ...reading, groundOn };
}

async function readRosters(inputs: BesideInputs, claims: Claims): Promise<readonly Done<HandedReading>[]> {
  const { donePieces, readRostersOf } = await evaluating();
  const { period, mapping } = inputs;
  const places = [...inputs.files.keys()];
  const isOwn = (place: number): boolean => own.has(keyOfFile(at(inputs.files, place)));
  const files = inputs.files.map((file) => own.get(keyOfFile(file)) ?? file);
  // The others are begun with the first elsewhere.
  const order = [...places.filter(isOwn), ...places.filter((place) => !isOwn(place)).reverse()];
  const known = ahead?.period === period && isDeepStrictEqual(ahead.mapping, mapping) ? ahead.readings : null;
  const read = (place: number): FileReading => {
    const file = at(files, place);
    return known?.get(keyOfFile(file)) ?? readRostersOf(file, period, mapping);
  };
  const readings = donePieces(read, order, (place) => claim(claims, place));
  share = { inputs: { ...inputs, files }, readings };
  return readings.map(([place, reading]) => [place, handOverReading(reading, at(files, place).sheets)]);
}

async function beside(others: readonly Done<HandedReading>[], claims: Claims): Promise<ThreadResult> {
  if (!share) throw new Error('no rosters were read');
  const { inputs, readings } = share;
  const { besideWork, donePieces, groundOn, joinedReadings } = await evaluating();
  const taken = others.map(
    ([place, reading]) => [place, takeOverReading(reading, at(inputs.files, place).sheets)] as const,
  );
  const all = new Map([...readings, ...taken]);
  const inOrder = inputs.files.map((_, place) => all.get(place));
  if (!isWhole(inOrder)) throw new Error('not all rosters were read');
  const ground = groundOn(joinedReadings(inOrder), inputs);
  const { count, piece, cultivationIn } = besideWork(inputs, ground);
  const done = donePieces(piece, Array(count).keys(), (place) => claim(claims, place));
  const cultivation = cultivationIn(done.map(([, made]) => made));
  ofResult = { enterprises: ground.presented, ...(cultivation && { cultivation }) };
  const byEnterprise = (cultivation?.candidates ?? []).map((one) => [one.enterprise, one] as const);
  pageGround = {
    rosters: ground.read.value,
    enterprises: ground.presented,
    candidates: new Map(byEnterprise),
  };
  return { pieces: done, hasAllAdvice: cultivation !== null };
}

function latePage(page: LatePage): BookSheet {
  if (!pageGround) throw new Error('no rosters were read');
  return madeSheet(page, pageGround);
}

function isWhole<T>(list: readonly (T | undefined)[]): list is readonly T[] {
  return !list.includes(undefined);
}

function at<T>(list: readonly T[], place: number): T {
  const item = list[place];
  if (item === undefined) throw new RangeError(`place ${place} of ${list.length}`);
  return item;
}
