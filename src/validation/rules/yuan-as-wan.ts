import { kind, report } from '../../diagnostics/kind.ts';
import { columnOf } from '../../roster/columns.ts';
import { formatWanGrouped } from '../../values/money.ts';
import { cellValue, placeOf, type RowRule } from '../rule.ts';

const COMPARED = [
  'revenue',
  'revenuePrior',
  'revenueYtd',
  'revenuePeak',
  'mainRevenue',
  'mainRevenuePrior',
] as const;

export const yuanAsWan = kind<{
  readonly amount: string;
  readonly other: string;
  readonly otherEn: string;
  readonly times: string;
}>()({
  code: 'yuan-as-wan',
  severity: 'warning',
  why: {
    zh: '同一企业两项同类金额相差约一万倍，多半是有一项按“元”填在了“万元”列。',
    en: 'Two like amounts of one enterprise that differ by about ten thousand: one was mostly typed in 元 under 万元.',
  },
  example: '营业收入 23,465,500（历史最高 2,287.42）',
  zh: ({ amount, other, times }) => ({
    message: `本栏 ${amount} 万元，约为“${other}”的 ${times} 倍，可能按“元”填报`,
    hint: '如确为“元”，换算成万元后重填',
  }),
  en: ({ amount, otherEn, times }) => ({
    message: `this cell says ${amount} (10,000 yuan), about ${times} times ${otherEn}; it may be in yuan`,
    hint: 'where it is in yuan, write it in 万元',
  }),
});

export const yuanAsWanRows = {
  reports: [yuanAsWan],
  *checkRow(row, roster, { parameters }) {
    const { least, most } = parameters['unit-slip'];
    const amounts = COMPARED.flatMap((key) => {
      const amount = cellValue(row, key);
      return amount === undefined || amount <= 0n ? [] : [{ key, amount }];
    });
    for (const { key, amount } of amounts) {
      const small = amounts.find((other) => amount >= other.amount * least && amount <= other.amount * most);
      if (!small) continue;
      const { header, headerEn } = columnOf(small.key);
      const times = String(amount / small.amount);
      yield report(yuanAsWan, placeOf(roster, row, key), {
        amount: formatWanGrouped(amount),
        other: header,
        otherEn: headerEn,
        times,
      });
    }
  },
} as const satisfies RowRule;
