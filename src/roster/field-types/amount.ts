// Amounts of money. The unit in the cell wins over the header's.
import { kind } from '../../diagnostics/kind.ts';
import { type Money, type MoneyUnit, moneyOf } from '../../values/money.ts';
import type { CellContext, FieldType, FilledCell, Quoted } from '../field-type.ts';
import { rawText } from '../raw-sheet.ts';
import { isUnreadable, type UnreadableCell } from '../roster.ts';
import { notANumber, readFigure, scaledNumber } from './number.ts';

const negativeAmount = kind<Quoted>()({
  code: 'negative-amount',
  severity: 'error',
  why: {
    zh: '除净利润外，营业收入、资产、研发费用等金额不会为负。',
    en: 'Apart from net profit no amount of a roster is below zero.',
  },
  example: '-120.5',
  sample: { text: '-1200' },
  zh: ({ text }) => ({ message: `金额“${text}”为负数`, hint: '核对原始数据后更正' }),
  en: ({ text }) => ({
    message: `the amount “${text}” is negative`,
    hint: 'check the source and correct it',
  }),
});

const amountTooLarge = kind<Quoted>()({
  code: 'amount-too-large',
  severity: 'error',
  why: {
    zh: '没有企业有这么大的金额，一个写错的数会使各项合计全部失真。',
    en: 'No enterprise has so much, and one figure gone wrong would spoil every sum.',
  },
  example: '999999999999999',
  sample: { text: '999999999999999' },
  zh: ({ text }) => ({ message: `金额“${text}”大到不可能`, hint: '核对数字和单位后更正' }),
  en: ({ text }) => ({
    message: `the amount “${text}” is impossibly large`,
    hint: 'check the figure and its unit, and correct it',
  }),
});

/** In 分. What is doubtful is told by a check, by the figures in checks.yaml; this is a slip that nobody can mean. */
const TOO_LARGE = 10n ** 17n;

const UNITS: ReadonlyMap<string, MoneyUnit> = new Map([
  ['元', 'yuan'],
  ['万元', 'wan'],
  ['万', 'wan'],
  ['亿元', 'yi'],
  ['亿', 'yi'],
]);

/** An amount of zero or more. */
export const amount = {
  reports: [notANumber, scaledNumber, negativeAmount, amountTooLarge],
  recurs: false,
  read: (raw, context) => {
    const money = readMoney(raw, context);
    return typeof money === 'bigint' && money < 0n
      ? context.refuse(negativeAmount, { text: rawText(raw).trim() })
      : money;
  },
} as const satisfies FieldType<Money>;

/** An amount that may be below zero. */
export const signedAmount = {
  reports: [notANumber, scaledNumber, amountTooLarge],
  recurs: false,
  read: readMoney,
} as const satisfies FieldType<Money>;

function readMoney(raw: FilledCell, context: CellContext): Money | undefined | UnreadableCell {
  const figure = readFigure(raw, context);
  if (figure === undefined || isUnreadable(figure)) return figure;
  const unit = figure.suffix === '' ? context.unit : UNITS.get(figure.suffix);
  if (!unit) return context.refuse(notANumber, { text: rawText(raw).trim() });
  const money = moneyOf(figure.decimal, unit);
  return money < TOO_LARGE && money > -TOO_LARGE
    ? money
    : context.refuse(amountTooLarge, { text: rawText(raw).trim() });
}
