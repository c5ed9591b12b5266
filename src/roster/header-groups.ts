// What the cell of a group makes of the words under it: 研发费用 over 前一年度, 2025年1-9月 over 营业收入.
import { plainText } from './cell-text.ts';
import { type ColumnKey, type ColumnType, columnOf } from './columns.ts';
import type { HeaderReading } from './headers.ts';
import { isHopedFor, makesAnother, TO_BE, WHOLE_YEAR, withoutExcluded } from './telling-note.ts';

/** A reading of the words, and where a group keeps them from meaning a column, which one and what the group says. */
export interface GroupedReading {
  readonly reading: HeaderReading;
  readonly against?: GroupAgainst;
  /** Where a group further left, without merged cells, may speak against it: it is read, and that is told. */
  readonly reached?: GroupReach;
}

export type GroupReach = Omit<GroupAgainst, 'doubted'>;

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

/** What stands over the words of a column. */
export interface Group {
  /** As written. */
  readonly text: string;
  /** Whether it stands over this very column, by itself or merged; false where it is only taken to reach so far. */
  readonly own: boolean;
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
  let ambiguous = alone.ambiguous;
  for (const group of groups) {
    const above = read(group.text + text);
    const joint = above.key === undefined ? read(text + group.text) : above;
    if (joint.key !== undefined) return { reading: { ...joint, unit: alone.unit ?? joint.unit } };
    if (alone.key === undefined && above.ambiguous) ambiguous = true;
  }
  const unit = alone.unit ?? unitOfGroups(groups, read);
  const reading =
    unit === alone.unit && ambiguous === alone.ambiguous ? alone : { ...alone, unit, ambiguous };
  const { key } = alone;
  if (key === undefined) return readAsGroup(reading, groups, read);
  const contraryOf = (isOwn: boolean): string | undefined =>
    contraryGroup(
      groups.filter(({ own }) => own === isOwn).map((group) => group.text),
      plainText(text),
      key,
      year,
    );
  const contrary = contraryOf(true);
  if (contrary !== undefined)
    return {
      reading: { ...reading, key: undefined },
      against: { key, group: contrary, doubted: !isHopedFor(plainText(contrary)) },
    };
  const reach = contraryOf(false);
  return reach === undefined ? { reading } : { reading, reached: { key, group: reach } };
}

function readAsGroup(reading: HeaderReading, groups: readonly Group[], read: Reader): GroupedReading {
  for (const { text, own } of groups) {
    const { key } = read(text);
    if (key === undefined) continue;
    if (SAYS_NO_MORE[columnOf(key).type]?.test(reading.plain)) return { reading: { ...reading, key } };
    return own ? { reading, against: { key, group: text, doubted: false } } : { reading };
  }
  return { reading };
}

function unitOfGroups(groups: readonly Group[], read: Reader): HeaderReading['unit'] {
  for (const { text } of groups) {
    const { unit } = read(text);
    if (unit !== undefined && !UNIT_LINE.test(plainText(text))) return unit;
  }
  return undefined;
}

// Of other days than those of a recognition. 培育, 申报 and 复核 by themselves are too usual over plain titles to say
// anything; 认定/复核时间 is of both.
const OF_OTHER_DAYS = new RegExp(
  [
    `有效期(?!内|为?[\\d一二三]年)|(?<!未)到期|失效|撤销|取消|退出|退库|换证|${TO_BE}|未通过|不再保留`,
    '(?<!认定|[/、或和及与])(?:(?:复核|复审|复评)(?:通过)?|重新认定|再次?认定|公示|推荐|受理|申请)(?:时间|日期|年月)',
    '申报(?:时间|日期)$|(?:截止|终止)(?:时间|日期)',
    '[未待]认定|正在(?:申报|申请|培育)|(?:申报|申请|认定)计划|\\d{4}年度?(?:梯度)?培育计划',
  ].join('|'),
  'u',
);

const CURRENT = /本[年期]|当年|今年/u;
const LAST = /上年|去年/u;
const EARLIER = /前[一二三]?年|上上年|历史|最高/u;
const YEARS = /\d{4}/gu;
// Words that say themselves of which year they speak.
const OWN_YEAR = /上年|[前近].?年|本年|历史|此前|累计|\d{4}/u;
const OF_FIGURES = /预计|预测|预算|(?:目标|计划)(?:值|数)?$|占比|比重|比例|[同环]比|增长|增速|增幅/u;
const OF_PARTS = /[\d一二三四五六七八九十本当上]月|季|半年/u;
// Clauses in brackets: units, who fills in what by when, and the numbers of documents.
const BRACKET = /\(([^)]*)\)/gu;
const ASIDE =
  /^(?:单位:?)?(?:[百千万亿]*元|%|[人个户家])+$|^单位|必填|选填|不填|不含|填报|报送|截[至止](?:\d{4}年)?12月|口径|号$/u;
const DOCUMENT = /[〔[]\d{4}[〕\]]\d*号?/gu;
// A title speaks of the list as such.
const OF_TITLES = /名单|名录|公示/u;
// What is put into a project is of no one year; what is claimed is for what is only to be.
const OF_NO_YEAR: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['transferRd']);
// What is only to be spent or paid is no figure of any year.
const TO_BE_SPENT = /计划(?!项目|类|立项|专项|编号|名称)|拟(?:投|缴|纳)/u;

// The nearest group that says anything of it decides.
function contraryGroup(
  groups: readonly string[],
  text: string,
  key: ColumnKey,
  year: number | undefined,
): string | undefined {
  const { type } = columnOf(key);
  if (type === 'date' || type === 'year')
    return groups.find((group) => OF_OTHER_DAYS.test(withoutExcluded(plainText(group))));
  if (type === 'yes-no') return groups.find((group) => makesAnother(plainText(group), key));
  if (type !== 'amount' && type !== 'signed-amount') return undefined;
  if (key === 'claimAmount') return undefined;
  if (OF_NO_YEAR.has(key) || OWN_YEAR.test(text))
    return groups.find((group) => {
      const said = saidOfFigures(plainText(group));
      return OF_FIGURES.test(said) || TO_BE_SPENT.test(said);
    });
  for (const group of groups) {
    const is = figuresOf(plainText(group), year);
    if (is !== 'unsaid') return is === 'other' ? group : undefined;
  }
  return undefined;
}

// What a group says beside units, who fills it in, and documents; a title says nothing.
function saidOfFigures(group: string): string {
  const said = group
    .replace(BRACKET, (_, clauses: string) =>
      clauses
        .split(/[,、;]/u)
        .filter((clause) => !ASIDE.test(clause))
        .join(),
    )
    .replace(DOCUMENT, '');
  return OF_TITLES.test(said) ? '' : said;
}

// Whether a group speaks of the whole of last year, as the columns do, or of something else.
function figuresOf(group: string, year: number | undefined): 'last' | 'other' | 'unsaid' {
  const said = saidOfFigures(group);
  const parts = said.replace(WHOLE_YEAR, '');
  // The same time of a year is a part of it, unless all of it is named.
  if (parts === said && said.includes('同期')) return 'other';
  if (OF_FIGURES.test(said) || OF_PARTS.test(parts) || CURRENT.test(said) || EARLIER.test(said))
    return 'other';
  const years = said.match(YEARS) ?? [];
  if (years.length === 0) return LAST.test(said) ? 'last' : 'unsaid';
  if (year === undefined) return 'unsaid';
  return years.every((named) => Number(named) === year - 1) ? 'last' : 'other';
}
