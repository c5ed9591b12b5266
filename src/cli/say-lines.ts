// Lines of a summary as the terminal shows them.
import type { SummaryLine } from '../reports/text/summary-line.ts';
import { paintFor } from './paint.ts';

/** The lines as one text, painted where the stream shows colours. */
export function painted(lines: readonly SummaryLine[], coloured: boolean): string {
  const paints = paintFor(coloured);
  return lines.map(({ text, tone }) => (tone === 'plain' ? text : paints[tone](text))).join('\n');
}
