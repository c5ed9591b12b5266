// The unit of money that a bracket, header or line states.
import type { MoneyUnit } from '../values/money.ts';

/** A unit rosters may use, or one they may not (千元, 美元). */
export type StatedUnit = MoneyUnit | 'unusable';

const UNIT = /(百万|千万|十万|百亿|千亿|亿|万|千|百|十)?(美|欧|日|港|澳)?元/u;
const LINE = /(?<!填报|报送|上报|单)单位:(?:人民币)?([^;,,、)\]】]*?元)/u;

/** The unit in plain text such as `万元` or `单位:元`; undefined where it names none. */
export function statedUnit(plain: string): StatedUnit | undefined {
  const match = UNIT.exec(plain);
  if (!match) return undefined;
  const [, multiple = '', currency] = match;
  if (currency !== undefined) return 'unusable';
  return UNITS[multiple] ?? 'unusable';
}

const UNITS: Readonly<Record<string, MoneyUnit>> = { '': 'yuan', 万: 'wan', 亿: 'yi' };

/** The unit that a sheet's own line `单位：万元` (plain text) gives for all its amounts. */
export function unitOfLine(plain: string): StatedUnit | undefined {
  const match = LINE.exec(plain);
  return match ? statedUnit(match[1] ?? '') : undefined;
}

export const UNIT_NAMES = {
  yuan: { zh: '元', en: 'yuan' },
  wan: { zh: '万元', en: '10,000 yuan' },
  yi: { zh: '亿元', en: '100 million yuan' },
} as const satisfies Record<MoneyUnit, { readonly zh: string; readonly en: string }>;
