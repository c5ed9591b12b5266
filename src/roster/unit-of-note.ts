// The unit of money that the bracket behind a header states.
import { plainText } from './cell-text.ts';
import {
  isOfSeveral,
  MULTIPLE,
  modernSigns,
  namesForeignMoney,
  type StatedUnit,
  statedUnit,
  unclearUnit,
  unitOfMultiple,
  unitsOfLine,
} from './money-unit.ts';
import { sparing } from './sparing-pattern.ts';

// In a header's bracket 元 may be left out.
const SHORT = new RegExp(`^(?:单位:?)?(${MULTIPLE})$`, 'u');
const OURS = '人民币|RMB|CNY|[¥￥]';
const CURRENCY = new RegExp(OURS, 'giu');
// How exact amounts are, not in what they are written: 精确到元.
const EXACT = /(?:精确|保留|四舍五入|取整)[到至]?(?:人民币)?[元角分]/gu;
// A limit, not a unit: 2000万元以上.
const LIMIT = /[≥≤><]?\d[\d.]*[百千万亿]*元?(?:[及或]?以[上下]|的)/gu;
const TEN_THOUSAND = sparing(['10'], () => /^(?:in)?(?:RMB|CNY|[¥￥])?10(?:k|,?000)(?:yuan|RMB|CNY)?$/iu);
const YUAN = /^(?:in)?(?:RMB|CNY)?yuan$/iu;
// What multiplies a unit in a way of its own, or is none of ours: 10万元, W元, RMB'000, 角; not most brackets, 万元 and 2025年.
const OTHER = sparing(
  /[a-z角分块毛¥￥]|[\d×*^][百千万亿]*元/iu,
  () =>
    /(?<![到至][\d.]*)(?:[\d×*^]|\b[wkm])[百千万亿]*元|(?:^|[,、;:])(?:[wkm]|mn|(?:ten)?thousands?|millions?|billions?|[角分块毛])(?:$|[,、;])|(?:\d|\b[km]|thousands?|millions?|billions?)(?:RMB|CNY|yuan)|(?:RMB|CNY|yuan|[¥￥])(?:\d|'|[km]\b|mn|thousands?|millions?|billions?)/iu,
);

/**
 * The unit that a header's bracket states (plain text, parts with commas between), in which 亿 or 百万 may stand alone;
 * undefined where it states none, as one does that names a currency only.
 */
export function unitOfNote(note: string): StatedUnit | undefined {
  const written = modernSigns(note).replace(LIMIT, '');
  const plain = written.replace(EXACT, '');
  if (isOfSeveral(plain.replace(/[或和与及]/gu, '/')) || namesForeignMoney(plain)) return 'unusable';
  if (TEN_THOUSAND.test(plain)) return 'wan';
  if (YUAN.test(plain)) return 'yuan';
  if (OTHER.test(plain)) return 'unusable';
  const stated = statedUnit(plain);
  if (stated !== undefined) return stated;
  for (const part of plain.split(/[,、;]/u)) {
    const multiple = SHORT.exec(part.replace(CURRENCY, ''))?.[1];
    if (multiple !== undefined) return unitOfMultiple(multiple);
  }
  // With 精确到元 and nothing else nobody can tell in what amounts are written.
  return plain === written ? undefined : statedUnit(written) && 'unusable';
}

/** Whether a header (as written) names a currency and not the size of its unit: 营业收入（人民币）. */
export function namesCurrencyAlone(header: string): boolean {
  return IN_BRACKET.test(header);
}

const IN_BRACKET = new RegExp(`[(（【[][^)）】\\]]*(?:${OURS})[^)）】\\]]*[)）】\\]]`, 'iu');
const STATING = /^(?:(?:金额|计量|货币|币值)?单位[:为]?)/u;
const ALONE = new RegExp(
  `^(?:${OURS})*:?(?:[百千万亿十]*[美欧日港澳韩]?元|[百千万亿]{1,2}(?:人民币|RMB)?|yuan)(?:人民币|RMB|CNY)?$`,
  'iu',
);

/** The unit in plain text that says nothing else: `万元`, `(元)`, `(单位:千元)`, `亿`, `美元`; undefined of any other text. */
export function unitAlone(plain: string): StatedUnit | undefined {
  const words = modernSigns(plain.replace(/[()[\]【】]/gu, '').replace(STATING, ''));
  if (ALONE.test(words)) return unitOfNote(words);
  return words.length <= LONGEST_CURRENCY && namesForeignMoney(words) ? 'unusable' : undefined;
}

/** The unit that a text (as written) states, alone, for all amounts or for some that nobody can tell; undefined where it states none. */
export function unitSaid(text: string): StatedUnit | undefined {
  return unitAlone(plainText(text)) ?? unitsOfLine(text)[0]?.unit ?? unclearUnit(text);
}

/** A currency of another country takes no more: 澳大利亚元. */
const LONGEST_CURRENCY = 6;

const CURRENCY_NAME = new RegExp(`^(?:${OURS})$`, 'iu');

/** Whether plain text is the name of our currency and nothing else. */
export function isCurrencyName(plain: string): boolean {
  return CURRENCY_NAME.test(plain);
}
