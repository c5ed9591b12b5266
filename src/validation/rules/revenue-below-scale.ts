import { kind, report } from '../../diagnostics/kind.ts';
import { formatWanGrouped } from '../../values/money.ts';
import { cellValue, isActiveRow, isIndustrialRow, placeOf } from '../cells.ts';
import type { RowRule } from '../rule.ts';

export const revenueBelowScale = kind<{ readonly revenue: string; readonly threshold: string }>()({
  code: 'revenue-below-scale',
  severity: 'warning',
  why: {
    zh: '规上企业的年营业收入应达到规模以上标准，否则规上状态或收入有一项可疑。',
    en: 'An enterprise above scale should have the revenue that makes it so; otherwise one of the two is doubtful.',
  },
  example: '是否规上=是，营业收入=591.23',
  sample: { revenue: '1,650', threshold: '2,000' },
  zh: ({ revenue, threshold }) => ({
    message: `规上企业营业收入为 ${revenue} 万元，低于 ${threshold} 万元`,
    hint: '核对营业收入的金额和单位，或核对是否规上',
  }),
  en: ({ revenue, threshold }) => ({
    message: `above scale with a revenue of ${revenue}, below ${threshold} (10,000 yuan)`,
    hint: 'check the revenue and its unit, or whether it is above scale',
  }),
});

export const revenuesBelowScale = {
  reports: [revenueBelowScale],
  checkRow(row, roster, tell, context) {
    const revenue = cellValue(row, 'revenue');
    const threshold = context.parameters['above-scale-revenue'];
    if (cellValue(row, 'aboveScale') !== true || revenue === undefined || revenue >= threshold) return;
    // The threshold is that of industry; a row of another section is told so by a rule of its own.
    if (isIndustrialRow(row, context) === false || !isActiveRow(row)) return;
    const args = { revenue: formatWanGrouped(revenue), threshold: formatWanGrouped(threshold) };
    tell(report(revenueBelowScale, placeOf(roster, row, 'revenue'), args));
  },
} as const satisfies RowRule;
