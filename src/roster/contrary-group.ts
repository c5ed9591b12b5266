// Which group over a column speaks of other figures or days than the words under it: 2025年1-9月 over 营业收入.
import { plainText } from './cell-text.ts';
import { type ColumnKey, columnOf } from './columns.ts';
import { inFullYears } from './full-years.ts';
import type { Group } from './header-stack.ts';
import {
  isOfLatest,
  isOfSameTime,
  makesAnother,
  OF_PARTS,
  WHOLE_YEAR,
  withoutExcluded,
} from './telling-note.ts';
import {
  EARLIER_YEAR,
  FORECAST,
  GIVEN_AND,
  LEFT_LIST,
  OF_PAYMENT,
  RECOGNISED_AGAIN,
  RESERVE,
  REVIEWED,
  SHARE_OR_GROWTH,
  TO_BE,
  WITHDRAWN,
} from './telling-words.ts';
import {
  areOfNoAnswer,
  areOfNoSums,
  areOfOtherDays,
  areOfOtherTime,
  clausesOfGroup,
  hopesInGroup,
} from './terse-label.ts';
import { isOfOtherLevel } from './title-words.ts';

// Words that say themselves of which year they speak.
const OWN_YEAR = /上年|[前近].?年|本年|历史|此前|累计|\d{4}/u;
// What is put into a project is of no one year.
const OF_NO_YEAR: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['transferRd']);

type Over = Pick<Group, 'text' | 'ofList'>;

/**
 * Of the groups over a column, the nearest first, the one that keeps its words (`text`, plain) from meaning `key`;
 * undefined where none does. `year` is that of the period, where it is known.
 */
export function contraryGroup<G extends Over>(
  groups: readonly G[],
  text: string,
  key: ColumnKey,
  year: number | undefined,
): G | undefined {
  switch (columnOf(key).type) {
    case 'date':
    case 'year':
      return groups.find((group) => {
        const said = plainText(group.text);
        return isOfOtherDays(group) || isOfOtherLevel(said, key) || isOfLatest(said, key);
      });
    case 'yes-no':
      return groups.find(
        ({ text: group }) => makesAnother(plainText(group), key) || areOfNoAnswer(clausesOfGroup(group)),
      );
    case 'amount':
    case 'signed-amount':
      // What is claimed is for what is only to be.
      if (key === 'claimAmount') return undefined;
      return OF_NO_YEAR.has(key) || OWN_YEAR.test(text)
        ? groups.find((group) => isOfNoFigures(group, key))
        : groupOfOtherYear(groups, key, year);
    default:
      return undefined;
  }
}

const ENDED = `(?:${WITHDRAWN}|${LEFT_LIST}|(?<!未)到期)`;
// Of other days than those of a recognition. 培育, 申报 and 复核 by themselves are too usual over plain titles to say
// anything; 认定/复核时间, 认定/退出情况 and 认定及到期 are of both.
const OF_OTHER_DAYS = new RegExp(
  [
    '有效期(?!内|为?[\\d一二三]年)',
    `(?<!${GIVEN_AND})${ENDED}|${ENDED}(?:时间|日期|年月)`,
    `换证|${TO_BE}|未通过|不再保留`,
    `(?<!认定|[/、或和及与])(?:${REVIEWED}(?:通过)?|${RECOGNISED_AGAIN}|公示|推荐|受理|申请)(?:时间|日期|年月)`,
    '申报(?:时间|日期)$|(?:截止|终止)(?:时间|日期)',
    '[未待]认定|正在(?:申报|申请|培育)|(?:申报|申请|认定)计划|\\d{4}年度?(?:梯度)?培育计划',
  ].join('|'),
  'u',
);

// What may come some day. A plan of what is paid, or one that has a name, is none of days.
const PLAN = `计划(?!${OF_PAYMENT}|支持|项目|类|单列|专项|立项|编号)`;
const OF_PLANS = new RegExp(
  `(?:\\d{4}|[下明来次今本当]一?)年度?${PLAN}|(?:^|[,;、(])(?:年度)?${PLAN}|${RESERVE}`,
  'u',
);

function isOfOtherDays({ text, ofList = false }: Over): boolean {
  const isOther =
    OF_OTHER_DAYS.test(withoutExcluded(plainText(text))) || areOfOtherDays(clausesOfGroup(text));
  return isOther || (!ofList && isPlan(text));
}

/** Whether a group (as written) speaks of what may come some day; of the enterprises where it stands over their names. */
export function isPlan(group: string): boolean {
  return OF_PLANS.test(withoutExcluded(plainText(group))) || hopesInGroup(group);
}

const CURRENT = /本[年期]|当年|今年/u;
const LAST = /上年|去年/u;
// 上期 may be the quarter before.
const EARLIER = new RegExp(`${EARLIER_YEAR}|上期`, 'u');
const YEARS = /\d{4}/gu;
const OF_FIGURES = new RegExp(`${FORECAST}|(?:目标|计划)(?:值|数)?$|占比|${SHARE_OR_GROWTH}`, 'u');
// Clauses in brackets: units, who fills in what by when, and the numbers of documents.
const BRACKET = /\(([^)]*)\)/gu;
const ASIDE =
  /^(?:单位:?)?(?:[百千万亿]*元|%|[人个户家])+$|^单位|必填|选填|不填|不含|填报|报送|截[至止](?:\d{4}年)?12月|口径|号$/u;
const DOCUMENT = /[〔[]\d{4}[〕\]]\d*号?/gu;
// A title speaks of the list as such.
const OF_TITLES = /名单|名录|公示/u;
// What is only to be spent or paid is no figure of any year.
const TO_BE_SPENT = /计划(?!项目|类|立项|专项|编号|名称)|拟(?:投|缴|纳)/u;

function isOfNoFigures({ text }: Over, key: ColumnKey): boolean {
  const said = saidOfFigures(plainText(text));
  if (OF_FIGURES.test(said) || TO_BE_SPENT.test(said) || isOfSameTime(said)) return true;
  return areOfNoSums(clausesOfGroup(said), key);
}

// The nearest group that says anything of a year decides.
function groupOfOtherYear<G extends Over>(
  groups: readonly G[],
  key: ColumnKey,
  year: number | undefined,
): G | undefined {
  for (const group of groups) {
    const is = figuresOf(plainText(group.text), key, year);
    if (is !== 'unsaid') return is === 'other' ? group : undefined;
  }
  return undefined;
}

// What a group says beside units, who fills it in, and documents; a title says nothing.
function saidOfFigures(group: string): string {
  const said = inFullYears(group)
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
function figuresOf(group: string, key: ColumnKey, year: number | undefined): 'last' | 'other' | 'unsaid' {
  const said = saidOfFigures(group);
  const parts = said.replace(WHOLE_YEAR, '');
  if (isOfSameTime(said)) return 'other';
  if (OF_FIGURES.test(said) || OF_PARTS.test(parts) || CURRENT.test(said) || EARLIER.test(said))
    return 'other';
  const clauses = clausesOfGroup(said);
  if (areOfNoSums(clauses, key)) return 'other';
  const years = said.match(YEARS) ?? [];
  if (years.length === 0) {
    if (LAST.test(said)) return 'last';
    return areOfOtherTime(clauses) ? 'other' : 'unsaid';
  }
  if (year === undefined) return 'unsaid';
  return years.every((named) => Number(named) === year - 1) ? 'last' : 'other';
}
