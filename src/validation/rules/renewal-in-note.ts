import { kind, report } from '../../diagnostics/kind.ts';
import { plainText } from '../../roster/cell-text.ts';
import { columnOf } from '../../roster/columns.ts';
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

// 复核 by itself is said of figures too.
const TITLE = '高新|高企|专精特新|小巨人|单项冠军|创新型|科技型|科技园|研发中心|称号|资质|证书';
const RENEWED = new RegExp(
  `重新认定|再次认定|换证|续期|(?:${TITLE}).{0,8}(?:复核|复审|复评)|(?:复核|复审|复评).{0,4}(?:${TITLE}|通过|认定)`,
  'u',
);
const DENIED = /(?:不是|不属|并非|非|未|无需|不含)(?:.{0,3})(?:重新认定|再次认定|换证|续期|复核|复审|复评)/u;

export const renewalsInNotes = {
  reports: [renewalInNote],
  checkRow(row, roster, tell) {
    const note = cellValue(row, 'note');
    if (note === undefined || row.values.renewals !== undefined) return;
    const plain = plainText(note);
    if (!RENEWED.test(plain) || DENIED.test(plain)) return;
    // Decisions read the column, so that what hangs on it is doubted.
    const key = roster.columns.renewals === undefined ? 'note' : 'renewals';
    tell(report(renewalInNote, placeOf(roster, row, key), { note }));
  },
} as const satisfies RowRule;
