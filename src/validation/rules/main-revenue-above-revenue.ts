import { kind, report } from '../../diagnostics/kind.ts';
import { cellValue, placeOf, type RowRule } from '../rule.ts';

export const mainRevenueAboveRevenue = kind<Record<never, never>>()({
  code: 'main-revenue-above-revenue',
  severity: 'warning',
  why: {
    zh: '主营业务收入是营业收入的一部分，不会更大。',
    en: 'Main-business revenue is a part of revenue and cannot be larger.',
  },
  example: '主营业务收入 1,200，营业收入 1,000',
  zh: () => ({ message: '主营业务收入大于营业收入', hint: '核对两项金额和单位' }),
  en: () => ({
    message: 'main-business revenue is above revenue',
    hint: 'check both amounts and their units',
  }),
});

export const mainRevenuesAboveRevenue = {
  reports: [mainRevenueAboveRevenue],
  *checkRow(row, roster) {
    const main = cellValue(row, 'mainRevenue');
    const revenue = cellValue(row, 'revenue');
    if (main === undefined || revenue === undefined || main <= revenue) return;
    yield report(mainRevenueAboveRevenue, placeOf(roster, row, 'mainRevenue'), {});
  },
} as const satisfies RowRule;
