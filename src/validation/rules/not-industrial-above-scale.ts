import { kind, report } from '../../diagnostics/kind.ts';
import { cellValue, isIndustrialRow, placeOf } from '../cells.ts';
import type { RowRule } from '../rule.ts';

export const notIndustrialAboveScale = kind<Record<never, never>>()({
  code: 'not-industrial-above-scale',
  severity: 'info',
  why: {
    zh: '规上在此指规模以上工业；其他行业的企业不计入规上工业目标，也不能得升规奖励。',
    en: 'Above scale here means industry: another enterprise counts toward no target of it and gets no above-scale award.',
  },
  example: '是否规上=是，行业代码=F5122',
  sample: {},
  zh: () => ({
    message: '填为规上，但行业代码不属于工业（采矿、制造、电热燃水）',
    hint: '核对行业代码；规上服务业等不填入本栏',
  }),
  en: () => ({
    message: 'above scale, but the industry code is not industrial (sections B, C, D)',
    hint: 'check the code; services above scale do not belong in this column',
  }),
});

export const notIndustrialAboveScaleRows = {
  reports: [notIndustrialAboveScale],
  checkRow(row, roster, tell, context) {
    if (cellValue(row, 'aboveScale') !== true || isIndustrialRow(row, context) !== false) return;
    tell(report(notIndustrialAboveScale, placeOf(roster, row, 'aboveScale'), {}));
  },
} as const satisfies RowRule;
