// JSON that can be compared line by line.

/**
 * JSON as the run's folder and stdout have it: UTF-8, one line for each key and for each record of a list, so
 * that two runs can be compared line by line.
 */
export function encodeJson(value: unknown): Uint8Array {
  return Buffer.concat([...jsonPieces(value)]);
}

/** The same in pieces: one text of a long list would be built up, copied and then turned into bytes. */
export function* jsonPieces(value: unknown): Generator<Buffer> {
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
