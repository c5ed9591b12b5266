// A saved evaluation read back: a long one line by line, since no text can hold it and objects of it take much room.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { z } from 'zod';
import {
  type EvaluatedClaim,
  type EvaluatedDecision,
  type EvaluatedDiagnostic,
  type EvaluatedEnterprise,
  type Evaluation,
  evaluationSchema,
} from '../evaluation/evaluation.ts';
import { type RecordShape, recordPacker } from '../evaluation/pack-records.ts';
import { CLAIM_SHAPE, DIAGNOSTIC_SHAPE, ENTERPRISE_SHAPE } from '../evaluation/record-shapes.ts';
import { sha256 } from './sha256.ts';

export interface SavedEvaluation {
  readonly evaluation: Evaluation;
  /** SHA-256 of the file. */
  readonly sha256: string;
}

/** Bytes from which a file is read line by line. */
const LONG = 1 << 28;

/**
 * Reads an evaluation.json. Of one of `long` bytes and more the records are kept as bytes, and it must be laid out as
 * `encodeJson` does. Null where there is no file that can be read, or no evaluation of this version in it.
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
  const lists = {
    enterprises: packed<EvaluatedEnterprise>(shape.enterprises.element, ENTERPRISE_SHAPE),
    decisions: packed<EvaluatedDecision>(shape.decisions.element, { plain: ['uscc', 'enterprise'] }),
    claims: packed<EvaluatedClaim>(shape.claims.element, CLAIM_SHAPE),
    diagnostics: packed<EvaluatedDiagnostic>(shape.diagnostics.element, DIAGNOSTIC_SHAPE),
  };
  const others = await readLines(path, lists, (chunk) => hash.update(chunk));
  const small = evaluationSchema.omit({
    enterprises: true,
    decisions: true,
    claims: true,
    diagnostics: true,
  });
  const evaluation: Evaluation = {
    ...small.parse(others),
    enterprises: lists.enterprises.finish(),
    decisions: lists.decisions.finish(),
    claims: lists.claims.finish(),
    diagnostics: lists.diagnostics.finish(),
  };
  return { evaluation, sha256: hash.digest('hex') };
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

/** Adds the records of `lists`, and answers all else by key. Throws SyntaxError for what is laid out otherwise. */
async function readLines(
  path: string,
  lists: Readonly<Record<string, RecordList>>,
  onChunk: (chunk: Buffer) => void,
): Promise<Readonly<Record<string, unknown>>> {
  const others: Record<string, unknown> = {};
  let list: RecordList | null = null;
  await eachLine(path, onChunk, (line) => {
    const text = line.endsWith(',') ? line.slice(0, -1) : line;
    if (list !== null && text === ']') list = null;
    else if (list !== null) list.add(JSON.parse(text));
    else if (text !== '{' && text !== '}' && text !== '') {
      const [key, value] = keyAndValue(text);
      if (value === '[') list = lists[key] ?? plainList(others, key);
      else if (value === '[]' && lists[key]) return;
      else others[key] = JSON.parse(value);
    }
  });
  return others;
}

function plainList(others: Record<string, unknown>, key: string): RecordList {
  const records: unknown[] = [];
  others[key] = records;
  return { add: (record) => records.push(record) };
}

// A key holds no quotation mark of its own.
function keyAndValue(text: string): readonly [key: string, value: string] {
  const [start, key = ''] = /^"([A-Za-z]+)": /.exec(text) ?? [];
  if (start === undefined) throw new SyntaxError('no key where one was expected');
  return [key, text.slice(start.length)];
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
