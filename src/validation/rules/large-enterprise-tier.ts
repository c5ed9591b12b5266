import { kind, report } from '../../diagnostics/kind.ts';
import { ZERO } from '../../values/money.ts';
import { cellValue, isIndustrialRow, placeOf } from '../cells.ts';
import type { RowRule } from '../rule.ts';

const SME_TITLES = ['innovativeOn', 'srdiOn', 'littleGiantOn'] as const;

export const largeEnterpriseTier = kind<Record<never, never>>()({
  code: 'large-enterprise-tier',
  severity: 'warning',
  why: {
    zh: '优质中小企业称号只授予中小企业；大型企业持有的，规模数据或称号有一项可疑。',
    en: 'SME titles go to SMEs only; for a large enterprise either the size or the title is doubtful.',
  },
  example: '从业人员 1,500，营业收入 60,000，创新型中小企业',
  sample: {},
  zh: () => ({
    message: '达到大型企业标准，却有中小企业称号',
    hint: '核对从业人员和营业收入的数值与单位，或核对称号',
  }),
  en: () => ({
    message: 'it is large by staff and revenue, yet holds an SME title',
    hint: 'check staff, revenue and its unit, or the title',
  }),
});

export const largeEnterprisesWithTiers = {
  reports: [largeEnterpriseTier],
  checkRow(row, roster, tell, context) {
    if (isIndustrialRow(row, context) !== true) return;
    const { employees, revenue } = context.parameters['large-enterprise'];
    if ((cellValue(row, 'employees') ?? 0) < employees || (cellValue(row, 'revenue') ?? ZERO) < revenue)
      return;
    const key = SME_TITLES.find((title) => cellValue(row, title) !== undefined);
    if (key) tell(report(largeEnterpriseTier, placeOf(roster, row, key), {}));
  },
} as const satisfies RowRule;
