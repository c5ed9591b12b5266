// Shares in per cent: 12.5 stands for 12.5 %.
import { kind } from '../../diagnostics/kind.ts';
import { type Decimal, scaledFloor } from '../../values/decimal.ts';
import type { CellContext, FieldType, FilledCell, Quoted } from '../field-type.ts';
import { rawText } from '../raw-sheet.ts';
import { isUnreadable, type UnreadableCell } from '../roster.ts';
import { negativeNumber, notANumber, readPlainFigure, scaledNumber } from './number.ts';

const overHundredPercent = kind<Quoted>()({
  code: 'over-hundred-percent',
  severity: 'error',
  why: { zh: '占有率不会超过 100%。', en: 'A share is never more than the whole.' },
  example: '135%',
  sample: { text: '135%' },
  zh: ({ text }) => ({ message: `占比“${text}”超过 100%`, hint: '核对后更正' }),
  en: ({ text }) => ({ message: `the share “${text}” is over 100 %`, hint: 'check and correct it' }),
});

const shareOrPercent = kind<Quoted>()({
  code: 'share-or-percent',
  severity: 'warning',
  why: {
    zh: '小于 1 的占比可能是小数（0.12 即 12%），也可能确为百分之零点几，相差一百倍。',
    en: 'A figure below 1 may be a ratio (0.12 is 12 %) or truly a fraction of a per cent: a hundredfold difference.',
  },
  example: '0.12',
  sample: { text: '0.35' },
  zh: ({ text }) => ({
    message: `“${text}”按 ${text}% 读取`,
    hint: '如指小数，改填百分数并带上 %，例如 12%',
  }),
  en: ({ text }) => ({
    message: `“${text}” is read as ${text} %`,
    hint: 'if it is a ratio, write it as per cent with the sign: 12%',
  }),
});

const SUFFIXES: ReadonlySet<string> = new Set(['', '%']);

/** Per cent from 0 to 100, with or without the sign. */
export const percent = {
  reports: [notANumber, scaledNumber, negativeNumber, overHundredPercent, shareOrPercent],
  recurs: false,
  read: readPercent,
} as const satisfies FieldType<Decimal>;

function readPercent(raw: FilledCell, context: CellContext): Decimal | undefined | UnreadableCell {
  const decimal = readPlainFigure(raw, context, SUFFIXES);
  if (decimal === undefined || isUnreadable(decimal)) return decimal;
  const shown = rawText(raw).trim();
  if (decimal.digits > 100n * 10n ** BigInt(decimal.scale))
    return context.refuse(overHundredPercent, { text: shown });
  const belowOne = decimal.digits > 0n && scaledFloor(decimal, 0) === 0n;
  const signed = /[%％]/u.test(shown);
  if (belowOne && !signed && !context.perCent) context.note(shareOrPercent, { text: shown });
  return decimal;
}
