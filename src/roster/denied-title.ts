// A title that is denied beside its day: 否 under 是否, and a date under 时间, of one group.
import { isBlankText, plainText } from './cell-text.ts';
import { type ColumnKey, isDated } from './columns.ts';
import { isNo } from './field-types/yes-no.ts';
import type { Header } from './find-header.ts';
import { type RawValue, rawText } from './raw-sheet.ts';

const QUESTION = /^(?:是\/?否|有\/?无|[是有][否无](?:获得?|取得|通过|获[评批])?(?:认定)?)$/u;

/** By column of ours, the 1-based column under the same title that asks whether an enterprise has it. */
export function questionsBeside({ cells }: Header): ReadonlyMap<ColumnKey, number> {
  const questions = new Map<ColumnKey, number>();
  for (const { column, reading, against, settled } of cells) {
    if (settled || !against || against.named || !QUESTION.test(reading.plain)) continue;
    if (isDated(against.key)) questions.set(against.key, column);
  }
  return questions;
}

/** What a day's cell says together with the answer to its question: that is no day where it is denied. */
export function withDenial(cell: RawValue, answer: RawValue): RawValue {
  if (answer === undefined || !isNo(answer)) return cell;
  const text = rawText(cell).trim();
  return isBlankText(plainText(text)) ? cell : `${rawText(answer).trim()} ${text}`;
}
