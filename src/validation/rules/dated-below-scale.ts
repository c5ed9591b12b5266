import { kind, report } from '../../diagnostics/kind.ts';
import { cellValue, placeOf } from '../cells.ts';
import type { RowRule } from '../rule.ts';

export const datedBelowScale = kind<Record<never, never>>()({
  code: 'dated-below-scale',
  severity: 'warning',
  why: {
    zh: '有入规日期而不是规上企业，两项有一项不实，或企业已退库。',
    en: 'A date of entry without being above scale: one of the two is wrong, or the enterprise has left.',
  },
  example: '是否规上=否，入规日期=2024-03-01',
  sample: {},
  zh: () => ({ message: '有入规日期，但是否规上填“否”', hint: '核对是否规上；已退库的在备注中说明' }),
  en: () => ({
    message: 'a date of entry, but not above scale',
    hint: 'check whether it is above scale; note it where it has left',
  }),
});

export const datedBelowScaleRows = {
  reports: [datedBelowScale],
  checkRow(row, roster, tell) {
    if (cellValue(row, 'aboveScale') !== false || cellValue(row, 'aboveScaleOn') === undefined) return;
    tell(report(datedBelowScale, placeOf(roster, row, 'aboveScaleOn'), {}));
  },
} as const satisfies RowRule;
