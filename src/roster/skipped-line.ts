// A line under the header that is read neither as an enterprise nor as a sum.
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { type RawRow, type RawSheet, rawText } from './raw-sheet.ts';
import { rowPlace } from './row-place.ts';

export const skippedLine = kind<{ readonly text: string }>()({
  code: 'skipped-line',
  severity: 'info',
  why: {
    zh: '既无代码、内容又不足以认作企业的行不计入名单；如确为企业，须补全。',
    en: 'A line without a code and with too little else is not taken for an enterprise; if it is one, complete it.',
  },
  example: '合计行以下只有企业名称的一行',
  sample: { text: '以上数据经核对无误' },
  zh: ({ text }) => ({
    message: `此行未作为企业读取：${text}`,
    hint: '如确为企业，补填代码等必填项，并移到合计行之上',
  }),
  en: ({ text }) => ({
    message: `this line is not read as an enterprise: ${text}`,
    hint: 'if it is one, fill in its code and the other required cells above the total row',
  }),
});

/** The finding for a row, at its first filled cell; a warning where it may well have been meant. */
export function skippedAt(
  sheet: RawSheet,
  row: RawRow,
  severity: Severity = skippedLine.severity,
): Diagnostic {
  const texts = row.cells.map((cell) => rawText(cell).trim()).filter((text) => text !== '');
  return report(skippedLine, rowPlace(sheet, row), { text: texts.join(' ') }, severity);
}
