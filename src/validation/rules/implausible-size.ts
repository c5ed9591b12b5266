import { kind, report } from '../../diagnostics/kind.ts';
import type { RosterRow } from '../../roster/roster.ts';
import { formatWanGrouped, type Money } from '../../values/money.ts';
import { cellValue, placeOf } from '../cells.ts';
import type { CheckParameters } from '../check-parameters.ts';
import type { RowRule } from '../rule.ts';

type Group = CheckParameters['implausible']['amounts'][number];

export const implausibleSize = kind<{ readonly size: string; readonly unit: 'wan' | 'persons' }>()({
  code: 'implausible-size',
  severity: 'warning',
  why: {
    zh: '大得不合常理、同行又没有相近数值印证的，多为单位或小数点有误。',
    en: 'A figure beyond all measure, with none like it in its row, is mostly a wrong unit or a lost decimal point.',
  },
  example: '营业收入 34,567,800（万元）',
  sample: { size: '5,000,000,000', unit: 'wan' },
  zh: ({ size, unit }) => ({
    message: `${size} ${unit === 'wan' ? '万元' : '人'}，大得不合常理`,
    hint: '核对单位（元、万元、亿元）和小数点；属实的在备注中说明',
  }),
  en: ({ size, unit }) => ({
    message: `${size} ${unit === 'wan' ? '(10,000 yuan)' : 'persons'} is beyond all measure`,
    hint: 'check the unit (元, 万元, 亿元) and the decimal point; note it where it is so',
  }),
});

export const implausibleSizes = {
  reports: [implausibleSize],
  checkRow(row, roster, tell, { parameters: { implausible } }) {
    for (const group of implausible.amounts) {
      for (const key of group.fields) {
        const amount = cellValue(row, key);
        if (amount === undefined || !isImplausible(amount, row, group, implausible.near)) continue;
        const args = { size: formatWanGrouped(amount), unit: 'wan' } as const;
        tell(report(implausibleSize, placeOf(roster, row, key), args));
      }
    }
    const employees = cellValue(row, 'employees');
    if (employees !== undefined && employees > implausible.employees) {
      const args = { size: String(employees), unit: 'persons' } as const;
      tell(report(implausibleSize, placeOf(roster, row, 'employees'), args));
    }
  },
} as const satisfies RowRule;

function isImplausible(amount: Money, row: RosterRow, group: Group, near: bigint): boolean {
  // A loss is as large as a profit.
  const size = magnitude(amount);
  if (size <= group.doubtful) return false;
  if (size > group.impossible) return true;
  const alike = group.fields.filter((key) => {
    const other = cellValue(row, key);
    return other !== undefined && magnitude(other) * near > size;
  });
  // The amount is always like itself.
  return alike.length < 2;
}

function magnitude(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}
