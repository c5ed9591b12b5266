import { kind, report } from '../../diagnostics/kind.ts';
import { cellValue, isIndustrialRow, placeOf } from '../cells.ts';
import type { RowRule } from '../rule.ts';

export const unknownIndustryClass = kind<{ readonly code: string }>()({
  code: 'unknown-industry-class',
  severity: 'warning',
  why: {
    zh: '国民经济行业分类中没有的代码可能是旧版代码或填错。',
    en: 'A code that the classification does not have may be of an older edition or mistyped.',
  },
  example: 'C3899（GB/T 4754-2017 中没有）',
  sample: { code: '2699' },
  zh: ({ code }) => ({
    message: `行业分类（GB/T 4754-2017）中没有 ${code}`,
    hint: '按2017版分类核对，或只填两位大类',
  }),
  en: ({ code }) => ({
    message: `GB/T 4754-2017 has no ${code}`,
    hint: 'check it against the 2017 edition, or give the two-digit division',
  }),
});

export const unknownIndustryClasses = {
  reports: [unknownIndustryClass],
  checkRow(row, roster, tell, context) {
    const { industryNames } = context;
    const code = cellValue(row, 'industryCode');
    if (code === undefined || industryNames.size === 0) return;
    // Only the industrial divisions are listed down to their classes.
    if (isIndustrialRow(row, context) !== true || industryNames.has(code.slice(1))) return;
    tell(report(unknownIndustryClass, placeOf(roster, row, 'industryCode'), { code }));
  },
} as const satisfies RowRule;
