// Whole numbers of people or things.
import { kind } from '../../diagnostics/kind.ts';
import { scaledFloor } from '../../values/decimal.ts';
import type { CellContext, FieldType, FilledCell, Quoted } from '../field-type.ts';
import { rawText } from '../raw-sheet.ts';
import { isUnreadable, type UnreadableCell } from '../roster.ts';
import { negativeNumber, notANumber, readPlainFigure, scaledNumber } from './number.ts';

const notAWholeNumber = kind<Quoted>()({
  code: 'not-a-whole-number',
  severity: 'error',
  why: { zh: '人数、件数只能是整数。', en: 'People and things are counted in whole numbers.' },
  example: '35.5',
  sample: { text: '12.5' },
  zh: ({ text }) => ({ message: `“${text}”不是整数`, hint: '填写整数，核对是否填错列' }),
  en: ({ text }) => ({
    message: `“${text}” is not a whole number`,
    hint: 'write a whole number; perhaps the figure belongs to another column',
  }),
});

const SUFFIXES: ReadonlySet<string> = new Set(['', '人', '名', '个', '件', '项', '家', '位']);

/** A whole number of zero or more. */
export const count = {
  reports: [notANumber, scaledNumber, negativeNumber, notAWholeNumber],
  recurs: false,
  read: readCount,
} as const satisfies FieldType<number>;

function readCount(raw: FilledCell, context: CellContext): number | undefined | UnreadableCell {
  if (typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0) return raw;
  const decimal = readPlainFigure(raw, context, SUFFIXES);
  if (decimal === undefined || isUnreadable(decimal)) return decimal;
  const whole = scaledFloor(decimal, 0);
  const exact = whole * 10n ** BigInt(decimal.scale) === decimal.digits;
  return exact && whole <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(whole)
    : context.refuse(notAWholeNumber, { text: rawText(raw).trim() });
}
