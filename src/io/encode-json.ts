// JSON that can be compared line by line.
import { packedJson } from '../evaluation/pack-records.ts';
import { textBytes } from './text-bytes.ts';

/**
 * JSON as the run's folder and stdout have it: UTF-8, one line for each key and for each record of a list, so
 * that two runs can be compared line by line.
 */
export function encodeJson(value: unknown): Uint8Array {
  return Buffer.concat(Array.from(jsonPieces(value), (piece) => Buffer.from(piece)));
}

/** By key of a record, what stands behind it as `encodeContent` makes it. */
export type EncodedContents = ReadonlyMap<string, Uint8Array>;

const NONE_ENCODED: EncodedContents = new Map();

/**
 * The same in pieces: one text of a long list would be built up, copied and then turned into bytes. A piece holds until
 * the next is asked for, which is made in the same memory. What is `encoded` already is taken as it is.
 */
export function* jsonPieces(value: unknown, encoded = NONE_ENCODED): Generator<Uint8Array> {
  yield* piecesOf(jsonTexts(value, encoded));
}

/** What stands behind a key of a record, as it is in the JSON of that record. */
export function encodeContent(content: unknown): Uint8Array {
  const bytes = textBytes(CONTENT_BYTES);
  for (const text of contentTexts(content)) bytes.add(text);
  return bytes.finished();
}

function* piecesOf(texts: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  const piece = textBytes(2 * PIECE_BYTES);
  for (const text of texts) {
    const isText = typeof text === 'string';
    if (isText) piece.add(text);
    if (isText && piece.length() < PIECE_BYTES) continue;
    if (piece.length() > 0) yield piece.finished();
    if (!isText) yield text;
    piece.clear();
  }
  if (piece.length() > 0) yield piece.finished();
}

const PIECE_BYTES = 1 << 19;
/** Of few thousand enterprises; memory that is not written to takes nothing. */
const CONTENT_BYTES = 1 << 22;

function* jsonTexts(value: unknown, encoded: EncodedContents): Generator<string | Uint8Array> {
  if (!isRecord(value)) {
    yield `${JSON.stringify(value)}\n`;
    return;
  }
  yield '{\n';
  let before = '';
  for (const [key, content] of Object.entries(value)) {
    yield `${before}${JSON.stringify(key)}: `;
    const bytes = encoded.get(key);
    if (bytes) yield bytes;
    else yield* contentTexts(content);
    before = ',\n';
  }
  yield '\n}\n';
}

function* contentTexts(content: unknown): Generator<string> {
  if (Array.isArray(content) && content.length > 0) yield* recordTexts(content);
  else yield JSON.stringify(content);
}

function* recordTexts(records: readonly unknown[]): Generator<string> {
  let before = '[\n';
  for (const record of records) {
    yield before;
    yield packedJson(record) ?? JSON.stringify(record);
    before = ',\n';
  }
  yield '\n]';
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
