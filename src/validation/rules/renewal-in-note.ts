import { kind, report } from '../../diagnostics/kind.ts';
import { plainText } from '../../roster/cell-text.ts';
import { columnOf } from '../../roster/columns.ts';
import { notesRenewal } from '../../roster/renewal-note.ts';
import { periodYear } from '../../values/period.ts';
import { cellValue, placeOf } from '../cells.ts';
import type { RowRule } from '../rule.ts';

export const renewalInNote = kind<{ readonly note: string }>()({
  code: 'renewal-in-note',
  severity: 'warning',
  why: {
    zh: '文件奖补的是新认定；重新认定、复核只写在备注里的，会按新认定核定、兑付。',
    en: 'The text pays what is newly recognised; a renewal that only a note speaks of would be paid as if it were new.',
  },
  example: '备注=市级科技型企业为复核，“重新认定或复核事项”空白',
  sample: { note: '市级科技型企业为复核' },
  zh: ({ note }) => ({
    message: `备注“${note}”似指重新认定或复核，“${columnOf('renewals').header}”没有填写`,
    hint: `属重新认定或复核的，在“${columnOf('renewals').header}”中填写事项名称；不是的无需更正`,
  }),
  en: ({ note }) => ({
    message: `the note “${note}” seems to speak of a renewal, which ${columnOf('renewals').header} does not name`,
    hint: `if it is one, name the measure under ${columnOf('renewals').header}; otherwise there is nothing to mend`,
  }),
});

export const renewalsInNotes = {
  reports: [renewalInNote],
  checkRow(row, roster, tell, { period }) {
    const note = cellValue(row, 'note');
    if (note === undefined || row.values.renewals !== undefined) return;
    if (!notesRenewal(plainText(note), periodYear(period))) return;
    // Decisions read the column, so that what hangs on it is doubted.
    const key = roster.columns.renewals === undefined ? 'note' : 'renewals';
    tell(report(renewalInNote, placeOf(roster, row, key), { note }));
  },
} as const satisfies RowRule;
