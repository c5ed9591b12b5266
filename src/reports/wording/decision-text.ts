// Why a decision is as it is, in sentences with what was read.
import type { EvaluatedDecision } from '../../evaluation/evaluation.ts';
import { moneyOf } from '../../evaluation/money-of.ts';
import { openParts } from '../../evaluation/open-parts.ts';
import { valuesRead } from '../../evaluation/what-was-read.ts';
import { columnOf, isColumnKey } from '../../roster/columns.ts';
import type { Lang } from '../../values/lang.ts';
import { add, formatYuanGrouped, type Money, ZERO } from '../../values/money.ts';
import { fieldName, fieldText } from './field-text.ts';
import { LEVEL_WORDING } from './level-wording.ts';
import { reasonColumn, reasonWords } from './reason-wording.ts';

type Reason = EvaluatedDecision['reasons'][number];

/** The sentences for a decision, in order: each reason, the ruling, what is at stake; or that all conditions hold. */
export function decisionSentences(decision: EvaluatedDecision, lang: Lang): readonly string[] {
  const { status, reasons } = decision;
  const sentences = withStake(
    [...reasons.map((reason) => reasonSentence(reason, lang)), ...rulingSentences(decision, lang)],
    decision,
    lang,
  );
  if (status !== 'eligible' || reasons.length > 0) return sentences;
  return [
    { zh: '条件均符合', en: 'all conditions hold' }[lang] + bracketed(valuesRead(decision), isTelling, lang),
    ...sentences,
  ];
}

/** A reason with what was read, and what to do: `认定日期早于…（高新技术企业认定日期 2023-05-01）；…请填报单位更正`. */
export function reasonSentence(reason: Reason, lang: Lang): string {
  const { remedy } = reasonWords(reason.code);
  const end = remedy ? `${{ zh: '；', en: '; ' }[lang]}${remedy[lang]}` : '';
  return reasonFault(reason, lang) + end;
}

/** The same without what to do. */
export function reasonFault({ code, fields }: Reason, lang: Lang): string {
  const unread = reasonColumn(code)?.kind === 'unreadable';
  const evidence = unread ? asWritten(fields, lang) : bracketed(fields, speaks, lang);
  return reasonWords(code).wrong[lang] + evidence;
}

/** What would be due if every open question were answered in favour, in 元; null where it is not known. */
function atStakeOf({ status, atStake }: EvaluatedDecision): Money | null {
  if (status !== 'review' || atStake === null) return null;
  return add(add(moneyOf(atStake.province), moneyOf(atStake.city)), moneyOf(atStake.local));
}

// Behind the only reason, or after several as a sentence of its own.
function withStake(sentences: readonly string[], decision: EvaluatedDecision, lang: Lang): readonly string[] {
  const stake = atStakeOf(decision);
  if (stake === null || stake === ZERO) return sentences;
  const amount = formatYuanGrouped(stake);
  const onlyIf = openParts(decision).map((level) => LEVEL_WORDING[level]);
  const said = {
    zh: `核实符合的，核定金额为${amount}元${onlyIf.map(({ zh }) => `（其中${zh}部分另须其条件符合）`).join('')}`,
    en: `if it holds, ${amount} yuan are due${onlyIf.map(({ en }) => ` (the part of the ${en.toLowerCase()} only if its own condition holds)`).join('')}`,
  }[lang];
  const [only, other] = sentences;
  if (only === undefined || other !== undefined) return [...sentences, said];
  return [`${only}${{ zh: '；', en: '; ' }[lang]}${said}`];
}

/** The ruling on a decision with its reason, person and date; none where there is none. */
export function rulingSentences(
  { ruling }: Pick<EvaluatedDecision, 'ruling'>,
  lang: Lang,
): readonly string[] {
  if (ruling === null) return [];
  const { verdict, reason, person, date } = ruling;
  const said = [verdict, reason, person, date].filter((word) => word !== '');
  return [{ zh: `裁定：${said.join('，')}`, en: `ruling: ${said.join(', ')}` }[lang]];
}

type Fields = Reason['fields'];

function bracketed(fields: Fields, tells: (key: string) => boolean, lang: Lang): string {
  const pairs: string[] = [];
  for (const key in fields) {
    const value = fields[key];
    if (typeof value === 'string' && tells(key))
      pairs.push(`${fieldName(key, lang)} ${fieldText(key, value, lang)}`);
  }
  if (pairs.length === 0) return '';
  return lang === 'zh' ? `（${pairs.join('，')}）` : ` (${pairs.join(', ')})`;
}

function asWritten(fields: Fields, lang: Lang): string {
  // Of a row that is not cut as its header, blank cells are not usable either.
  const written = Object.values(fields).filter((value) => value !== null && value !== '');
  if (written.length === 0) return '';
  return { zh: `（现填“${written.join('、')}”）`, en: ` (it says “${written.join(', ')}”)` }[lang];
}

// A yes or no is already in the sentence; the ruling has a sentence of its own.
function speaks(key: string): boolean {
  return key !== 'ruling' && !(isColumnKey(key) && columnOf(key).type === 'yes-no');
}

const TELLING: ReadonlySet<string> = new Set(['date', 'year', 'amount']);

function isTelling(key: string): boolean {
  return isColumnKey(key) && TELLING.has(columnOf(key).type);
}
