import { kind, report } from '../../diagnostics/kind.ts';
import { isSoleTrader } from '../../values/uscc.ts';
import { cellValue, placeOf } from '../cells.ts';
import type { RowRule } from '../rule.ts';

export const soleTrader = kind<Record<never, never>>()({
  code: 'sole-trader',
  severity: 'warning',
  why: {
    zh: '代码以92开头的是个体工商户，不是法人企业，一般不能获得这些称号。',
    en: 'A code beginning 92 is a sole trader, no legal person, who as a rule cannot hold these titles.',
  },
  example: '92630102MA7500000X',
  sample: {},
  zh: () => ({
    message: '代码以92开头，是个体工商户，不是企业法人',
    hint: '核对代码；已“个转企”的填写新代码',
  }),
  en: () => ({
    message: 'the code begins with 92: a sole trader, no legal person',
    hint: 'check the code; one that became a company has a new code',
  }),
});

export const soleTraders = {
  reports: [soleTrader],
  checkRow(row, roster, tell) {
    const code = cellValue(row, 'uscc');
    if (code !== undefined && isSoleTrader(code)) tell(report(soleTrader, placeOf(roster, row, 'uscc'), {}));
  },
} as const satisfies RowRule;
