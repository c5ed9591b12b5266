// Gets the writer of workbooks ready before there is one to write.
import { BLANK, type Book, count, text } from '../reports/book.ts';
import { dayOf } from '../values/day.ts';
import { writeXlsx } from './write-xlsx.ts';

const SHEET = '1';

/** With what most sheets have: each way of drawing is compiled when it is first taken. */
const SAMPLE: Book = {
  title: SHEET,
  footer: SHEET,
  sheets: [
    {
      name: SHEET,
      title: SHEET,
      subtitles: [SHEET],
      orientation: 'landscape',
      blocks: [
        {
          kind: 'table',
          heading: '',
          columns: [
            { header: SHEET, width: 8 },
            { header: SHEET, width: 8, group: SHEET, total: 'sum', align: 'center' },
            { header: SHEET, width: 8, group: SHEET },
          ],
          rows: [[text(SHEET, { note: SHEET, tone: 'bad' }), count(1), BLANK]],
          totalLabel: SHEET,
          emptyText: SHEET,
        },
        { kind: 'lines', heading: SHEET, lines: [{ text: SHEET, link: { sheet: SHEET, cell: 'A1' } }] },
      ],
    },
  ],
};

/** Loads the writer and lets it write a small book, so that the first real one takes no longer than the others. */
export async function prepareWriter(): Promise<null> {
  const created = dayOf(2000, 1, 1);
  if (created) await writeXlsx(SAMPLE, { created, lang: 'zh' });
  return null;
}
