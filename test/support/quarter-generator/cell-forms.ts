// The many ways in which a clerk writes one value.
import { addDays } from './calendar.ts';
import type { Answer, UnitName } from './canonical.ts';
import type { Random } from './random.ts';
import { type ColumnName, kindOfColumn } from './roster-columns.ts';
import { measureNames, UNITS } from './units-and-measures.ts';

/** A cell as written; a day becomes a date cell where the format has such. */
export type Written = string | number | boolean | null | { readonly day: string };

export type AmountUnit = '元' | '万元' | '亿元';

/** How one column is written. */
export interface ColumnStyle {
  readonly name: ColumnName;
  readonly unit: AmountUnit;
  /** Any form in every cell; otherwise the plain one. */
  readonly anyForm: boolean;
}

const FEN: Readonly<Record<AmountUnit, readonly [fen: bigint, decimals: number]>> = {
  元: [100n, 2],
  万元: [1_000_000n, 6],
  亿元: [10_000_000_000n, 10],
};
type YesNoForm = readonly [yes: Written, no: Written];
const YES_NO: readonly [YesNoForm, ...YesNoForm[]] = [
  ['是', '否'],
  ['有', '无'],
  ['√', '×'],
  ['Y', 'N'],
  ['1', '0'],
  [1, 0],
  ['true', 'false'],
  [true, false],
];

/** Writes what a row says in a column. */
export function writeAnswer(
  answer: Answer<unknown> | undefined,
  style: ColumnStyle,
  random: Random,
): Written {
  if (answer === undefined) return writeBlank(style, random);
  if ('unreadable' in answer)
    return answer.day === undefined ? answer.unreadable : writeDay(answer.day, style, random);
  const { known } = answer;
  if (typeof known === 'bigint') return writeAmount(known, style, random);
  if (typeof known === 'boolean') return writeYesNo(known, style, random);
  if (typeof known === 'number') return writeNumber(known, style, random);
  if (Array.isArray(known)) return writeMeasures(known, style, random);
  return writeText(String(known), style, random);
}

/** The decimal of an amount in 分, in the unit of its column. */
export function amountText(fen: bigint, unit: AmountUnit): string {
  const [per, decimals] = FEN[unit];
  const positive = fen < 0n ? -fen : fen;
  const fraction = String(positive % per)
    .padStart(decimals, '0')
    .replace(/0+$/, '');
  return `${fen < 0n ? '-' : ''}${positive / per}${fraction === '' ? '' : `.${fraction}`}`;
}

function writeAmount(fen: bigint, { unit, anyForm }: ColumnStyle, random: Random): Written {
  const text = amountText(fen, unit);
  const number = Number(text);
  if (!anyForm) return number;
  const form = random.int(0, 11);
  if (form === 0) return text;
  if (form === 1) return grouped(text);
  if (form === 2) return fullWidth(text);
  if (form === 3) return ` ${text} `;
  if (form === 4) return `${grouped(text)}${unit}`;
  // What a formula leaves behind: off by the last bit, and shown as if it were not.
  return form === 5 ? (number * 1.1) / 1.1 : number;
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}

export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

function writeDay(day: string, { anyForm }: ColumnStyle, random: Random): Written {
  if (!anyForm) return { day };
  const [year = '', month = '', date = ''] = day.split('-');
  const [m, d] = [Number(month), Number(date)];
  const forms = [
    { day },
    { day },
    day,
    `${year}/${m}/${d}`,
    `${year}.${m}.${d}`,
    year + month + date,
    `${year}年${m}月${d}日`,
  ] as const;
  if (d === 1 && random.chance(0.5)) return random.pick([`${year}年${m}月`, `${year}-${month}`]);
  return random.chance(0.05) ? Number(year + month + date) : random.pick(forms);
}

function writeYesNo(yes: boolean, { anyForm }: ColumnStyle, random: Random): Written {
  const [yesForm, noForm] = anyForm ? random.pick(YES_NO) : YES_NO[0];
  return yes ? yesForm : noForm;
}

function writeNumber(value: number, { name, anyForm }: ColumnStyle, random: Random): Written {
  if (!anyForm || random.chance(0.6)) return value;
  return kindOfColumn(name) === 'year'
    ? random.pick([String(value), `${value}年`])
    : random.pick([String(value), `${value}人`]);
}

function writeMeasures(measures: readonly string[], { anyForm }: ColumnStyle, random: Random): string {
  const names = measures.map((measure) =>
    anyForm ? random.pick(measureNames(measure)) : measureNames(measure)[0],
  );
  return names.join(anyForm ? random.pick(['、', ';', '；']) : '、');
}

function writeText(text: string, style: ColumnStyle, random: Random): Written {
  const kind = kindOfColumn(style.name);
  if (kind === 'date') return writeDay(text, style, random);
  if (kind === 'unit')
    return style.anyForm ? random.pick(UNITS[text as UnitName].names) : UNITS[text as UnitName].names[1];
  if (!style.anyForm) return text;
  if (style.name === 'uscc')
    return random.pick([
      text,
      text,
      text,
      text.toLowerCase(),
      fullWidth(text),
      ` ${text}`,
      `${text.slice(0, 8)} ${text.slice(8)}`,
    ]);
  if (style.name === 'industryCode') return writeIndustry(text, random);
  return random.chance(0.1) ? ` ${text} ` : text;
}

function writeIndustry(code: string, random: Random): Written {
  const digits = code.slice(1);
  const number = digits.startsWith('0') ? digits : Number(digits);
  return random.pick([code, code, code.toLowerCase(), digits, number]);
}

function writeBlank({ name, anyForm }: ColumnStyle, random: Random): Written {
  if (!anyForm || name === 'uscc') return null;
  if (kindOfColumn(name) === 'yes-no') return random.pick([null, '']);
  return random.pick([null, null, '', '/', '-', '—', '无', 'N/A']);
}

/** A day of the month after the quarter, when units send in. */
export function sentOn(end: string): string {
  const [year, month, day] = addDays(end, 5).split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}
