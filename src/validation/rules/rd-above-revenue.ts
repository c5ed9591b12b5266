import { kind, report } from '../../diagnostics/kind.ts';
import { cellValue, placeOf, type RowRule } from '../rule.ts';

export const rdAboveRevenue = kind<Record<never, never>>()({
  code: 'rd-above-revenue',
  severity: 'warning',
  why: {
    zh: '研发费用超过营业收入极少见，多为单位有误。',
    en: 'R&D above revenue is rare and mostly a wrong unit.',
  },
  example: '研发费用 5,000，营业收入 800',
  zh: () => ({ message: '研发费用大于营业收入', hint: '核对两项金额和单位；属实的在备注中说明' }),
  en: () => ({
    message: 'R&D expense is above revenue',
    hint: 'check both amounts and their units; note it where it is so',
  }),
});

export const rdExpensesAboveRevenue = {
  reports: [rdAboveRevenue],
  *checkRow(row, roster) {
    const expense = cellValue(row, 'rdExpense');
    const revenue = cellValue(row, 'revenue');
    if (expense === undefined || revenue === undefined || expense <= revenue) return;
    yield report(rdAboveRevenue, placeOf(roster, row, 'rdExpense'), {});
  },
} as const satisfies RowRule;
