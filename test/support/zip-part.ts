// Reads one part of a zip archive as text, by a way of its own, so that it can judge what the product writes.
import { inflateRawSync } from 'node:zlib';

/** The text of the part at `path`. Throws where the archive has no such part. */
export function partText(archive: Uint8Array, path: string): string {
  const bytes = Buffer.from(archive);
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [size, nameLength, extra] = [
      bytes.readUInt32LE(at + 18),
      bytes.readUInt16LE(at + 26),
      bytes.readUInt16LE(at + 28),
    ];
    const start = at + 30 + nameLength + extra;
    const body = bytes.subarray(start, start + size);
    if (bytes.toString('utf8', at + 30, at + 30 + nameLength) === path)
      return inflateRawSync(body).toString('utf8');
    at = start + size;
  }
  throw new Error(`no part ${path}`);
}
