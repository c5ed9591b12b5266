import { kind, report } from '../../diagnostics/kind.ts';
import { ZERO } from '../../values/money.ts';
import { cellValue, placeOf, type RowRule } from '../rule.ts';

export const liabilitiesWithoutAssets = kind<Record<never, never>>()({
  code: 'liabilities-without-assets',
  severity: 'warning',
  why: {
    zh: '有负债而没有资产总额，无法计算资产负债率。',
    en: 'Liabilities without total assets leave the debt ratio unknown.',
  },
  example: '负债总额 300，资产总额空白',
  zh: () => ({ message: '填了负债总额，没有资产总额', hint: '补填资产总额' }),
  en: () => ({ message: 'liabilities are stated, total assets are not', hint: 'fill in total assets' }),
});

export const liabilitiesWithoutAssetsRows = {
  reports: [liabilitiesWithoutAssets],
  *checkRow(row, roster) {
    const liabilities = cellValue(row, 'liabilities');
    if (liabilities === undefined || liabilities === ZERO) return;
    const assets = row.values.assets;
    if (assets !== undefined && assets !== ZERO) return;
    yield report(liabilitiesWithoutAssets, placeOf(roster, row, 'liabilities'), {});
  },
} as const satisfies RowRule;
