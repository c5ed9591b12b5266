// Takes the time of writing out of a zip archive that another library made, and edits parts on the way.
import { promisify } from 'node:util';
import { gzip, gzipSync, inflateRawSync } from 'node:zlib';

/** For the path of a part, what is to be done to its bytes; undefined leaves it as it is. */
export type PartEdit = (path: string) => ((part: Buffer) => Buffer) | undefined;

/**
 * An edit of a part's text. It is given byte by byte (Latin-1), which is fast and loses nothing: an edit may look
 * for and put in ASCII only.
 */
export function textEdit(change: (text: string) => string): (part: Buffer) => Buffer {
  return (part) => Buffer.from(change(part.toString('latin1')), 'latin1');
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
/** 1980-01-01 00:00, the first moment a zip entry can state. */
const DATE = 0x21;
const TIME = 0;
const VERSION = 20;
const DEFLATED = 8;
const UTF8_NAMES = 0x0800;
const GZIP_HEAD = 10;
const GZIP_TAIL = 8;

// Runs beside the program, so that large parts of a workbook are packed while the next one is made.
const pack = promisify(gzip);
/** Bytes of a part below which packing at once takes less than having it done beside. */
const SMALL = 1 << 15;
const OPTIONS = { level: 3 };
// Packed bytes come in chunks, each of which is a task; their size does not change the bytes.
const LARGE_OPTIONS = { ...OPTIONS, chunkSize: 1 << 17 };

interface Entry {
  readonly name: Buffer;
  readonly method: number;
  readonly checksum: number;
  /** Unpacked, in bytes. */
  readonly size: number;
  readonly body: Buffer;
}

/**
 * The same archive with every entry dated 1980-01-01 in its own header and in the directory, whenever it was
 * written. Throws RangeError where the bytes are no plain zip archive (zip64 and encryption are not understood).
 */
export async function stampZip(archive: Uint8Array, edit: PartEdit = () => undefined): Promise<Uint8Array> {
  const entries = readEntries(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength));
  return assemble(await Promise.all(entries.map((entry) => edited(entry, edit))));
}

/**
 * The same archive with parts replaced (by path), left out (null) or added at the end, all dated 1980-01-01. What is
 * not named stays as it was packed. Throws RangeError where the bytes are no plain zip archive.
 */
export async function replaceParts(
  archive: Uint8Array,
  changes: ReadonlyMap<string, Buffer | null>,
): Promise<Uint8Array> {
  const entries = readEntries(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength));
  const there = new Set(entries.map(({ name }) => name.toString('utf8')));
  const kept = entries.filter(({ name }) => changes.get(name.toString('utf8')) !== null);
  const changed = kept.map((entry) => {
    const content = changes.get(entry.name.toString('utf8'));
    return content ? packed(entry.name, content) : entry;
  });
  const added = [...changes].flatMap(([path, content]) =>
    content === null || there.has(path) ? [] : packed(Buffer.from(path), content),
  );
  return assemble(await Promise.all([...changed, ...added]));
}

async function edited(entry: Entry, edit: PartEdit): Promise<Entry> {
  const change = edit(entry.name.toString('utf8'));
  if (!change) return entry;
  // The writer's parts are small before they are edited: unpacked at once they take less than a task of its own.
  return packed(entry.name, change(entry.method === DEFLATED ? inflateRawSync(entry.body) : entry.body));
}

async function packed(name: Buffer, content: Buffer): Promise<Entry> {
  // gzip's stream is the same deflate, with the CRC-32 that a zip entry needs behind it.
  const zipped = content.length < SMALL ? gzipSync(content, OPTIONS) : await pack(content, LARGE_OPTIONS);
  return {
    name,
    method: DEFLATED,
    checksum: zipped.readUInt32LE(zipped.length - GZIP_TAIL),
    size: content.length,
    body: zipped.subarray(GZIP_HEAD, zipped.length - GZIP_TAIL),
  };
}

function readEntries(bytes: Buffer): readonly Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== END_SIGNATURE) throw new RangeError('not a zip archive');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL_SIGNATURE) throw new RangeError('broken zip directory');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push(readEntry(bytes, at, nameLength));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

// Sizes are read from the directory: a header in front of the data may leave them to a descriptor behind it.
function readEntry(bytes: Buffer, at: number, nameLength: number): Entry {
  const local = bytes.readUInt32LE(at + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  return {
    name: bytes.subarray(at + 46, at + 46 + nameLength),
    method: bytes.readUInt16LE(at + 10),
    checksum: bytes.readUInt32LE(at + 16),
    size: bytes.readUInt32LE(at + 24),
    body: bytes.subarray(start, start + bytes.readUInt32LE(at + 20)),
  };
}

function assemble(entries: readonly Entry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = header(entry, LOCAL_SIGNATURE, 30, 4);
    parts.push(local, entry.name, entry.body);
    const central = header(entry, CENTRAL_SIGNATURE, 46, 6);
    central.writeUInt16LE(VERSION, 4);
    central.writeUInt32LE(offset, 42);
    directory.push(central, entry.name);
    offset += local.length + entry.name.length + entry.body.length;
  }
  return Buffer.concat([...parts, ...directory, endRecord(entries.length, directory, offset)]);
}

// Both headers hold the same run of facts, from `at` on.
function header(
  { method, checksum, body, size, name }: Entry,
  signature: number,
  length: number,
  at: number,
): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(VERSION, at);
  bytes.writeUInt16LE(UTF8_NAMES, at + 2);
  bytes.writeUInt16LE(method, at + 4);
  bytes.writeUInt16LE(TIME, at + 6);
  bytes.writeUInt16LE(DATE, at + 8);
  bytes.writeUInt32LE(checksum, at + 10);
  bytes.writeUInt32LE(body.length, at + 14);
  bytes.writeUInt32LE(size, at + 18);
  bytes.writeUInt16LE(name.length, at + 22);
  return bytes;
}

function endRecord(count: number, directory: readonly Buffer[], offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(END_SIGNATURE, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  record.writeUInt32LE(offset, 16);
  return record;
}
