// Answers out of a fixed list, and places in prize lists, however they are written.
import { plainText } from '../roster/cell-text.ts';
import type { Answer, Criteria } from './criteria.ts';

/** The answer that a text states; undefined where it states none of the list. */
export function answerOf(column: string, text: string, criteria: Criteria): string | undefined {
  const answers = criteria.answers[column] ?? [];
  const plain = plainText(text);
  return (answers.find((answer) => formsOf(answer).includes(plain)) ?? longestWithin(answers, plain))?.answer;
}

export interface Award {
  readonly level: string;
  /** Null where no place is stated. */
  readonly place: number | null;
}

// The whole number, so that 第十一名 is not read as 一名.
const PLACE = /第?(\d+|[〇零一二三四五六七八九十百]+)(?:名|位)/u;
const UP_TO_PLACE = new RegExp(`.*?${PLACE.source}`, 'gu');
const NUMERALS = '零一二三四五六七八九';
const UP_TO_99 = /^(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/u;

/**
 * The level and place of each award that a text such as 国家级第2名 or 省级第1名、国家级第8名 states; undefined where
 * one states no level.
 */
export function awardsOf(column: string, text: string, criteria: Criteria): readonly Award[] | undefined {
  const plain = plainText(text);
  const each = [...plain.matchAll(UP_TO_PLACE)].map(([part]) => part);
  const awards = (each.length > 1 ? each : [plain]).flatMap((part) => awardOf(column, part, criteria) ?? []);
  return awards.length < Math.max(1, each.length) ? undefined : awards;
}

function awardOf(column: string, plain: string, criteria: Criteria): Award | undefined {
  const found = PLACE.exec(plain);
  const level = answerOf(column, found ? plain.replace(found[0], '') : plain, criteria);
  if (level === undefined) return undefined;
  return { level, place: placeOf(found?.[1] ?? '') };
}

// Null also for numerals beyond any place that counts.
function placeOf(written: string): number | null {
  if (/^\d/u.test(written)) return Number(written);
  const [, tens, ones = ''] = UP_TO_99.exec(written) ?? [];
  const place = 10 * (tens === '' ? 1 : NUMERALS.indexOf(tens ?? '')) + NUMERALS.indexOf(ones);
  return place === 0 ? null : place;
}

function formsOf({ answer, also }: Answer): readonly string[] {
  return [answer, ...also];
}

const NUMBERS = [/\d/u, /[一二三四五六七八九十百]/u] as const;

// 市级以下 contains 市级, so the longest form within the text is what it says. Forms of one character say too little.
function longestWithin(answers: readonly Answer[], plain: string): Answer | undefined {
  return answers
    .flatMap((answer) => formsOf(answer).map((form) => ({ answer, form })))
    .filter(({ form }) => form.length > 1 && isWithin(form, plain))
    .sort((a, b) => b.form.length - a.form.length)[0]?.answer;
}

// 150强 is not 50强: a form that begins with a number stands only where the whole of it does.
function isWithin(form: string, plain: string): boolean {
  const kinds = NUMBERS.filter((number) => number.test(form.charAt(0)));
  for (let at = plain.indexOf(form); at >= 0; at = plain.indexOf(form, at + 1))
    if (!kinds.some((number) => number.test(plain.charAt(at - 1)))) return true;
  return false;
}
