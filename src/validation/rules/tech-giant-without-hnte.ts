import { kind } from '../../diagnostics/kind.ts';
import { cellValue } from '../cells.ts';
import { type Lacking, lackingEn, lackingZh, reportLacking } from '../lacking.ts';
import type { RosterRule } from '../rule.ts';

export const techGiantWithoutHnte = kind<Lacking>()({
  code: 'tech-giant-without-hnte',
  severity: 'warning',
  why: {
    zh: '科技小巨人须先获高新技术企业称号；缺前一级的日期，可能漏填或填错列。',
    en: 'A technology little giant holds the title high-tech enterprise first; without its date a cell was missed or the wrong column filled.',
  },
  example: '科技小巨人认定日期=2025-05-01，高新技术企业认定日期空白',
  sample: { rows: null },
  zh: (args) => ({
    message: lackingZh('有科技小巨人认定日期，没有高新技术企业认定日期', 'hnteOn', args),
    hint: '补填高新技术企业认定日期，或核对科技小巨人日期是否填错列',
  }),
  en: (args) => ({
    message: lackingEn('technology little giant without a date as high-tech enterprise', 'hnteOn', args),
    hint: 'fill in the date as high-tech enterprise, or check the column',
  }),
});

export const techGiantsWithoutHnte = {
  reports: [techGiantWithoutHnte],
  checkRoster: (roster) =>
    reportLacking(roster, techGiantWithoutHnte, {
      wanted: 'hnteOn',
      because: 'techGiantOn',
      calls: (row) => cellValue(row, 'techGiantOn') !== undefined,
    }),
} as const satisfies RosterRule;
