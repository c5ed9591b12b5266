// A line that gives one unit for all amounts but those it names: 单位：万元（其中研发投入为元）.
import { plainText } from './cell-text.ts';
import { type ColumnKey, isAmount } from './columns.ts';
import { headerNames } from './headers.ts';
import { modernSigns, type StatedUnit, statedUnit } from './money-unit.ts';

const MONEY = '[百千万亿]*元';
const BEGIN = '^[(]?(?:(?:备?注|说明|填表说明|填报说明):?)?[(]?(?:\\d[.、])?';
// 费用 ends a name; 用 by itself begins what is said of it.
const NAMES = '(?<names>(?:费用|[^,;。:()为按以用是]){2,40}?)';
const OF = '(?:的?(?:计量)?单位|一栏|列)?(?:均|都|一律)?';
const IS = '(?:[:为按以是]|(?<!费)用|填[写报]?)+(?:人民币)?';
const END = '(?:填[写报列]|计算?|为单位|列示)?';
const OTHERS = '(?:其余|其他|其它)(?:各?(?:列|项|栏)|的|金额|指标|数据|财务)*';
const LINES = [
  `${BEGIN}(?:本表)?(?:金额|计量|货币)?单位[:为均都是]*(?:人民币)?(?<usual>${MONEY})[)]?[(,;、。](?:其中:?|但)?${NAMES}${OF}${IS}(?<unit>${MONEY})${END}[)。;]*$`,
  `${BEGIN}除${NAMES}${OF}${IS}(?<unit>${MONEY})${END}外,?(?:${OTHERS})?${OF}${IS}(?<usual>${MONEY})${END}[)。;]*$`,
  `${BEGIN}${NAMES}${OF}${IS}(?<unit>${MONEY})${END}[,;]${OTHERS}${OF}${IS}(?<usual>${MONEY})${END}[)。;]*$`,
].map((line) => new RegExp(line, 'u'));

interface ExceptingLine {
  /** The unit of all other amounts, as a line of its own would say it. */
  readonly usual: string;
  readonly exceptions: ReadonlyMap<ColumnKey, StatedUnit>;
}

/** What such a line says; undefined where it is none, or names what is no amount of ours. */
export function exceptionsIn(text: string): ExceptingLine | undefined {
  if (!text.includes('元')) return undefined;
  const plain = modernSigns(plainText(text)).replace(/["'“”‘’「」]/gu, '');
  // Each names the unit of some and that of the others.
  if (plain.indexOf('元') === plain.lastIndexOf('元')) return undefined;
  for (const line of LINES) {
    const said = line.exec(plain)?.groups;
    if (!said) continue;
    const unit = statedUnit(said['unit'] ?? '');
    const keys = (said['names'] ?? '').split(/[、和及与]/u).map((name) => headerNames().get(name));
    if (unit === undefined || !keys.every(isExcepted)) return undefined;
    return { usual: `单位:${said['usual']}`, exceptions: new Map(keys.map((key) => [key, unit])) };
  }
  return undefined;
}

// What is claimed has a unit of its own anyway.
function isExcepted(key: ColumnKey | undefined): key is ColumnKey {
  return isAmount(key) && key !== 'claimAmount';
}
