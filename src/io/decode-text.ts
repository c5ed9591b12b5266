// Bytes to text, in the encodings that offices use: UTF-8, GB18030 (and so GBK and GB2312), UTF-16.

const SAMPLE = 64 * 1024;
/** UTF-16 of a table has at least this share of NUL bytes: its digits, delimiters and line ends. */
const LEAST_NULS = 0.02;
/** How many times more of them stand on one side of the pair than on the other: only 一 and its like differ. */
const ONE_SIDED = 4;
/** A text with more characters than this that cannot be read is none in that encoding. */
const MOST_UNREADABLE = 0.01;
/** What a decoder puts for bytes that mean nothing. */
export const UNREADABLE_CHARACTER = '\ufffd';

type WideEncoding = 'utf-16le' | 'utf-16be';

/**
 * The text, without its byte order mark: by the mark, by the pattern of NUL bytes, as strict UTF-8, and otherwise
 * as GB18030. A few broken bytes come out as U+FFFD. Null where the bytes are no text, or in no such encoding.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const wide = wideEncoding(bytes);
  if (wide === null) return null;
  if (wide !== undefined) return mostlyReadable(new TextDecoder(wide).decode(bytes));
  const strict = strictText(bytes, 'utf-8') ?? strictText(bytes, 'gb18030');
  if (strict !== null) return strict;
  const [utf8, gb18030] = (['utf-8', 'gb18030'] as const).map((name) => new TextDecoder(name).decode(bytes));
  return mostlyReadable(unreadableIn(utf8 ?? '') <= unreadableIn(gb18030 ?? '') ? utf8 : gb18030);
}

/** Undefined where the text is not UTF-16; null where it has NUL bytes but no such pattern. */
function wideEncoding(bytes: Uint8Array): WideEncoding | undefined | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const nuls = { even: 0, odd: 0 };
  const sample = bytes.subarray(0, SAMPLE);
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) {
    nuls[at % 2 === 0 ? 'even' : 'odd'] += 1;
  }
  if (nuls.even + nuls.odd === 0) return undefined;
  if (Math.max(nuls.even, nuls.odd) < sample.length * LEAST_NULS) return null;
  if (nuls.odd >= nuls.even * ONE_SIDED) return 'utf-16le';
  return nuls.even >= nuls.odd * ONE_SIDED ? 'utf-16be' : null;
}

function strictText(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function mostlyReadable(text: string | undefined): string | null {
  return text === undefined || unreadableIn(text) > Math.max(1, text.length * MOST_UNREADABLE) ? null : text;
}

function unreadableIn(text: string): number {
  return text.split(UNREADABLE_CHARACTER).length - 1;
}
