// A title that is denied beside its day: 否 under 是否, and a date under 时间, of one group.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { type CellRef, cellAddress } from '../values/cell-ref.ts';
import { type ColumnKey, isDated } from './columns.ts';
import { isNo } from './field-types/yes-no.ts';
import type { Header, HeaderCell } from './find-header.ts';
import { type RawSheet, type RawValue, rawText } from './raw-sheet.ts';
import { YES_OR_NO } from './telling-words.ts';

interface Denial {
  readonly text: string;
  /** Address, header and content of the cell that denies it. */
  readonly cell: string;
  readonly question: string;
  readonly answer: string;
}

export const deniedDate = kind<Denial>()({
  code: 'denied-date',
  severity: 'error',
  why: {
    zh: '同一称号的“是否”填否而日期填了一天，两格必有一错，不能当作已认定。',
    en: 'A title that is denied in one cell and dated in the next: one of them is wrong, so it does not count as given.',
  },
  example: '“是否”填“否”，“认定日期”填 2025-09-01',
  sample: { text: '2025-09-01', cell: 'G3', question: '是否', answer: '否' },
  zh: ({ text, cell, question, answer }) => ({
    message: `填有日期“${text}”，而 ${cell}“${question}”填“${answer}”：是否认定不能确定`,
    hint: `确已认定的，更正 ${cell}；没有认定的，删去日期`,
  }),
  en: ({ text, cell, question, answer }) => ({
    message: `the day “${text}” stands here, but ${cell} (${question}) says “${answer}”: whether the title was given cannot be told`,
    hint: `mend ${cell} if it was; delete the day if it was not`,
  }),
});

const QUESTION = new RegExp(`^(?:${YES_OR_NO}|[是有][否无](?:获得?|取得|通过|获[评批])?(?:认定)?)$`, 'u');

/** A column under a title that asks whether an enterprise has it. */
export type Question = Pick<HeaderCell, 'column' | 'text'>;

/** The questions under the same titles as columns of ours. */
export function questionsBeside({ cells }: Header): ReadonlyMap<ColumnKey, Question> {
  const questions = new Map<ColumnKey, Question>();
  for (const { column, text, reading, against, settled } of cells) {
    if (settled || !against || against.named || !QUESTION.test(reading.plain)) continue;
    if (isDated(against.key)) questions.set(against.key, { column, text });
  }
  return questions;
}

/** The finding on a column's cell with a day in a row where the answer to its question denies the title; none otherwise. */
export function denialOf(
  { file, sheet }: RawSheet,
  place: Pick<CellRef, 'row' | 'column'> & { readonly key: ColumnKey },
  day: RawValue,
  question: Question,
  answer: RawValue,
): Diagnostic | undefined {
  if (answer === undefined || !isNo(answer)) return undefined;
  const { row, column, key } = place;
  const text = rawText(day).trim();
  return report(deniedDate, atCell({ file, sheet, row, column }, key, text), {
    text,
    cell: cellAddress({ row, column: question.column }),
    question: question.text,
    answer: rawText(answer).trim(),
  });
}
