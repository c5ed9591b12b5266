import { kind, report } from '../../diagnostics/kind.ts';
import { COLUMN_KEYS, columnOf, type KeyOfType } from '../../roster/columns.ts';
import { cellValue, placeOf, type RowRule } from '../rule.ts';

const AMOUNTS = COLUMN_KEYS.filter((key): key is KeyOfType<'amount'> => columnOf(key).type === 'amount');

export const implausibleSize = kind<Record<never, never>>()({
  code: 'implausible-size',
  severity: 'warning',
  why: {
    zh: '大得不合常理的数值多为单位或小数点有误。',
    en: 'A figure beyond all measure is mostly a wrong unit or a lost decimal point.',
  },
  example: '营业收入 200,000,000（万元）',
  zh: () => ({ message: '数值大得不合常理', hint: '核对单位（元、万元、亿元）和小数点' }),
  en: () => ({
    message: 'the figure is beyond all measure',
    hint: 'check the unit (元, 万元, 亿元) and the decimal point',
  }),
});

export const implausibleSizes = {
  reports: [implausibleSize],
  *checkRow(row, roster, { parameters }) {
    for (const key of AMOUNTS) {
      const amount = cellValue(row, key);
      if (amount !== undefined && amount > parameters['implausible-amount']) {
        yield report(implausibleSize, placeOf(roster, row, key), {});
      }
    }
    const employees = cellValue(row, 'employees');
    if (employees !== undefined && employees > parameters['implausible-employees']) {
      yield report(implausibleSize, placeOf(roster, row, 'employees'), {});
    }
  },
} as const satisfies RowRule;
