// A line of the terminal summary: its text, and how it is meant. The terminal paints it.
import type { Tone } from '../book.ts';
import { truncate } from './columns.ts';
import { wrapText } from './wrap.ts';

export interface SummaryLine {
  readonly text: string;
  readonly tone: Tone | 'strong';
}

export const EMPTY_LINE: SummaryLine = { text: '', tone: 'plain' };

/** A line as it stands; plain unless told otherwise. */
export function line(text: string, tone: SummaryLine['tone'] = 'plain'): SummaryLine {
  return { text, tone };
}

/** A text over as many lines as it needs, the ones after the first indented by `hanging`. */
export function wrapped(
  text: string,
  width: number,
  tone: SummaryLine['tone'] = 'plain',
  hanging = 2,
): readonly SummaryLine[] {
  return wrapText(text, width - hanging).map((one, index) =>
    line(truncate(index === 0 ? one : ' '.repeat(hanging) + one, width), tone),
  );
}
