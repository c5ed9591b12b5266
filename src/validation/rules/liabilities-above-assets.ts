import { kind, report } from '../../diagnostics/kind.ts';
import { cellValue, placeOf } from '../cells.ts';
import type { RowRule } from '../rule.ts';

export const liabilitiesAboveAssets = kind<Record<never, never>>()({
  code: 'liabilities-above-assets',
  severity: 'info',
  why: {
    zh: '负债大于资产（资不抵债）确有其事，也可能是两项填反或单位有误。',
    en: 'More debt than assets happens; it may also be two amounts mixed up or a wrong unit.',
  },
  example: '负债总额 5,000，资产总额 3,000',
  sample: {},
  zh: () => ({ message: '负债总额大于资产总额', hint: '核对两项金额和单位；属实的无需更正' }),
  en: () => ({
    message: 'liabilities are above total assets',
    hint: 'check both amounts and their units; nothing to mend where it is so',
  }),
});

export const liabilitiesAboveAssetsRows = {
  reports: [liabilitiesAboveAssets],
  checkRow(row, roster, tell) {
    const liabilities = cellValue(row, 'liabilities');
    const assets = cellValue(row, 'assets');
    // Assets of nothing are told by the rule on liabilities without assets.
    if (liabilities === undefined || assets === undefined || assets === 0n || liabilities <= assets) return;
    tell(report(liabilitiesAboveAssets, placeOf(roster, row, 'liabilities'), {}));
  },
} as const satisfies RowRule;
