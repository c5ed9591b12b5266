// What a group over a column, or the bracket behind its words, says in a word or two: 摘牌, 重新认定, 已兑付, 争取.
// Said among other words the same may mean nothing of the column (省级争取, 认定/复核情况), so only what is a clause by
// itself counts. A note or group is asked here as a whole; what it says among other words is told in telling-note.
import { plainText } from './cell-text.ts';
import { type ColumnKey, columnOf } from './columns.ts';
import { isHopedFor, makesAnother, withoutExcluded } from './telling-note.ts';
import { AWARD, DASH, RECOGNISED_AGAIN, REVIEWED } from './telling-words.ts';

/** What a group or a bracket says, clause by clause. */
type Clauses = readonly string[];

/** The clauses of a group, as written. A stroke makes no clauses of it: 认定/复核时间 is of both. */
export function clausesOfGroup(group: string): Clauses {
  return withoutExcluded(plainText(group).replace(EITHER, '$1')).split(/[,;:()]/u);
}

// The clauses of the notes in a header's brackets (plain text).
function clausesOfNote(note: string): Clauses {
  return withoutExcluded(note)
    .split(/[,;:()、/]/u)
    .map((clause) => clause.replace(UNIT_BEFORE, ''));
}

// Recognised or renewed: 认定(重新认定).
const EITHER = new RegExp(`(认定)\\([^)]*(?:认定|${REVIEWED})[^)]*\\)`, 'gu');
const UNIT_BEFORE = /^(?:人民币)?[百千万亿]*元(?=.)/u;

// What may stand before and behind any of these without changing it.
const BEFORE = '(?:\\d{4}年度?|本年度?|[当今明]年|下一?年度?|已经?|被|含|资[格质]|称号|证书|企业)*';
const BEHIND = '(?:认定|资[格质]|称号|证书|企业|名单|情况|日期|时间|年月|年份)*';

function label(...words: readonly string[]): RegExp {
  return new RegExp(`^${BEFORE}(?:${words.join('|')})${BEHIND}$`, 'u');
}

const OF_OTHER_DAYS = label(
  // The end of a title.
  '废止|终止|注销|过期|不再有效|有效截止(?:日?期?)|截止[日期]',
  // Its renewal.
  `${RECOGNISED_AGAIN}|重认定|延续|${REVIEWED}通过|复评(?!情况)`,
  // What it was paid for.
  `(?:${AWARD}|资金)*(?:兑[付现]|拨付)`,
);
// In a bracket there is no room for more.
const OF_OTHER_DAYS_NOTED = label('重新|第?[二三]次');
const UNSETTLED = label('(?:审[核批]|评审)中', '待审[核批]?', '未获[得评]?(?:批|通过)?');
const HOPED_FOR = label('计划认定', '争取(?:申报|获批|目标)?', '有?意向(?:申报)?', '后备库?', '预申报');

// A figure of a part of a year; 1-12 is all of it.
const OF_PARTS = figure(
  '当期|报告期|截[至止](?:目前|今|报告期末?)|年初至(?:今|目前|(?:报告|[本当])期末?)',
  `(?!0?1${DASH}12$)\\d{1,2}${DASH}\\d{1,2}`,
  `(?!q1${DASH}q?4$)q[1-4](?:${DASH}q?[1-4])?`,
);
const OF_THREE_YEARS = figure('近?[两三23]年');
// What nobody has counted, and what is not the sum of a year.
const NOT_COUNTED = figure('预估|估算|测算|暂估|估计', '(?:近?[两三23]年|[月季日年])?(?:平均|均)');
// Of a project: what is to be put into it. A decision is named by its number too (批复文号).
const BUDGETED = figure('(?:概算|可研|批复|合同|立项)+(?:批复|概算|估算|金额|投资|投入|总[额投资入]+)?');
// What is put into a project is the sum of several years.
const OF_SEVERAL_YEARS: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['tax3y', 'equity3y', 'transferRd']);

function figure(...words: readonly string[]): RegExp {
  return new RegExp(`^(?:\\d{4}年度?|全年|按|项目)?(?:${words.join('|')})(?:累计|合计|[内末数值额])*$`, 'iu');
}

/** Whether a clause says that figures are no sums of money spent or earned. */
export function areOfNoSums(clauses: Clauses, key: ColumnKey): boolean {
  return someAre(NOT_COUNTED, clauses) || (key === 'transferRd' && someAre(BUDGETED, clauses));
}

/** Whether a clause is of another time than all of last year. */
export function areOfOtherTime(clauses: Clauses): boolean {
  return someAre(OF_PARTS, clauses) || someAre(OF_THREE_YEARS, clauses);
}

function makeOtherFigure(clauses: Clauses, key: ColumnKey): boolean {
  if (areOfNoSums(clauses, key)) return true;
  return (
    (key !== 'revenueYtd' && someAre(OF_PARTS, clauses)) ||
    (!OF_SEVERAL_YEARS.has(key) && someAre(OF_THREE_YEARS, clauses))
  );
}

function areOfHopes(clauses: Clauses): boolean {
  return someAre(HOPED_FOR, clauses);
}

/** Whether notes (plain text) speak of what is only hoped for: their column says nothing of what there is. */
export function noteOfHopes(note: string): boolean {
  return isHopedFor(note) || areOfHopes(clausesOfNote(note));
}

/** The same of a group, as written. */
export function groupOfHopes(group: string): boolean {
  return isHopedFor(plainText(group)) || hopesInGroup(group);
}

/** The same of what a group says in a clause by itself. */
export function hopesInGroup(group: string): boolean {
  return areOfHopes(clausesOfGroup(group));
}

/** Whether a clause of a group makes other days of those under it, hopes left out. */
export function areOfOtherDays(clauses: Clauses): boolean {
  return someAre(OF_OTHER_DAYS, clauses) || someAre(UNSETTLED, clauses);
}

/** Whether a clause leaves a question without its answer. */
export function areOfNoAnswer(clauses: Clauses): boolean {
  return areOfHopes(clauses) || someAre(UNSETTLED, clauses);
}

/** Whether notes (plain text) make something else of the column that the words before them name. */
export function noteOfAnother(note: string, key: ColumnKey): boolean {
  return makesAnother(note, key) || clausesMakeAnother(clausesOfNote(note), key);
}

function clausesMakeAnother(clauses: Clauses, key: ColumnKey): boolean {
  switch (columnOf(key).type) {
    case 'date':
    case 'year':
      return areOfHopes(clauses) || areOfOtherDays(clauses) || someAre(OF_OTHER_DAYS_NOTED, clauses);
    case 'yes-no':
      return areOfNoAnswer(clauses);
    case 'amount':
    case 'signed-amount':
      // What is claimed is reckoned beforehand, for what is only to be.
      return key !== 'claimAmount' && makeOtherFigure(clauses, key);
    default:
      return false;
  }
}

function someAre(pattern: RegExp, clauses: Clauses): boolean {
  return clauses.some((clause) => pattern.test(clause));
}
