import { kind, report } from '../../diagnostics/kind.ts';
import { cellValue, placeOf, type RowRule } from '../rule.ts';

export const techGiantWithoutHnte = kind<Record<never, never>>()({
  code: 'tech-giant-without-hnte',
  severity: 'warning',
  why: {
    zh: '科技小巨人须先获高新技术企业称号；缺前一级的日期，可能漏填或填错列。',
    en: 'A technology little giant holds the title high-tech enterprise first; without its date a cell was missed or the wrong column filled.',
  },
  example: '科技小巨人认定日期=2025-05-01，高新技术企业认定日期空白',
  zh: () => ({
    message: '有科技小巨人认定日期，没有高新技术企业认定日期',
    hint: '补填高新技术企业认定日期，或核对科技小巨人日期是否填错列',
  }),
  en: () => ({
    message: 'technology little giant without a date as high-tech enterprise',
    hint: 'fill in the date as high-tech enterprise, or check the column',
  }),
});

export const techGiantsWithoutHnte = {
  reports: [techGiantWithoutHnte],
  *checkRow(row, roster) {
    if (cellValue(row, 'techGiantOn') === undefined || row.values.hnteOn !== undefined) return;
    yield report(techGiantWithoutHnte, placeOf(roster, row, 'techGiantOn'), {});
  },
} as const satisfies RowRule;
