import { kind, report } from '../../diagnostics/kind.ts';
import { cellValue, placeOf, type RowRule } from '../rule.ts';

export const srdiWithoutInnovative = kind<Record<never, never>>()({
  code: 'srdi-without-innovative',
  severity: 'warning',
  why: {
    zh: '专精特新中小企业须先获创新型中小企业称号；缺前一级的日期，可能漏填或填错列。',
    en: 'A SRDI SME holds the title innovative SME first; without its date a cell was missed or the wrong column filled.',
  },
  example: '专精特新中小企业认定日期=2025-05-01，创新型中小企业认定日期空白',
  zh: () => ({
    message: '有专精特新中小企业认定日期，没有创新型中小企业认定日期',
    hint: '补填创新型中小企业认定日期，或核对专精特新中小企业日期是否填错列',
  }),
  en: () => ({
    message: 'SRDI SME without a date as innovative SME',
    hint: 'fill in the date as innovative SME, or check the column',
  }),
});

export const srdiSmesWithoutInnovative = {
  reports: [srdiWithoutInnovative],
  *checkRow(row, roster) {
    if (cellValue(row, 'srdiOn') === undefined || row.values.innovativeOn !== undefined) return;
    yield report(srdiWithoutInnovative, placeOf(roster, row, 'srdiOn'), {});
  },
} as const satisfies RowRule;
