// The streams of a start that says a few words and ends: those of Node take a tenth of the time of such a start to make.
import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';
import { ownStreams, type Streams } from './start.ts';
import type { Stream } from './terminal.ts';

/** Streams that write at once, where neither leads to a terminal; otherwise the process's own, which know its width. */
export function directStreams(): Streams {
  if (!isPlain(1) || !isPlain(2)) return ownStreams();
  let own: Streams | null = null;
  const made = (): Streams => {
    own ??= ownStreams();
    return own;
  };
  return {
    stdout: directStream(1, () => made().stdout),
    stderr: directStream(2, () => made().stderr),
    refusal: () => own?.refusal() ?? null,
  };
}

// A file, a pipe or nowhere.
function isPlain(descriptor: number): boolean {
  try {
    const there = fstatSync(descriptor);
    return there.isFile() || there.isFIFO() || there.isSocket() || isNowhere(there);
  } catch {
    return false;
  }
}

// Where devices have no numbers a terminal cannot be told from it.
function isNowhere({ rdev }: Stats): boolean {
  return rdev !== 0 && rdev === statSync('/dev/null').rdev;
}

function directStream(descriptor: number, own: () => Stream): Stream {
  return {
    write: (content) => {
      let left = Buffer.from(content);
      try {
        while (left.length > 0) left = left.subarray(writeSync(descriptor, left));
      } catch {
        // A pipe that is full for now or that nobody reads: Node's own stream knows what to do.
        own().write(left);
      }
    },
  };
}
