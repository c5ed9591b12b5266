// What the cell of a group makes of the words under it: 研发费用 over 前一年度, 2025年1-9月 over 营业收入.
import { plainText } from './cell-text.ts';
import { type ColumnKey, type ColumnType, columnOf } from './columns.ts';
import { contraryGroup } from './contrary-group.ts';
import type { Group } from './header-stack.ts';
import { BARE_YEAR, type HeaderReading } from './headers.ts';
import type { StatedUnit } from './money-unit.ts';
import { YES_OR_NO } from './telling-words.ts';
import { groupOfHopes } from './terse-label.ts';
import { isInTime, speaksOfTitle } from './title-words.ts';

/** A reading of the words, and where a group keeps them from meaning a column, which one and what the group says. */
export interface GroupedReading {
  readonly reading: HeaderReading;
  readonly against?: GroupAgainst;
  /** Where a group further left, without merged cells, may speak against it: it is read, and that is told. */
  readonly reached?: GroupReach;
  /** Where the unit is not that of the column's own words. */
  readonly unitOver?: UnitOver;
  /** Of words that name no column: what they and each group over them say as one header, plain, the lowest first. */
  readonly asOne?: readonly string[];
}

/** A unit that a group states for the words under it. */
export interface UnitOver {
  /** As written. */
  readonly group: string;
  /** Whether the group is only taken to reach so far; then, which unit the column has if it does not. */
  readonly uncertain: { readonly otherwise: StatedUnit | undefined } | null;
}

export type GroupReach = Pick<GroupAgainst, 'key' | 'group'>;

export interface GroupAgainst {
  /** The column that either of the two would be by itself. */
  readonly key: ColumnKey;
  /** As written. */
  readonly group: string;
  /** Whether the words name that column, by themselves or with another group; otherwise it is this group that does. */
  readonly named: boolean;
  /** Whether the cells may be what the column asks for all the same: nobody can tell. */
  readonly doubted: boolean;
}

type Reader = (text: string) => HeaderReading;

// What is said of the list or of some of its amounts: 单位:元, (标*的为元).
const UNIT_LINE = /^[(]?(?:金额|计量|货币)?单位:|^\([^()]*(?:[为按以]|其中|除)[^()]*\)$/u;

// Words that say no more than the group over them: 金额 under 转移转化项目研发总投入.
const SAYS_NO_MORE: Partial<Record<ColumnType, RegExp>> = {
  amount: /^(?:金额|数额|数值)$/u,
  'signed-amount': /^(?:金额|数额|数值)$/u,
  count: /^(?:人数|数量)$/u,
  date: /^(?:日期|时间|年月日?)$/u,
  year: /^(?:年份|年度)$/u,
  'yes-no': new RegExp(`^(?:${YES_OR_NO})$`, 'u'),
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
  groups: readonly Group[],
  read: Reader,
  year?: number,
): GroupedReading {
  const alone = read(text);
  let { ambiguous, doubted } = alone;
  const asOne: string[] = [];
  // Whether a lower group says of which title the days are: a higher one by itself then says nothing of them.
  let isOfTitle = false;
  for (const [at, group] of groups.entries()) {
    const all = groups.slice(0, at + 1);
    for (const over of at > 0 ? [all, [group]] : [all]) {
      const above = read(written(over) + named(text));
      const joint = above.key === undefined ? read(named(text) + written(over)) : above;
      if (joint.key !== undefined && (over === all || !isOfTitle)) {
        const others = groups.filter((other) => !over.includes(other));
        return withUnitOf(readAgainst(joint, joint.key, others, plainText(written(over) + text), year));
      }
      if (alone.key !== undefined) continue;
      asOne.push(above.plain);
      ambiguous ||= above.ambiguous;
      if (isInTime(alone.plain)) doubted ??= above.doubted;
    }
    isOfTitle ||= isInTime(alone.plain) && speaksOfTitle(read(group.text + text));
  }
  const reading = { ...alone, ambiguous, ...(doubted && { doubted }) };
  if (alone.key !== undefined)
    return withUnitOf(readAgainst(reading, alone.key, groups, plainText(text), year));
  const grouped = readAsGroup(reading, groups, read, year);
  return withUnitOf(grouped.reading.key === undefined && asOne.length > 0 ? { ...grouped, asOne } : grouped);

  // The words' own unit, or else that of the lowest group that states one.
  function withUnitOf(grouped: GroupedReading): GroupedReading {
    if (alone.unit !== undefined) return { ...grouped, reading: { ...grouped.reading, unit: alone.unit } };
    const units = unitsOfGroups(groups, read);
    const [over] = units;
    if (!over) return { ...grouped, reading: { ...grouped.reading, unit: undefined } };
    const otherwise = units.find(({ own }) => own)?.unit;
    const unitOver = { group: over.text, uncertain: over.own ? null : { otherwise } };
    return { ...grouped, reading: { ...grouped.reading, unit: over.unit }, unitOver };
  }
}

// Words that name no column: perhaps a group does, which they either add nothing to or make something else of.
function readAsGroup(
  reading: HeaderReading,
  groups: readonly Group[],
  read: Reader,
  year: number | undefined,
): GroupedReading {
  for (const group of groups) {
    const { text, own } = group;
    const { key } = read(text);
    if (key === undefined) continue;
    if (SAYS_NO_MORE[columnOf(key).type]?.test(reading.plain))
      return readAgainst({ ...reading, key }, key, without(groups, group), plainText(text), year);
    return own ? { reading, against: { key, group: text, named: false, doubted: false } } : { reading };
  }
  return { reading };
}

// Words that name a column, by themselves or with a group: another group may keep them from it.
function readAgainst(
  reading: HeaderReading,
  key: ColumnKey,
  groups: readonly Group[],
  plain: string,
  year: number | undefined,
): GroupedReading {
  const contraryOf = (isOwn: boolean): string | undefined => {
    const asked = groups.filter((group) => group.own === isOwn);
    return contraryGroup(asked, plain, key, year)?.text;
  };
  const group = contraryOf(true);
  if (group !== undefined) {
    const against = { key, group, named: true, doubted: !groupOfHopes(group) };
    return { reading: { ...reading, key: undefined }, against };
  }
  const reach = contraryOf(false);
  return reach === undefined ? { reading } : { reading, reached: { key, group: reach } };
}

// As they stand over one another.
function written(groups: readonly Group[]): string {
  return groups
    .toReversed()
    .map(({ text }) => named(text))
    .join('');
}

// Beside other words a number would name nothing.
function named(text: string): string {
  return text.replace(BARE_YEAR, '$&年');
}

function without(groups: readonly Group[], group: Group): readonly Group[] {
  return groups.filter((other) => other !== group);
}

function unitsOfGroups(
  groups: readonly Group[],
  read: Reader,
): readonly (Group & { readonly unit: StatedUnit })[] {
  return groups.flatMap((group) => {
    const { unit } = read(group.text);
    return unit === undefined || saysOfList(group) ? [] : [{ ...group, unit }];
  });
}

function saysOfList({ text }: Group): boolean {
  return UNIT_LINE.test(plainText(text));
}
