import { kind, report } from '../../diagnostics/kind.ts';
import { cellValue, placeOf } from '../cells.ts';
import type { RowRule } from '../rule.ts';

export const peakBelowPrior = kind<Record<never, never>>()({
  code: 'peak-below-prior',
  severity: 'warning',
  why: {
    zh: '历史最高年营业收入含前一年度，不会更低；它决定是否首次突破一个台阶。',
    en: 'The highest revenue before last year includes the year before it and cannot be lower; it decides whether a milestone is crossed for the first time.',
  },
  example: '历史最高年营业收入 8,000，前一年度营业收入 9,500',
  sample: {},
  zh: () => ({
    message: '历史最高年营业收入低于更早年度的营业收入',
    hint: '按上年度以前各年中最高的一年填写',
  }),
  en: () => ({
    message: 'the highest revenue before last year is below that of an earlier year',
    hint: 'give the highest of all years before last',
  }),
});

export const peaksBelowPrior = {
  reports: [peakBelowPrior],
  checkRow(row, roster, tell) {
    const peak = cellValue(row, 'revenuePeak');
    if (peak === undefined) return;
    const higher = [cellValue(row, 'revenuePrior'), cellValue(row, 'revenuePrior2')].some(
      (revenue) => revenue !== undefined && revenue > peak,
    );
    if (higher) tell(report(peakBelowPrior, placeOf(roster, row, 'revenuePeak'), {}));
  },
} as const satisfies RowRule;
