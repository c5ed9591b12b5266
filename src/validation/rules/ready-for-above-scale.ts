import { kind, report } from '../../diagnostics/kind.ts';
import { cellValue, isActiveRow, isIndustrialRow, placeOf } from '../cells.ts';
import type { RowRule } from '../rule.ts';

export const readyForAboveScale = kind<Record<never, never>>()({
  code: 'ready-for-above-scale',
  severity: 'info',
  why: {
    zh: '收入已达规模以上标准而不是规上的工业企业，可以申请入规纳统。',
    en: 'An industrial enterprise with the revenue of one above scale may apply to be counted as such.',
  },
  example: '是否规上=否，营业收入=3,200',
  sample: {},
  zh: () => ({
    message: '收入已达规模以上标准，是否规上填“否”',
    hint: '符合条件的及时申报入规；已入规的改填“是”并填入规日期',
  }),
  en: () => ({
    message: 'the revenue is that of an enterprise above scale, but it is not one',
    hint: 'have it apply; where it is one already write 是 and the date',
  }),
});

export const readyForAboveScaleRows = {
  reports: [readyForAboveScale],
  checkRow(row, roster, tell, context) {
    if (cellValue(row, 'aboveScale') !== false || isIndustrialRow(row, context) !== true) return;
    const threshold = context.parameters['above-scale-revenue'];
    const reached = [cellValue(row, 'revenue'), cellValue(row, 'revenueYtd')].some(
      (revenue) => revenue !== undefined && revenue >= threshold,
    );
    if (reached && isActiveRow(row)) {
      tell(report(readyForAboveScale, placeOf(roster, row, 'aboveScale'), {}));
    }
  },
} as const satisfies RowRule;
