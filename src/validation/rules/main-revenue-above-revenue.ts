import { kind } from '../../diagnostics/kind.ts';
import { type Compared, comparedEn, comparedZh, tellAbove } from '../compared.ts';
import type { RowRule } from '../rule.ts';

export const mainRevenueAboveRevenue = kind<Compared>()({
  code: 'main-revenue-above-revenue',
  severity: 'warning',
  why: {
    zh: '主营业务收入是营业收入的一部分，不会更大。',
    en: 'Main-business revenue is a part of revenue and cannot be larger.',
  },
  example: '主营业务收入 1,200，营业收入 1,000',
  sample: { part: 'mainRevenue', whole: 'revenue', partAmount: '5,200', wholeAmount: '3,100' },
  zh: (args) => ({ message: comparedZh(args), hint: '核对两项金额和单位' }),
  en: (args) => ({ message: comparedEn(args), hint: 'check both amounts and their units' }),
});

export const mainRevenuesAboveRevenue = {
  reports: [mainRevenueAboveRevenue],
  checkRow: tellAbove(mainRevenueAboveRevenue, [
    ['mainRevenue', 'revenue'],
    ['mainRevenuePrior', 'revenuePrior'],
    ['mainRevenuePrior2', 'revenuePrior2'],
  ]),
} as const satisfies RowRule;
