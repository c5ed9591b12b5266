import { kind } from '../../diagnostics/kind.ts';
import { cellValue } from '../cells.ts';
import { type Lacking, lackingEn, lackingZh, reportLacking } from '../lacking.ts';
import type { RosterRule } from '../rule.ts';

export const littleGiantWithoutSrdi = kind<Lacking>()({
  code: 'little-giant-without-srdi',
  severity: 'warning',
  why: {
    zh: '专精特新“小巨人”须先获专精特新中小企业称号；缺前一级的日期，可能漏填或填错列。',
    en: 'A SRDI little giant holds the title SRDI SME first; without its date a cell was missed or the wrong column filled.',
  },
  example: '专精特新“小巨人”认定日期=2025-05-01，专精特新中小企业认定日期空白',
  sample: { rows: null },
  zh: (args) => ({
    message: lackingZh('有专精特新“小巨人”认定日期，没有专精特新中小企业认定日期', 'srdiOn', args),
    hint: '补填专精特新中小企业认定日期，或核对专精特新“小巨人”日期是否填错列',
  }),
  en: (args) => ({
    message: lackingEn('SRDI little giant without a date as SRDI SME', 'srdiOn', args),
    hint: 'fill in the date as SRDI SME, or check the column',
  }),
});

export const littleGiantsWithoutSrdi = {
  reports: [littleGiantWithoutSrdi],
  checkRoster: (roster) =>
    reportLacking(roster, littleGiantWithoutSrdi, {
      wanted: 'srdiOn',
      because: 'littleGiantOn',
      calls: (row) => cellValue(row, 'littleGiantOn') !== undefined,
    }),
} as const satisfies RosterRule;
