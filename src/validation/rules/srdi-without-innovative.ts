import { kind } from '../../diagnostics/kind.ts';
import type { RosterRow } from '../../roster/roster.ts';
import { cellValue } from '../cells.ts';
import { type Lacking, lackingEn, lackingZh, reportLacking } from '../lacking.ts';
import type { RosterRule, ValidationContext } from '../rule.ts';

export const srdiWithoutInnovative = kind<Lacking>()({
  code: 'srdi-without-innovative',
  severity: 'warning',
  why: {
    zh: '专精特新中小企业须先获创新型中小企业称号；缺前一级的日期，可能漏填或填错列。',
    en: 'A SRDI SME holds the title innovative SME first; without its date a cell was missed or the wrong column filled.',
  },
  example: '专精特新中小企业认定日期=2025-05-01，创新型中小企业认定日期空白',
  sample: { rows: null },
  zh: (args) => ({
    message: lackingZh('有专精特新中小企业认定日期，没有创新型中小企业认定日期', 'innovativeOn', args),
    hint: '补填创新型中小企业认定日期，或核对专精特新中小企业日期是否填错列',
  }),
  en: (args) => ({
    message: lackingEn('SRDI SME without a date as innovative SME', 'innovativeOn', args),
    hint: 'fill in the date as innovative SME, or check the column',
  }),
});

export const srdiSmesWithoutInnovative = {
  reports: [srdiWithoutInnovative],
  checkRoster: (roster, context) =>
    reportLacking(roster, srdiWithoutInnovative, {
      wanted: 'innovativeOn',
      because: 'srdiOn',
      calls: (row) => needsInnovative(row, context),
    }),
} as const satisfies RosterRule;

// The first rung came with the measures of 2022; SRDI SMEs recognised before had no need of it.
function needsInnovative(row: RosterRow, { parameters }: ValidationContext): boolean {
  const day = cellValue(row, 'srdiOn');
  return day !== undefined && day >= parameters['srdi-needs-innovative-from'];
}
