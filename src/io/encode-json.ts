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

/**
 * The same in pieces: one text of a long list would be built up, copied and then turned into bytes. A piece holds until
 * the next is asked for, which is made in the same memory.
 */
export function* jsonPieces(value: unknown): Generator<Buffer> {
  yield* piecesOf(jsonTexts(value));
}

function* piecesOf(texts: Iterable<string>): Generator<Buffer> {
  const piece = textBytes(2 * PIECE_BYTES);
  for (const text of texts) {
    piece.add(text);
    if (piece.length() < PIECE_BYTES) continue;
    yield piece.finished();
    piece.clear();
  }
  if (piece.length() > 0) yield piece.finished();
}

const PIECE_BYTES = 1 << 19;

function* jsonTexts(value: unknown): Generator<string> {
  if (!isRecord(value)) {
    yield `${JSON.stringify(value)}\n`;
    return;
  }
  yield '{\n';
  let before = '';
  for (const [key, content] of Object.entries(value)) {
    yield `${before}${JSON.stringify(key)}: `;
    if (Array.isArray(content) && content.length > 0) {
      yield* recordTexts(content);
    } else yield JSON.stringify(content);
    before = ',\n';
  }
  yield '\n}\n';
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
