import { kind } from '../../diagnostics/kind.ts';
import { type Compared, comparedEn, comparedZh, tellAbove } from '../compared.ts';
import type { RowRule } from '../rule.ts';

export const rdAboveRevenue = kind<Compared>()({
  code: 'rd-above-revenue',
  severity: 'warning',
  why: {
    zh: '研发费用超过营业收入极少见，多为单位有误。',
    en: 'R&D above revenue is rare and mostly a wrong unit.',
  },
  example: '研发费用 5,000，营业收入 800',
  sample: { part: 'rdExpense', whole: 'revenue', partAmount: '5,200', wholeAmount: '3,100' },
  zh: (args) => ({ message: comparedZh(args), hint: '核对两项金额和单位；属实的在备注中说明' }),
  en: (args) => ({
    message: comparedEn(args),
    hint: 'check both amounts and their units; note it where it is so',
  }),
});

export const rdExpensesAboveRevenue = {
  reports: [rdAboveRevenue],
  checkRow: tellAbove(rdAboveRevenue, [
    ['rdExpense', 'revenue'],
    ['rdExpensePrior', 'revenuePrior'],
  ]),
} as const satisfies RowRule;
