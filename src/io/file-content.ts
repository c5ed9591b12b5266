// What a file is, by its first bytes; its ending is only a hint.
import { isCompoundFile } from './read-workbook.ts';
import type { FileFault } from './unreadable-file.ts';

/** A workbook, a text table, or the reason why it is neither. */
export type FileContent =
  | { readonly kind: 'workbook'; readonly name: string }
  | { readonly kind: 'text' }
  | { readonly fault: FileFault };

const ZIP_END = [0x50, 0x4b, 0x05, 0x06] as const;

/** Judges the bytes of a file. */
export function fileContent(bytes: Uint8Array): FileContent {
  if (bytes.length === 0) return { fault: 'empty' };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, ZIP_END)) return zipContent(bytes);
  if (isCompoundFile(bytes)) return compoundContent(bytes);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return { fault: 'pdf' };
  if (PICTURES.some((head) => startsWith(bytes, head))) return { fault: 'picture' };
  if (ARCHIVES.some((head) => startsWith(bytes, head))) return { fault: 'archive' };
  if (BIFF.some((head) => startsWith(bytes, head))) return { kind: 'workbook', name: '.xls' };
  if (isMarkup(bytes)) return { kind: 'workbook', name: 'HTML/XML' };
  return looksBinary(bytes) ? { fault: 'not-a-table' } : { kind: 'text' };
}

const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d, 0x36],
] as const;
const ARCHIVES = [
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
] as const;
// Beginning-of-file records of BIFF 2 to 5 outside a compound file.
const BIFF = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
] as const;

function zipContent(bytes: Uint8Array): FileContent {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (tail.lastIndexOf(Buffer.from(ZIP_END)) < Math.max(0, bytes.length - 65_557))
    return { fault: 'cut-off' };
  const has = (name: string): boolean => tail.includes(name);
  if (has('xl/workbook.')) return { kind: 'workbook', name: '.xlsx' };
  if (has('application/vnd.oasis.opendocument.spreadsheet')) return { kind: 'workbook', name: '.ods' };
  if (has('word/document.xml') || has('ppt/presentation.xml') || has('application/vnd.oasis.opendocument'))
    return { fault: 'document' };
  return has('/workbook.xml') ? { kind: 'workbook', name: '.xlsx' } : { fault: 'archive' };
}

// Stream names stand in the directory as UTF-16.
function compoundContent(bytes: Uint8Array): FileContent {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string): boolean => whole.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return { fault: 'password' };
  if (has('Workbook') || has('Book')) return { kind: 'workbook', name: '.xls' };
  if (has('WordDocument') || has('PowerPoint Document')) return { fault: 'document' };
  return { fault: 'cut-off' };
}

function isMarkup(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 512))
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^[^<]{0,6}/, '')
    .toLowerCase();
  return (
    /^<(\?xml|!doctype html|html|table|meta|style)/.test(head) &&
    /<(html|table|workbook|\w+:workbook|meta|\?xml)/.test(head)
  );
}

// A text has no NUL bytes, except UTF-16, where every other byte of plain characters is one.
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const marked = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  if (marked) return false;
  let odd = 0;
  let even = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  return Math.min(odd, even) > 0 && odd + even > sample.length / 100;
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
