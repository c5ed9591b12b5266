// The text of a cell or header, brought to one form before anything is compared with it.
import { type RawValue, rawText } from './raw-sheet.ts';

const ASCII_WITHOUT_BLANKS = /^[\x21-\x7e]*$/;
const BLANKS = /[\s\u200b-\u200f\u2060\ufeff\u00ad]+/gu;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]+/gu;
const BLANK_WORD = /^(?:[-\u2010-\u2015\u2212_]+|\/+|\\|无|N\/?A)$/iu;

// No header, title or signature is longer; what is need not be searched to its end.
const LONGEST_LABEL = 300;

/** As much of a text as a label may have: patterns for labels are not made for more. */
export function labelText(text: string): string {
  return text.length > LONGEST_LABEL ? text.slice(0, LONGEST_LABEL) : text;
}

/** Full width to half width (NFKC), every blank, line break and invisible character dropped. */
export function plainText(text: string): string {
  return ASCII_WITHOUT_BLANKS.test(text) ? text : text.normalize('NFKC').replace(BLANKS, '');
}

/** The same of as much of a text as a label may have. */
export function plainLabel(text: string): string {
  return plainText(labelText(text));
}

/** Full width to half width and invisible characters dropped, but no blank: what people see between digits. */
export function visibleText(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '');
}

/** A text in one line: blanks and line breaks that follow one another are one blank, and none stands at its ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const QUOTES = /["'`“”‘’「」『』《》〈〉<>]/gu;

/** Plain text without quotes of any kind. */
export function withoutQuotes(plain: string): string {
  return plain.replace(QUOTES, '');
}

const HAN = /\p{Script=Han}/u;

/** Whether a text has Chinese characters in it: words, not only figures or signs. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/** Whether plain text says “nothing here”: empty, a stroke or dash, 无, N/A. */
export function isBlankText(plain: string): boolean {
  return plain === '' || (plain.length <= 8 && BLANK_WORD.test(plain));
}

/** The same of a cell: empty, or with a text that says so. */
export function isBlankCell(value: RawValue): boolean {
  return isBlankText(plainText(rawText(value)));
}

/** The same, where 无 is an answer of its own. */
export function isBlankButNone(plain: string): boolean {
  return plain !== '无' && isBlankText(plain);
}
