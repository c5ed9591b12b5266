// The unit of money that a bracket, header or line states.
import type { MoneyUnit } from '../values/money.ts';

/** A unit rosters may use, or one they may not (千元, 美元). */
export type StatedUnit = MoneyUnit | 'unusable';

const MULTIPLE = '百万|千万|十万|百亿|千亿|亿|万|千|百|十';
const UNIT = new RegExp(`(${MULTIPLE})?(美|欧|日|港|澳)?元`, 'u');
// In a header's bracket 元 may be left out.
const SHORT = new RegExp(`^(?:单位:?)?(${MULTIPLE})$`, 'u');
const FOREIGN = /美金|欧元|英镑|港[币元]|日[币元]|外币|外汇|USD|EUR|HKD|JPY|[$€£]/iu;
const MONEY = `(?:${MULTIPLE})?(?:美|欧|日|港|澳)?元`;
const OF_OFFICES = '填报|报送|上报|申报|推荐|认定|承担|责任|报表|编制|主管|单|各|每|(?<!基)本|贵|我|该|由|个';
// What may stand between 单位 and its unit of money: what else is counted, what counts the money, and signs.
const BETWEEN = [
  '人民币|RMB|CNY|[¥￥]|折合?|折算|一律|[均都为是以按]|金额|货币',
  '除[^,。;]{1,12}外|其余|其[他它]',
  '户数|家数|人数|人次|企业数|数量|[个户家人名台套件项吨亩次条年天月%]|百分比|平方米|千瓦时',
  '[\\p{Script=Han}]{1,4}(?=[、,/])',
  '[:(),、;/和及·\\s]',
].join('|');
// 元 may begin a name: 元通公司. Behind the unit stands no Chinese, or what a line of statements goes on with.
const END = '(?=$|[^\\p{Script=Han}]|[填报制编统审截共注备计单]|日期|时间|金额|上报)';
const LINE = new RegExp(
  `(?<!${OF_OFFICES})(?<money>金额|货币|币值)?(?:计量)?单位(?=[:(\\s为是均都百千万亿元美])(?:${BETWEEN})*(?<unit>${MONEY})${END}`,
  'giu',
);
const NOT_OFFICE = new RegExp(
  `(?<!${OF_OFFICES})单位(?=[:(\\s为是均都])(?<said>[^。;,]{0,12}?)(?<unit>${MONEY})${END}`,
  'iu',
);
// Somebody's name or an office.
const NAMES = /[人员者长局厅委会司厂]|园区|单位/u;

/** The unit of money in a text, as written there; undefined where there is none. */
export function writtenUnit(text: string): string | undefined {
  return UNIT.exec(text)?.[0];
}

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

/** The units that a sheet's own line `单位：万元` gives for all its amounts, in order. */
export function unitsOfLine(text: string): readonly LineUnit[] {
  return [...spaced(text).matchAll(LINE)].flatMap(({ groups }) => {
    const unit = statedUnit(groups?.['unit'] ?? '');
    return unit === undefined ? [] : [{ unit, ofMoney: groups?.['money'] !== undefined }];
  });
}

/** Whether a line without such a unit seems to state one all the same, other than the usual 万元: `单位：约元`. */
export function seemsToStateUnit(text: string): boolean {
  const { said, unit } = NOT_OFFICE.exec(spaced(text))?.groups ?? {};
  return said !== undefined && unit !== '万元' && !NAMES.test(said);
}

// A blank may be all that parts a unit from what follows.
function spaced(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('\u2236', ':')
    .replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]+/gu, ' ')
    .replace(/([百千万亿]) 元/gu, '$1元')
    .trim();
}

export const UNIT_NAMES = {
  yuan: { zh: '元', en: 'yuan' },
  wan: { zh: '万元', en: '10,000 yuan' },
  yi: { zh: '亿元', en: '100 million yuan' },
} as const satisfies Record<MoneyUnit, { readonly zh: string; readonly en: string }>;
