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

const PLACE = /第?(\d{1,3}|[一二三四五六七八九十])(?:名|位)/u;
const NUMERALS = '一二三四五六七八九十';

/** The level and place that a text such as 国家级第2名 states; undefined where it states no level. */
export function awardOf(column: string, text: string, criteria: Criteria): Award | undefined {
  const plain = plainText(text);
  const found = PLACE.exec(plain);
  const level = answerOf(column, found ? plain.replace(found[0], '') : plain, criteria);
  if (level === undefined) return undefined;
  const written = found?.[1] ?? '';
  const numeral = NUMERALS.indexOf(written) + 1;
  return { level, place: found === null ? null : numeral > 0 ? numeral : Number(written) };
}

function formsOf({ answer, also }: Answer): readonly string[] {
  return [answer, ...also];
}

// 市级以下 contains 市级, so the longest form within the text is what it says. Forms of one character say too little.
function longestWithin(answers: readonly Answer[], plain: string): Answer | undefined {
  return answers
    .flatMap((answer) => formsOf(answer).map((form) => ({ answer, form })))
    .filter(({ form }) => form.length > 1 && plain.includes(form))
    .sort((a, b) => b.form.length - a.form.length)[0]?.answer;
}
