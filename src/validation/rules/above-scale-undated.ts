import { kind } from '../../diagnostics/kind.ts';
import { cellValue, isActiveRow } from '../cells.ts';
import { type Lacking, lackingEn, lackingZh, reportLacking } from '../lacking.ts';
import type { RosterRule } from '../rule.ts';

export const aboveScaleUndated = kind<Lacking>()({
  code: 'above-scale-undated',
  severity: 'warning',
  why: {
    zh: '升规奖励按入规日期核定，规上企业没有入规日期就无法判断是否上年新增。',
    en: 'The above-scale award goes by the date of entry; without it nobody can tell whether it was last year.',
  },
  example: '是否规上=是，入规日期空白',
  sample: { rows: null },
  zh: (args) => ({
    message: lackingZh('规上企业没有入规日期', 'aboveScaleOn', args),
    hint: '补填入规（纳统）日期',
  }),
  en: (args) => ({
    message: lackingEn('above scale without a date of entry', 'aboveScaleOn', args),
    hint: 'fill in the date of entry',
  }),
});

export const aboveScaleUndatedRows = {
  reports: [aboveScaleUndated],
  checkRoster: (roster) =>
    reportLacking(roster, aboveScaleUndated, {
      wanted: 'aboveScaleOn',
      because: 'aboveScale',
      calls: (row) => cellValue(row, 'aboveScale') === true && isActiveRow(row),
    }),
} as const satisfies RosterRule;
