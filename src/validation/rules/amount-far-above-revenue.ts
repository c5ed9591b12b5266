import { kind, report } from '../../diagnostics/kind.ts';
import { columnOf, type KeyOfType } from '../../roster/columns.ts';
import type { RosterRow } from '../../roster/roster.ts';
import { formatWanGrouped, type Money } from '../../values/money.ts';
import { cellValue, placeOf } from '../cells.ts';
import type { CheckParameters } from '../check-parameters.ts';
import type { Compared } from '../compared.ts';
import type { RowRule } from '../rule.ts';

type AmountKey = KeyOfType<'amount'>;

export const amountFarAboveRevenue = kind<Compared & { readonly times: string }>()({
  code: 'amount-far-above-revenue',
  severity: 'warning',
  why: {
    zh: '缴税或转化项目投入为营业收入的许多倍，多半是按“元”填在了“万元”列；补助按这两项计算，会随之多算。',
    en: 'Tax or the outlay of a transfer project many times the revenue was mostly typed in 元 under 万元; the subsidy is worked out from both and would be too high.',
  },
  example: '近三年累计缴税总额 500,000，上年度营业收入 3,000',
  sample: { part: 'tax3y', whole: 'revenue', partAmount: '500,000', wholeAmount: '3,000', times: '166' },
  zh: ({ part, whole, partAmount, wholeAmount, times }) => ({
    message: `${columnOf(part).header} ${partAmount} 万元，为${columnOf(whole).header} ${wholeAmount} 万元的 ${times} 倍以上`,
    hint: '核对单位，按“元”填报的换算成万元后重填；属实的在备注中说明',
  }),
  en: ({ part, whole, partAmount, wholeAmount, times }) => ({
    message: `${columnOf(part).headerEn} ${partAmount} is ${times} times ${columnOf(whole).headerEn} ${wholeAmount} or more (10,000 yuan)`,
    hint: 'check the unit and write the amount in 万元; note it where it is so',
  }),
});

/** An amount against the best year's revenue that the row knows of: a poor year says nothing of what was paid before. */
export const amountsFarAboveRevenue = {
  reports: [amountFarAboveRevenue],
  checkRow(row, roster, tell, { parameters: { 'against-revenue': limits } }) {
    for (const { field, times } of limits.amounts) {
      const amount = cellValue(row, field);
      if (amount === undefined || amount < limits.from) continue;
      const best = bestYear(row, limits);
      if (best === undefined || amount <= best.amount * times) continue;
      const args = {
        ...{ part: field, whole: best.key, times: String(amount / best.amount) },
        ...{ partAmount: formatWanGrouped(amount), wholeAmount: formatWanGrouped(best.amount) },
      };
      tell(report(amountFarAboveRevenue, placeOf(roster, row, field), args));
    }
  },
} as const satisfies RowRule;

/** The highest revenue of the row; undefined where none above nothing is known. */
function bestYear(
  row: RosterRow,
  { revenues }: CheckParameters['against-revenue'],
): { readonly key: AmountKey; readonly amount: Money } | undefined {
  let best: { key: AmountKey; amount: Money } | undefined;
  for (const key of revenues) {
    const amount = cellValue(row, key);
    if (amount !== undefined && amount > (best?.amount ?? 0n)) best = { key, amount };
  }
  return best;
}
