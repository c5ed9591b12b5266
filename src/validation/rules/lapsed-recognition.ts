import { kind, report } from '../../diagnostics/kind.ts';
import { columnOf } from '../../roster/columns.ts';
import { addYears } from '../../values/day.ts';
import { cellValue, isActiveRow, placeOf } from '../cells.ts';
import type { RowRule } from '../rule.ts';

export const lapsedRecognition = kind<{
  readonly title: string;
  readonly titleEn: string;
  readonly end: string;
}>()({
  code: 'lapsed-recognition',
  severity: 'warning',
  why: {
    zh: '认定有有效期，过期后不再计入有效数，需重新认定或复核。',
    en: 'A recognition has a term; after it the title has to be won again.',
  },
  example: '高新技术企业认定日期=2021-10-08',
  sample: { title: '高新技术企业', titleEn: 'High-tech enterprise', end: '2024-10-08' },
  zh: ({ title, end }) => ({
    message: `${title}已于 ${end} 到期`,
    hint: '已重新认定或复核的填写新日期，并在“重新认定或复核事项”中注明',
  }),
  en: ({ titleEn, end }) => ({
    message: `${titleEn}: its term ended on ${end}`,
    hint: 'where it was renewed give the new date and name it under 重新认定或复核事项',
  }),
});

export const lapsedRecognitions = {
  reports: [lapsedRecognition],
  checkRow(row, roster, tell, { validYears, periodEnd }) {
    if (!isActiveRow(row)) return;
    for (const [key, years] of validYears) {
      const day = cellValue(row, key);
      if (day === undefined) continue;
      const end = addYears(day, years);
      if (end > periodEnd) continue;
      const { header, headerEn } = columnOf(key);
      tell(
        report(lapsedRecognition, placeOf(roster, row, key), {
          title: header.replace('认定日期', ''),
          titleEn: headerEn.replace(/ on$/, ''),
          end,
        }),
      );
    }
  },
} as const satisfies RowRule;
