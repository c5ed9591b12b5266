import { kind, report } from '../../diagnostics/kind.ts';
import { cellValue, placeOf, type RowRule } from '../rule.ts';

export const littleGiantWithoutSrdi = kind<Record<never, never>>()({
  code: 'little-giant-without-srdi',
  severity: 'warning',
  why: {
    zh: '专精特新“小巨人”须先获专精特新中小企业称号；缺前一级的日期，可能漏填或填错列。',
    en: 'A SRDI little giant holds the title SRDI SME first; without its date a cell was missed or the wrong column filled.',
  },
  example: '专精特新“小巨人”认定日期=2025-05-01，专精特新中小企业认定日期空白',
  zh: () => ({
    message: '有专精特新“小巨人”认定日期，没有专精特新中小企业认定日期',
    hint: '补填专精特新中小企业认定日期，或核对专精特新“小巨人”日期是否填错列',
  }),
  en: () => ({
    message: 'SRDI little giant without a date as SRDI SME',
    hint: 'fill in the date as SRDI SME, or check the column',
  }),
});

export const littleGiantsWithoutSrdi = {
  reports: [littleGiantWithoutSrdi],
  *checkRow(row, roster) {
    if (cellValue(row, 'littleGiantOn') === undefined || row.values.srdiOn !== undefined) return;
    yield report(littleGiantWithoutSrdi, placeOf(roster, row, 'littleGiantOn'), {});
  },
} as const satisfies RowRule;
