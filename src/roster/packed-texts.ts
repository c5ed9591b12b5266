// Many texts as bytes, one behind the other, outside the part of memory that the engine has to look through.
import { growing } from './growing-array.ts';

export interface PackedTexts {
  /** UTF-8. */
  readonly blocks: readonly Uint8Array[];
  /** Block of each text. */
  readonly places: Uint32Array;
  /** Where each text ends in its block; it begins where the one before in the block ends. */
  readonly ends: Uint32Array;
}

interface TextPacker {
  readonly add: (text: string) => void;
  readonly finish: () => PackedTexts;
}

/** The first block, and the largest: a table has many columns, most of them small. */
const FIRST_BLOCK = 32 * 1024;
const LARGEST_BLOCK = 4 * 1024 * 1024;
/** UTF-8 takes at most so many bytes for a unit of UTF-16. */
const WIDEST = 3;

/** Takes texts one by one, to be asked for by their place in turn, counted from 0. */
export function textPacker(): TextPacker {
  const blocks: Uint8Array[] = [];
  const places = growing((length) => new Uint32Array(length));
  const ends = growing((length) => new Uint32Array(length));
  let block = Buffer.alloc(0);
  let used = 0;
  let size = FIRST_BLOCK;
  return {
    add: (text) => {
      const most = text.length * WIDEST;
      if (used + most > block.length) {
        if (used > 0) blocks.push(block.subarray(0, used));
        block = Buffer.allocUnsafeSlow(Math.max(size, most));
        used = 0;
        size = Math.min(2 * size, LARGEST_BLOCK);
      }
      used += block.write(text, used);
      places.add(blocks.length);
      ends.add(used);
    },
    finish: () => {
      // The last block is cut to its size, so that many small tables do not each keep a large one.
      if (used > 0) blocks.push(new Uint8Array(block.subarray(0, used)));
      used = 0;
      return { blocks, places: places.finish(), ends: ends.finish() };
    },
  };
}

/** Reads packed texts by their place in the order in which they were added. */
export function packedTextReader({ blocks, places, ends }: PackedTexts): (index: number) => string {
  const buffers = blocks.map((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return (index) => {
    const place = places[index];
    const start = index > 0 && places[index - 1] === place ? ends[index - 1] : 0;
    return buffers[place ?? -1]?.toString('utf8', start, ends[index]) ?? '';
  };
}
