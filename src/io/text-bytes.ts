// Bytes of a large file or part of one, filled text by text: one text of it all would be built, measured and copied.

/** The most bytes that a code unit of a text takes in UTF-8. */
const WIDEST = 3;

export interface TextBytes {
  readonly add: (text: string) => void;
  /** Adds text of which each character stands for one byte. */
  readonly addLatin1: (text: string) => void;
  /** How many there are so far. */
  readonly length: () => number;
  /** All that was added, not copied: nothing may be added after, but when it is cleared. */
  readonly finished: () => Buffer;
  /** Begins anew in the same memory. */
  readonly clear: () => void;
}

/** Bytes in UTF-8 that grow as texts are added; `room` is how many are expected. */
export function textBytes(room: number): TextBytes {
  let bytes = Buffer.allocUnsafeSlow(room);
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= bytes.length) return;
    const grown = Buffer.allocUnsafeSlow(Math.max(length + more, bytes.length * 2));
    bytes.copy(grown, 0, 0, length);
    bytes = grown;
  };
  return {
    add: (text) => {
      reserve(text.length * WIDEST);
      length += bytes.write(text, length);
    },
    addLatin1: (text) => {
      reserve(text.length);
      length += bytes.write(text, length, 'latin1');
    },
    length: () => length,
    finished: () => bytes.subarray(0, length),
    clear: () => {
      length = 0;
    },
  };
}
