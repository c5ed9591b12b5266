// Plain figures, and how every figure in a roster is parsed.
import { kind } from '../../diagnostics/kind.ts';
import { type Decimal, decimalOfNumber, parseDecimal } from '../../values/decimal.ts';
import { isBlankText, plainText, visibleText } from '../cell-text.ts';
import type { CellContext, FieldType, FilledCell, Quoted } from '../field-type.ts';
import { rawText, readScaledText } from '../raw-sheet.ts';
import { isUnreadable, type UnreadableCell } from '../roster.ts';

export const notANumber = kind<Quoted>()({
  code: 'not-a-number',
  severity: 'error',
  why: {
    zh: '读不出的数字既不能核算也不能汇总。',
    en: 'A figure that cannot be read can neither be judged nor added up.',
  },
  example: '约500',
  sample: { text: '约一千' },
  zh: ({ text }) => ({
    message: `“${text}”不是数字`,
    hint: '只填一个数字，可带千分位和单位（元、万元、亿元），不写“约”“左右”、区间或科学计数法',
  }),
  en: ({ text }) => ({
    message: `“${text}” is not a number`,
    hint: 'write one number; thousands separators and a unit (元, 万元, 亿元) are allowed, words, ranges and exponents are not',
  }),
});

export const scaledNumber = kind<{ readonly digits: string; readonly format: string }>()({
  code: 'scaled-number',
  severity: 'error',
  why: {
    zh: '显示格式省去千位的，看到的数与单元格中的数相差千倍、万倍，取哪一个都可能算错。',
    en: 'A number format that leaves out thousands shows another number than the cell holds: taking either may be wrong.',
  },
  example: '单元格中为 80000000，显示为 8000.0',
  sample: { digits: '80000000', format: '0!.0,' },
  zh: ({ digits, format }) => ({
    message: `单元格中的数是 ${digits}，显示格式“${format}”省去了千位，看到的是另一个数`,
    hint: '将单元格改为常规格式，按表头的单位重新填写',
  }),
  en: ({ digits, format }) => ({
    message: `the cell holds ${digits}, but its format “${format}” leaves out thousands and shows another number`,
    hint: 'set the cell to the general format and type the figure in the unit of the header',
  }),
});

export const negativeNumber = kind<Quoted>()({
  code: 'negative-number',
  severity: 'error',
  why: {
    zh: '年限、人数、件数、得分、占比不会小于零。',
    en: 'Years, heads, scores and shares are never below zero.',
  },
  example: '-3',
  sample: { text: '-3' },
  zh: ({ text }) => ({ message: `“${text}”小于零`, hint: '核对原始数据后更正' }),
  en: ({ text }) => ({ message: `“${text}” is below zero`, hint: 'check the source and correct it' }),
});

/** A figure and the unit written behind it (empty where there is none). */
export interface Figure {
  readonly decimal: Decimal;
  readonly suffix: string;
}

const SIMPLE = /^-?\d+(?:\.\d+)?$/;
// A group of thousands that begins with a zero, 0,001, may be a decimal comma.
const FIGURE = /^([+-]?)((?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)([^\d.,+()-]*)$/u;

// Blanks part the digits of one figure only in groups of three; any other blank, or a line break, parts two.
const PARTED = /\d\s+\d/u;
const IN_GROUPS = /^\D*[1-9]\d{0,2}(?:[^\S\r\n]\d{3})+(?:\.\d*)?[^\d\r\n]*$/u;

// A mark of a note, ① or ², would be read as a digit more.
const RAISED = /[\u00b2\u00b3\u00b9\u2070-\u209c\u2460-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]/u;

/** Whether a text has raised or circled digits. */
export function hasRaisedDigits(text: string): boolean {
  return RAISED.test(text);
}

const SCIENTIFIC = /^\d(?:\.\d+)?e\+\d+$/iu;

/** Whether a text (plain) is what a spreadsheet shows of a number too long for it: its last digits are lost. */
export function isScientific(plain: string): boolean {
  return SCIENTIFIC.test(plain);
}

/** The figure a filled cell states; undefined where it is blank, unreadable where it states none. */
export function readFigure(raw: FilledCell, context: CellContext): Figure | undefined | UnreadableCell {
  if (typeof raw === 'number') {
    const decimal = decimalOfNumber(raw);
    return decimal ? { decimal, suffix: '' } : context.refuse(notANumber, { text: rawText(raw) });
  }
  if (typeof raw !== 'string') return context.refuse(notANumber, { text: rawText(raw) });
  const simple = SIMPLE.test(raw) ? parseDecimal(raw) : undefined;
  if (simple) return { decimal: simple, suffix: '' };
  const scaled = readScaledText(raw);
  if (scaled) return context.refuse(scaledNumber, scaled);
  const plain = plainText(raw);
  if (isBlankText(plain)) return undefined;
  if (hasRaisedDigits(raw) || isTwoFigures(visibleText(raw)))
    return context.refuse(notANumber, { text: raw.trim() });
  return parseFigure(plain) ?? context.refuse(notANumber, { text: raw.trim() });
}

/** Whether a text is a figure with no unit behind it. */
export function isFigureAlone(text: string): boolean {
  return parseFigure(plainText(text))?.suffix === '';
}

function isTwoFigures(text: string): boolean {
  return PARTED.test(text) && !IN_GROUPS.test(text);
}

function parseFigure(plain: string): Figure | undefined {
  const signed = plain.replace(/^[\u2010-\u2015\u2212]/u, '-');
  // Accountants write a loss in brackets.
  const bracketed = /^\((\d.*)\)$/u.exec(signed);
  const match = FIGURE.exec(bracketed ? `-${bracketed[1]}` : signed);
  if (!match) return undefined;
  const [, sign = '', digits = '', suffix = ''] = match;
  const decimal = parseDecimal(sign + digits.replaceAll(',', ''));
  return decimal && { decimal, suffix };
}

/** A number without a unit of money; 年 and 分 may stand behind it. */
export const number = {
  reports: [notANumber, scaledNumber, negativeNumber],
  recurs: false,
  read: (raw, context) => readPlainFigure(raw, context, NUMBER_SUFFIXES),
} as const satisfies FieldType<Decimal>;

const NUMBER_SUFFIXES: ReadonlySet<string> = new Set(['', '年', '分']);

/** A figure of zero or more with one of the suffixes allowed. */
export function readPlainFigure(
  raw: FilledCell,
  context: CellContext,
  suffixes: ReadonlySet<string>,
): Decimal | undefined | UnreadableCell {
  const figure = readFigure(raw, context);
  if (figure === undefined || isUnreadable(figure)) return figure;
  if (!suffixes.has(figure.suffix)) return context.refuse(notANumber, { text: rawText(raw).trim() });
  if (figure.decimal.digits < 0n) return context.refuse(negativeNumber, { text: rawText(raw).trim() });
  return figure.decimal;
}
