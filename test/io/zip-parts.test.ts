import { describe, expect, test } from 'vitest';
import { unpacked, zipParts } from '../../src/io/zip-parts.ts';
import { zipOf } from '../support/raw-files.ts';

const TEXT = '企业名单'.repeat(50);
const PARTS = { 'a/b.xml': TEXT, 'c.xml': 'c' };
const ARCHIVE = zipOf(PARTS);
const PLAIN = zipOf(PARTS, false);

function texts(archive: Uint8Array) {
  return zipParts(archive)?.map((part) => [part.name, unpacked(archive, part).toString('utf8')]);
}

/** The archive changed at a place of the last entry of its directory. */
function edited(offset: number, ...bytes: readonly number[]): Buffer {
  const archive = Buffer.from(ARCHIVE);
  archive.set(bytes, archive.lastIndexOf('PK\x01\x02') + offset);
  return archive;
}

describe('zip parts', () => {
  test.each([
    ['packed', ARCHIVE],
    ['as they are', PLAIN],
  ])('are listed and unpacked: %s', (_, archive) => {
    expect(texts(archive)).toEqual([
      ['a/b.xml', TEXT],
      ['c.xml', 'c'],
    ]);
  });

  test('are found behind a comment and between separators of Windows', () => {
    const archive = Buffer.concat([edited(46, 0x5c), Buffer.from('note')]);
    archive.writeUInt16LE(4, archive.lastIndexOf('PK\x05\x06') + 20);
    expect(zipParts(archive)?.map(({ name }) => name)).toEqual(['a/b.xml', '/.xml']);
  });

  test.each([
    ['a byte', 1],
    ['half', ARCHIVE.length >> 1],
    ['the whole directory', ARCHIVE.length - ARCHIVE.indexOf('PK\x01\x02')],
  ])('are null where %s is cut off', (_, length) => {
    expect(zipParts(ARCHIVE.subarray(0, ARCHIVE.length - length))).toBeNull();
  });

  test.each([
    ['a byte that was not packed', () => flipped(ARCHIVE)],
    ['a byte of a part that is not packed', () => flipped(PLAIN)],
    ['another checksum', () => edited(16, 1, 2, 3, 4)],
    ['another length', () => edited(24, 9)],
    ['a place outside the archive', () => edited(42, 0xff, 0xff, 0xff, 0x7f)],
    ['a way of packing of its own', () => edited(10, 14)],
  ])('%s is refused', (_, make) => {
    expect(() => texts(make())).toThrow();
  });
});

function flipped(archive: Buffer): Buffer {
  const changed = Buffer.from(archive);
  const at = changed.indexOf('a/b.xml') + 12;
  changed[at] = (changed[at] ?? 0) ^ 0x5a;
  return changed;
}
