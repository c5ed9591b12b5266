import { kind, report } from '../../diagnostics/kind.ts';
import { cellValue, placeOf, type RowRule } from '../rule.ts';

export const aboveScaleUndated = kind<Record<never, never>>()({
  code: 'above-scale-undated',
  severity: 'warning',
  why: {
    zh: '升规奖励按入规日期核定，规上企业没有入规日期就无法判断是否上年新增。',
    en: 'The above-scale award goes by the date of entry; without it nobody can tell whether it was last year.',
  },
  example: '是否规上=是，入规日期空白',
  zh: () => ({ message: '规上企业没有入规日期', hint: '补填入规（纳统）日期' }),
  en: () => ({ message: 'above scale without a date of entry', hint: 'fill in the date of entry' }),
});

export const aboveScaleUndatedRows = {
  reports: [aboveScaleUndated],
  *checkRow(row, roster) {
    if (cellValue(row, 'aboveScale') !== true || row.values.aboveScaleOn !== undefined) return;
    const key = roster.columns.aboveScaleOn === undefined ? 'aboveScale' : 'aboveScaleOn';
    yield report(aboveScaleUndated, placeOf(roster, row, key), {});
  },
} as const satisfies RowRule;
