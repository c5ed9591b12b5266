// The unit of money that a bracket, header or line states.
import type { MoneyUnit } from '../values/money.ts';

/** A unit rosters may use, or one they may not (千元, 美元). */
export type StatedUnit = MoneyUnit | 'unusable';

const UNIT = /(百万|千万|十万|百亿|千亿|亿|万|千|百|十)?(美|欧|日|港|澳)?元/u;
// In a header's bracket 元 may be left out.
const SHORT = /^(?:单位:?)?(百万|千万|十万|百亿|千亿|亿|万|千|百|十)$/u;
const FOREIGN = /美金|欧元|英镑|港[币元]|日[币元]|外币|外汇|USD|EUR|HKD|JPY|[$€£]/iu;
/**
 * 单位, a colon, bracket or 为, and what is counted in (个/元, 户、亿元): nothing else may come between, since 单位 is also
 * an office, and 元 a part of names.
 */
const LINE =
  /(?<!填报|报送|上报|单|各|本|贵|我|该)(?<money>金额|货币|币值)?(?:计量)?单位(?:[:(]|(?:均|都)?[为是]:?)(?:人民币)?(?:(?:个|户|家|人|名|台|套|件|项|吨|年|天|月|%|百分比)[、,/;和及·]?)*(?<unit>(?:百万|千万|十万|百亿|千亿|亿|万|千|百|十)?(?:美|欧|日|港|澳)?元)(?!旦)/gu;

/** The unit in plain text such as `万元` or `单位:元`; undefined where it names none. */
export function statedUnit(plain: string): StatedUnit | undefined {
  const match = UNIT.exec(plain);
  if (!match) return undefined;
  const [, multiple = '', currency] = match;
  if (currency !== undefined) return 'unusable';
  return UNITS[multiple] ?? 'unusable';
}

/** The same for a header's bracket (plain text, parts with commas between), in which 亿 or 百万 may stand alone. */
export function statedUnitOfNote(plain: string): StatedUnit | undefined {
  const stated = statedUnit(plain);
  if (stated !== undefined) return stated;
  if (FOREIGN.test(plain)) return 'unusable';
  for (const part of plain.split(/[,、;]/u)) {
    const multiple = SHORT.exec(part)?.[1];
    if (multiple !== undefined) return UNITS[multiple] ?? 'unusable';
  }
  return undefined;
}

const UNITS: Readonly<Record<string, MoneyUnit>> = { '': 'yuan', 万: 'wan', 亿: 'yi' };

/** What a sheet's own line says of all its amounts. */
export interface LineUnit {
  readonly unit: StatedUnit;
  /** Whether it speaks of money alone: 金额单位. */
  readonly ofMoney: boolean;
}

/** The units that a sheet's own line `单位：万元` (plain text) gives for all its amounts, in order. */
export function unitsOfLine(plain: string): readonly LineUnit[] {
  return [...plain.matchAll(LINE)].flatMap(({ groups }) => {
    const unit = statedUnit(groups?.['unit'] ?? '');
    return unit === undefined ? [] : [{ unit, ofMoney: groups?.['money'] !== undefined }];
  });
}

export const UNIT_NAMES = {
  yuan: { zh: '元', en: 'yuan' },
  wan: { zh: '万元', en: '10,000 yuan' },
  yi: { zh: '亿元', en: '100 million yuan' },
} as const satisfies Record<MoneyUnit, { readonly zh: string; readonly en: string }>;
