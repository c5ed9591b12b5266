// What a file is, by its content; its ending is only a hint.
import { decodeText } from './decode-text.ts';
import { readLimits } from './read-limits.ts';
import type { FileFault } from './unreadable-file.ts';
import { unpacked, type ZipPart, zipParts } from './zip-parts.ts';

/** A workbook in its bytes, a table in text, or the reason why it is neither. */
export type FileContent =
  | { readonly format: WorkbookFormat; readonly unpackedBytes: number }
  | { readonly format: TextFormat; readonly text: string }
  | { readonly fault: FileFault };

export type WorkbookFormat = 'xlsx' | 'xlsb' | 'xls' | 'ods';
/** Text with delimiters; a web page; a workbook in the XML of Excel 2003. */
export type TextFormat = 'text' | 'html' | 'xml';

/** Judges the bytes of a file; a zipped workbook that unpacks to more than `unpackedLimit` bytes is too large. */
export async function fileContent(
  bytes: Uint8Array,
  unpackedLimit = readLimits().unpackedBytes,
): Promise<FileContent> {
  if (bytes.length === 0) return { fault: 'empty' };
  const known = SIGNATURES.find(({ heads }) => heads.some((head) => startsWith(bytes, head)));
  if (known) return known.content(bytes, unpackedLimit);
  const text = decodeText(bytes);
  if (text === null) return { fault: bytes.includes(0) ? 'not-a-table' : 'encoding' };
  return textContent(text);
}

/** Whether the bytes are those of a zip archive, as .xlsx, .xlsb and .ods are. */
export function isZipped(bytes: Uint8Array): boolean {
  return ZIP_HEADS.some((head) => startsWith(bytes, head));
}

/** Whether the bytes are those of a workbook of Excel 2003 and before. */
export function isOldWorkbook(bytes: Uint8Array): boolean {
  return [COMPOUND_HEAD, ...BARE_HEADS].some((head) => startsWith(bytes, head));
}

const ZIP_HEADS = ['PK\x03\x04', 'PK\x05\x06'] as const;
const COMPOUND_HEAD = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const BARE_HEADS = ['\x09\x00\x04\x00', '\x09\x02\x06\x00', '\x09\x04\x06\x00', '\x09\x08\x08\x00'] as const;

interface Signature {
  readonly heads: readonly string[];
  readonly content: (bytes: Uint8Array, unpackedLimit: number) => FileContent | Promise<FileContent>;
}

const SIGNATURES: readonly Signature[] = [
  { heads: ZIP_HEADS, content: zipContent },
  { heads: [COMPOUND_HEAD], content: compoundContent },
  // Excel 2 to 5 wrote its records without a container.
  {
    heads: BARE_HEADS,
    content: (bytes) => ({ format: 'xls', unpackedBytes: bytes.length }),
  },
  { heads: ['%PDF'], content: () => ({ fault: 'pdf' }) },
  { heads: ['{\\rtf'], content: () => ({ fault: 'document' }) },
  {
    heads: ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*'],
    content: () => ({ fault: 'picture' }),
  },
  { heads: ['Rar!', '7z\xbc\xaf', '\x1f\x8b'], content: () => ({ fault: 'archive' }) },
];

function zipContent(bytes: Uint8Array, unpackedLimit: number): FileContent {
  const parts = zipParts(bytes);
  if (parts === null) return { fault: 'cut-off' };
  const has = (pattern: RegExp): boolean => parts.some(({ name }) => pattern.test(name));
  if (parts.some(({ encrypted }) => encrypted) || has(/^encrypted-package$/)) return { fault: 'password' };
  const unpackedBytes = parts.reduce((sum, { size }) => sum + size, 0);
  if (unpackedBytes > unpackedLimit) return { fault: 'too-large' };
  if (has(/^(?:word|ppt)\//)) return { fault: 'document' };
  if (has(/(?:^|\/)workbook\d*\.xml$/)) return { format: 'xlsx', unpackedBytes };
  if (has(/(?:^|\/)workbook\d*\.bin$/)) return { format: 'xlsb', unpackedBytes };
  if (has(/^content\.xml$/)) return openDocument(bytes, parts, unpackedBytes);
  return { fault: 'archive' };
}

function openDocument(bytes: Uint8Array, parts: readonly ZipPart[], unpackedBytes: number): FileContent {
  const texts = parts
    .filter(({ name }) => name === 'mimetype' || name === 'META-INF/manifest.xml')
    .map((part) => unpacked(bytes, part).toString('utf8'));
  if (texts.some((text) => text.includes('encryption-data'))) return { fault: 'password' };
  const other = texts.some((text) => /opendocument\.(?:text|presentation|graphics)/.test(text));
  return other ? { fault: 'document' } : { format: 'ods', unpackedBytes };
}

async function compoundContent(bytes: Uint8Array): Promise<FileContent> {
  const { CFB } = await import('@e965/xlsx');
  const streams = compoundStreams(CFB, bytes);
  if (streams === null) return { fault: 'cut-off' };
  const has = (...names: readonly string[]): boolean => names.some((name) => streams.has(name));
  if (has('EncryptedPackage', 'EncryptionInfo')) return { fault: 'password' };
  if (has('WordDocument', 'PowerPoint Document')) return { fault: 'document' };
  const whole = streams.get('Workbook') ?? streams.get('Book');
  if (whole === undefined) return { fault: 'not-a-table' };
  return whole ? { format: 'xls', unpackedBytes: bytes.length } : { fault: 'cut-off' };
}

/** As the library, which states no types here, opens a compound file. */
interface CompoundFile {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly size: number; readonly content?: ArrayLike<number> }[];
}

// The streams of the file itself, not of objects put into it, and whether the file goes on to their end.
function compoundStreams(
  CFB: typeof import('@e965/xlsx').CFB,
  bytes: Uint8Array,
): ReadonlyMap<string, boolean> | null {
  try {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { FullPaths, FileIndex }: CompoundFile = CFB.read(whole, { type: 'buffer' });
    return new Map(
      FileIndex.flatMap(({ size, content }, index) => {
        const [, name, ...inside] = FullPaths[index]?.split('/') ?? [];
        return name === undefined || inside.length > 0 ? [] : [[name, (content?.length ?? 0) >= size]];
      }),
    );
  } catch {
    return null;
  }
}

function textContent(text: string): FileContent {
  if (text.trim() === '') return { fault: 'empty' };
  const head = text.slice(0, 4096).trimStart().toLowerCase();
  if (/^mime-version:/.test(head)) return { fault: 'web-archive' };
  // A workbook of Excel 2003, or of OpenDocument, in one piece of XML.
  if (/^<\?xml|^<(?:\w+:)?workbook/.test(head) && /<(?:(?:\w+:)?workbook|office:document)\b/.test(head)) {
    return { format: 'xml', text };
  }
  return /^<(?:!--|!doctype html|html|head|meta|style|body|div|table)/.test(head) ||
    /^<\?xml[\s\S]*<html/.test(head)
    ? { format: 'html', text }
    : { format: 'text', text };
}

function startsWith(bytes: Uint8Array, head: string): boolean {
  for (let at = 0; at < head.length; at += 1) if (bytes[at] !== head.charCodeAt(at)) return false;
  return true;
}
