// Free text, and the numbers that are names: accounts, certificates, telephones.
import { kind } from '../../diagnostics/kind.ts';
import { isBlankButNone, isBlankText, plainText } from '../cell-text.ts';
import type { ColumnKey } from '../columns.ts';
import type { CellContext, FieldType, FilledCell, Quoted } from '../field-type.ts';
import { withoutMarks } from '../note-marks.ts';
import { rawText } from '../raw-sheet.ts';
import type { UnreadableCell } from '../roster.ts';
import { isScientific } from './number.ts';

const digitsLost = kind<Quoted>()({
  code: 'digits-lost',
  severity: 'error',
  why: {
    zh: '表格程序的数值只保留 15 位，较长的账号、证号存为数值后末位已经改变，无法还原。',
    en: 'Spreadsheets keep 15 digits of a number: the last digits of a longer account or certificate number are gone.',
  },
  example: '6.22202E+18',
  sample: { text: '6.30000005555E+18' },
  zh: ({ text }) => ({
    message: `“${text}”以数值形式存储，末尾数字已丢失`,
    hint: '将单元格格式设为“文本”后重新填写全部数字',
  }),
  en: ({ text }) => ({
    message: `“${text}” is stored as a number, its last digits are lost`,
    hint: 'set the cell to text and type all digits again',
  }),
});

const accountAsNumber = kind<Quoted>()({
  code: 'account-as-number',
  severity: 'warning',
  why: {
    zh: '账号、行号存为数值时，开头的 0 会丢失。',
    en: 'An account or bank code stored as a number loses its leading zeros.',
  },
  example: '102851000017（数值）',
  sample: { text: '630000000555' },
  zh: ({ text }) => ({
    message: `“${text}”以数值形式存储，开头如有 0 已丢失`,
    hint: '核对位数，并将单元格格式设为“文本”',
  }),
  en: ({ text }) => ({
    message: `“${text}” is stored as a number; a leading zero would be lost`,
    hint: 'check the number of digits and set the cell to text',
  }),
});

const LONGEST_EXACT = 1e15;
const ACCOUNTS: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['account', 'bankCode']);
const NUMBERED: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['account', 'bankCode', 'phone', 'hnteNo']);
// Columns whose answers contain 无 (criteria of the national tiers).
const NONE_IS_AN_ANSWER: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'rdOrg',
  'award',
  'contest',
  'honours',
  'qualityItems',
]);

const FOLDED = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;
const LINE_BREAK = /(.?)[^\S\n\r]*[\n\r]\s*(.?)/gu;

/** Text as written, without outer blanks and line breaks; full-width letters and digits become half width. */
export const text = {
  reports: [digitsLost, accountAsNumber],
  recurs: true,
  read: readText,
} as const satisfies FieldType<string>;

function readText(raw: FilledCell, context: CellContext): string | undefined | UnreadableCell {
  if (typeof raw === 'number') return readNumberAsText(raw, context);
  const tidy = tidyText(rawText(raw));
  const plain = plainText(tidy);
  if (isBlankUnder(context.key, plain)) return undefined;
  if (NUMBERED.has(context.key) && isScientific(plain)) return context.refuse(digitsLost, { text: tidy });
  return context.key === 'name' ? withoutMarks(tidy) : tidy;
}

/** Whether a plain text under a column means that nothing is stated: 无 does, except where it is an answer. */
export function isBlankUnder(key: ColumnKey, plain: string): boolean {
  return NONE_IS_AN_ANSWER.has(key) ? isBlankButNone(plain) : isBlankText(plain);
}

function readNumberAsText(raw: number, context: CellContext): string | UnreadableCell {
  const shown = rawText(raw);
  if (Math.abs(raw) >= LONGEST_EXACT) return context.refuse(digitsLost, { text: shown });
  if (ACCOUNTS.has(context.key)) context.note(accountAsNumber, { text: shown });
  return shown;
}

/** Drops what no one means to write; nothing that carries meaning is changed. */
export function tidyText(written: string): string {
  const tidy = written
    .replace(INVISIBLE, '')
    .replace(FOLDED, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .trim();
  return tidy.includes('\n') || tidy.includes('\r')
    ? tidy.replace(LINE_BREAK, (_, before: string, after: string) => before + joint(before, after) + after)
    : tidy;
}

// A line broken between Chinese characters is one word; between Latin words the break stood for a blank.
function joint(before: string, after: string): string {
  return /[\x21-\x7e]/.test(before) && /[\x21-\x7e]/.test(after) ? ' ' : '';
}
