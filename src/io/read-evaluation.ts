// A saved evaluation read back: a long one line by line, since no text can hold it and objects of it take much room.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { z } from 'zod';
import {
  type Cultivation,
  type EvaluatedClaim,
  type EvaluatedDecision,
  type EvaluatedDiagnostic,
  type EvaluatedEnterprise,
  type Evaluation,
  evaluationSchema,
} from '../evaluation/evaluation.ts';
import { type RecordShape, recordList, recordPacker } from '../evaluation/pack-records.ts';
import {
  CANDIDATE_SHAPE,
  CLAIM_SHAPE,
  DIAGNOSTIC_SHAPE,
  ENTERPRISE_SHAPE,
} from '../evaluation/record-shapes.ts';
import { sha256 } from './sha256.ts';

export interface SavedEvaluation {
  readonly evaluation: Evaluation;
  /** SHA-256 of the file. */
  readonly sha256: string;
}

/** Bytes from which a file is read line by line. */
const LONG = 1 << 28;

/**
 * Reads an evaluation.json. One of `long` bytes and more must be laid out as `encodeJson` does, and its long lists of
 * records are kept as bytes. Null where there is no file that can be read, or no whole evaluation of this version in it.
 */
export async function readEvaluation(path: string, long = LONG): Promise<SavedEvaluation | null> {
  try {
    const { size } = await stat(path);
    if (size >= long) return await readLong(path);
    const bytes = await readFile(path);
    const evaluation = evaluationSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return { evaluation, sha256: sha256(bytes) };
  } catch {
    return null;
  }
}

async function readLong(path: string): Promise<SavedEvaluation> {
  const hash = createHash('sha256');
  const { shape } = evaluationSchema;
  const enterprises = packed<EvaluatedEnterprise>(shape.enterprises.element, ENTERPRISE_SHAPE);
  const decisions = packed<EvaluatedDecision>(shape.decisions.element, { plain: ['uscc', 'enterprise'] });
  const claims = packed<EvaluatedClaim>(shape.claims.element, CLAIM_SHAPE);
  const diagnostics = packed<EvaluatedDiagnostic>(shape.diagnostics.element, DIAGNOSTIC_SHAPE);
  const lists = new Map<string, RecordList>(Object.entries({ enterprises, decisions, claims, diagnostics }));
  const document = documentReader(lists);
  await eachLine(path, (chunk) => hash.update(chunk), document.add);
  const small = evaluationSchema.omit({
    enterprises: true,
    decisions: true,
    claims: true,
    diagnostics: true,
  });
  const { cultivation, ...others } = small.parse(document.finish());
  const evaluation: Evaluation = {
    ...others,
    enterprises: enterprises.finish(),
    decisions: decisions.finish(),
    claims: claims.finish(),
    diagnostics: diagnostics.finish(),
    ...(cultivation && { cultivation: withPackedCandidates(cultivation) }),
  };
  return { evaluation, sha256: hash.digest('hex') };
}

// They stand on one line with all that belongs to them.
function withPackedCandidates(cultivation: Cultivation): Cultivation {
  const { candidates } = cultivation;
  const list = recordList(CANDIDATE_SHAPE, candidates.length);
  for (const candidate of candidates) list.add(candidate);
  return { ...cultivation, candidates: list.finish() };
}

interface RecordList {
  readonly add: (record: unknown) => void;
}

// Throws ZodError for a record of another shape.
function packed<T extends object>(schema: z.ZodType, shape: RecordShape<T>) {
  const packer = recordPacker(shape);
  return {
    // The schema is that of the list's records.
    add: (record: unknown) => packer.add(schema.parse(record) as T),
    finish: () => packer.finish(),
  };
}

const KEY = /^"(?:[^"\\]|\\.)*"(?=: )/;

/**
 * Takes a document line by line, and adds the records of `lists` to these. It ends with all else by key. Both throw
 * SyntaxError for what is laid out otherwise or not whole: each of the lists must be there once.
 */
function documentReader(lists: ReadonlyMap<string, RecordList>) {
  const others = new Map<string, unknown>();
  const seen = new Set<string>();
  let list: RecordList | null = null;
  let place: 'before' | 'within' | 'behind' = 'before';
  const open = (text: string): void => {
    const [quoted] = KEY.exec(text) ?? [];
    if (quoted === undefined) throw new SyntaxError('no key where one was expected');
    const [key, value] = [JSON.parse(quoted), text.slice(quoted.length + 2)];
    if (seen.has(key)) throw new SyntaxError(`${key} stands there twice`);
    seen.add(key);
    const long = lists.get(key);
    if (value === '[') list = long ?? plainList(others, key);
    else if (!long) others.set(key, JSON.parse(value));
    else if (value !== '[]') throw new SyntaxError(`${key} is no list`);
  };
  return {
    add: (line: string): void => {
      const text = line.endsWith(',') ? line.slice(0, -1) : line;
      if (list !== null && text === ']') list = null;
      else if (list !== null) list.add(JSON.parse(text));
      else if (place === 'before' && text === '{') place = 'within';
      else if (place === 'within' && text === '}') place = 'behind';
      else if (place === 'within') open(text);
      else throw new SyntaxError('more than one document');
    },
    finish: (): unknown => {
      if (place !== 'behind' || ![...lists.keys()].every((key) => seen.has(key)))
        throw new SyntaxError('a document that is not whole');
      return Object.fromEntries(others);
    },
  };
}

function plainList(others: Map<string, unknown>, key: string): RecordList {
  const records: unknown[] = [];
  others.set(key, records);
  return { add: (record) => records.push(record) };
}

const LINE_FEED = 0x0a;

// By the one sign that ends a line here: others that end lines elsewhere may stand in texts.
async function eachLine(
  path: string,
  onChunk: (chunk: Buffer) => void,
  onLine: (line: string) => void,
): Promise<void> {
  let begun: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    onChunk(chunk);
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      begun.push(chunk.subarray(start, end));
      onLine(Buffer.concat(begun).toString('utf8'));
      begun = [];
      start = end + 1;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
  }
  if (begun.length > 0) onLine(Buffer.concat(begun).toString('utf8'));
}
