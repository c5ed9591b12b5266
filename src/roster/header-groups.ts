// What the cell of a group makes of the words under it: 研发费用 over 前一年度, 2025年1-9月 over 营业收入.
import { plainText } from './cell-text.ts';
import { type ColumnKey, type ColumnType, columnOf } from './columns.ts';
import type { HeaderReading } from './headers.ts';
import { isHopedFor, makesAnother } from './telling-note.ts';

/** A reading of the words, and where a group keeps them from meaning a column, which one and what the group says. */
export interface GroupedReading {
  readonly reading: HeaderReading;
  readonly against?: GroupAgainst;
}

export interface GroupAgainst {
  /** The column that either of the two would be by itself. */
  readonly key: ColumnKey;
  /** As written. */
  readonly group: string;
  /** Whether the cells may be what the column asks for all the same: nobody can tell. */
  readonly doubted: boolean;
}

type Reader = (text: string) => HeaderReading;

const UNIT_LINE = /^[(]?(?:金额|计量|货币)?单位:/u;

// Words that say no more than the group over them: 金额 under 转移转化项目研发总投入.
const SAYS_NO_MORE: Partial<Record<ColumnType, RegExp>> = {
  amount: /^(?:金额|数额|数值)$/u,
  'signed-amount': /^(?:金额|数额|数值)$/u,
  count: /^(?:人数|数量)$/u,
  date: /^(?:日期|时间|年月日?)$/u,
  year: /^(?:年份|年度)$/u,
  'yes-no': /^(?:是\/?否|有\/?无)$/u,
};

/** Whether words (plain text), a unit in brackets behind them or not, say no more than a group over them. */
export function saysNoMore(plain: string): boolean {
  const words = plain.replace(/\([^)]*\)$/u, '');
  return Object.values(SAYS_NO_MORE).some((pattern) => pattern.test(words));
}

/**
 * Reads the lowest words of a column (`text`) with the groups over them, the lowest first. Words and group may together
 * be a header; a group that speaks of other figures or days than the words do keeps them from being read.
 */
export function readUnder(
  text: string,
  groups: readonly string[],
  read: Reader,
  year?: number,
): GroupedReading {
  const alone = read(text);
  let ambiguous = alone.ambiguous;
  for (const group of groups) {
    const above = read(group + text);
    const joint = above.key === undefined ? read(text + group) : above;
    if (joint.key !== undefined) return { reading: { ...joint, unit: alone.unit ?? joint.unit } };
    if (alone.key === undefined && above.ambiguous) ambiguous = true;
  }
  const unit = alone.unit ?? unitOfGroups(groups, read);
  const reading =
    unit === alone.unit && ambiguous === alone.ambiguous ? alone : { ...alone, unit, ambiguous };
  const { key } = alone;
  if (key === undefined) return readAsGroup(reading, groups, read);
  const contrary = groups.find((group) => speaksOfAnother(plainText(group), alone.plain, key, year));
  return contrary === undefined
    ? { reading }
    : {
        reading: { ...reading, key: undefined },
        against: { key, group: contrary, doubted: !isHopedFor(plainText(contrary)) },
      };
}

function readAsGroup(reading: HeaderReading, groups: readonly string[], read: Reader): GroupedReading {
  for (const group of groups) {
    const { key } = read(group);
    if (key === undefined) continue;
    return SAYS_NO_MORE[columnOf(key).type]?.test(reading.plain)
      ? { reading: { ...reading, key } }
      : { reading, against: { key, group, doubted: false } };
  }
  return { reading };
}

function unitOfGroups(groups: readonly string[], read: Reader): HeaderReading['unit'] {
  for (const group of groups) {
    const { unit } = read(group);
    if (unit !== undefined && !UNIT_LINE.test(plainText(group))) return unit;
  }
  return undefined;
}

// Of other days than those of a recognition. 培育, 申报 and 复核 are too usual over plain titles to say anything.
const OF_OTHER_DAYS =
  /有效期(?!内|为?[\d一二三]年)|到期|失效|撤销|取消|退出|换证|拟|预计|未通过|申报(?:时间|日期)$/u;

const CURRENT = /本[年期]|当年|今年/u;
const EARLIER = /前[一二三]?年|上上年|历史|最高/u;
const YEAR_NAMED = /(\d{4})年?/u;
// Words that say themselves of which year they speak.
const OWN_YEAR = /上年|[前近].?年|本年|历史|此前|累计|\d{4}/u;
// What is claimed or put into a project is of the award's year, or of no one year.
const OF_NO_YEAR: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['claimAmount', 'transferRd']);

function speaksOfAnother(group: string, text: string, key: ColumnKey, year: number | undefined): boolean {
  const { type } = columnOf(key);
  if (type === 'date' || type === 'year') return OF_OTHER_DAYS.test(group);
  if (type === 'yes-no') return makesAnother(group, key);
  if (type !== 'amount' && type !== 'signed-amount') return false;
  if (OF_NO_YEAR.has(key) || OWN_YEAR.test(text)) return false;
  const named = YEAR_NAMED.exec(group)?.[1];
  const isLast = year === undefined || named === undefined || Number(named) === year - 1;
  return !isLast || CURRENT.test(group) || EARLIER.test(group) || makesAnother(group, key);
}
