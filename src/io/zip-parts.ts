// A submitted zip archive: what its directory lists, and its parts unpacked and checked against their checksums.
import { gunzipSync, gzipSync } from 'node:zlib';

export interface ZipPart {
  /** With `/` between folders. */
  readonly name: string;
  /** Unpacked, in bytes, as the directory states it. */
  readonly size: number;
  readonly encrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  /** Where the part's own header stands. */
  readonly offset: number;
}

const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** In place of a figure that stands among the extra fields, as 64 bits. */
const LARGE = 0xffffffff;
const LARGE_FIELD = 1;
const GZIP_TAIL = 8;
const [SHORTEST_CHUNK, LONGEST_CHUNK] = [64, 1 << 24];
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0]);

/** The parts in the directory's order; null where the archive has no whole directory, as one cut off has none. */
export function zipParts(bytes: Uint8Array): readonly ZipPart[] | null {
  const archive = asBuffer(bytes);
  const end = archive.lastIndexOf(END);
  if (end < Math.max(0, archive.length - END_LENGTH - LONGEST_COMMENT)) return null;
  if (end + END_LENGTH > archive.length) return null;
  const count = archive.readUInt16LE(end + 10);
  const parts: ZipPart[] = [];
  let at = archive.readUInt32LE(end + 16);
  while (parts.length < count) {
    if (at + CENTRAL_LENGTH > end || archive.readUInt32LE(at) !== CENTRAL_SIGNATURE) return null;
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    const next = at + CENTRAL_LENGTH + name + extra + comment;
    if (next > end) return null;
    parts.push(partAt(archive, at, name, extra));
    at = next;
  }
  return parts;
}

/**
 * A part unpacked. Throws RangeError where the part is not where or as the directory says, and what zlib throws
 * where its bytes are not those that were packed.
 */
export function unpacked(bytes: Uint8Array, part: ZipPart): Buffer {
  const archive = asBuffer(bytes);
  const names = archive.readUInt16LE(part.offset + 26) + archive.readUInt16LE(part.offset + 28);
  const start = part.offset + LOCAL_LENGTH + names;
  const body = archive.subarray(start, start + part.packedSize);
  if (body.length < part.packedSize) throw new RangeError(part.name);
  if (part.method === STORED && checksumOf(body) === part.checksum) return body;
  if (part.method !== DEFLATED) throw new RangeError(part.name);
  // Packed like this, with checksum and length behind it, the part is a gzip stream, which zlib checks.
  const tail = Buffer.alloc(GZIP_TAIL);
  tail.writeUInt32LE(part.checksum, 0);
  tail.writeUInt32LE(part.size, 4);
  const stream = Buffer.concat([GZIP_HEAD, body, tail]);
  // In one piece where the directory's word for its size can be taken: pieces would be copied together.
  const chunkSize = Math.min(Math.max(part.size + 1, SHORTEST_CHUNK), LONGEST_CHUNK);
  return gunzipSync(stream, { maxOutputLength: Math.max(1, part.size), chunkSize });
}

// zlib's own CRC-32 is not in every release of Node 20; a gzip stream without packing ends in it.
function checksumOf(body: Uint8Array): number {
  const stream = gzipSync(body, { level: 0 });
  return stream.readUInt32LE(stream.length - GZIP_TAIL);
}

function partAt(archive: Buffer, at: number, nameLength: number, extraLength: number): ZipPart {
  const nameEnd = at + CENTRAL_LENGTH + nameLength;
  const large = largeFigures(archive.subarray(nameEnd, nameEnd + extraLength));
  const figure = (field: number): number => {
    const stated = archive.readUInt32LE(at + field);
    return stated === LARGE ? (large.shift() ?? stated) : stated;
  };
  // The large figures stand in this order.
  const [size, packedSize, offset] = [figure(24), figure(20), figure(42)];
  return {
    // Some programs write the separator of Windows.
    name: archive.toString('utf8', at + CENTRAL_LENGTH, nameEnd).replaceAll('\\', '/'),
    size,
    encrypted: (archive.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
    method: archive.readUInt16LE(at + 10),
    checksum: archive.readUInt32LE(at + 16),
    packedSize,
    offset,
  };
}

function largeFigures(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== LARGE_FIELD) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: field.length >> 3 }, (_, index) => Number(field.readBigUInt64LE(index * 8)));
  }
  return [];
}

/** The same bytes as a Buffer, not copied. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
