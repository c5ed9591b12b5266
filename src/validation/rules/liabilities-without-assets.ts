import { kind, report } from '../../diagnostics/kind.ts';
import type { RosterRow } from '../../roster/roster.ts';
import { ZERO } from '../../values/money.ts';
import { cellValue, placeOf } from '../cells.ts';
import { type Lacking, lackingEn, lackingZh, reportLacking } from '../lacking.ts';
import type { RosterRule } from '../rule.ts';

export const liabilitiesWithoutAssets = kind<Lacking>()({
  code: 'liabilities-without-assets',
  severity: 'warning',
  why: {
    zh: '有负债而没有资产总额，无法计算资产负债率。',
    en: 'Liabilities without total assets leave the debt ratio unknown.',
  },
  example: '负债总额 300，资产总额空白',
  sample: { rows: null },
  zh: (args) => ({ message: lackingZh('填了负债总额，没有资产总额', 'assets', args), hint: '补填资产总额' }),
  en: (args) => ({
    message: lackingEn('liabilities are stated, total assets are not', 'assets', args),
    hint: 'fill in total assets',
  }),
});

export const liabilitiesWithoutAssetsRows = {
  reports: [liabilitiesWithoutAssets],
  *checkRoster(roster) {
    const calls = (row: RosterRow): boolean => (cellValue(row, 'liabilities') ?? ZERO) > ZERO;
    yield* reportLacking(roster, liabilitiesWithoutAssets, {
      wanted: 'assets',
      because: 'liabilities',
      calls,
    });
    for (const row of roster.rows) {
      if (cellValue(row, 'assets') !== ZERO || !calls(row)) continue;
      yield report(liabilitiesWithoutAssets, placeOf(roster, row, 'assets'), { rows: null });
    }
  },
} as const satisfies RosterRule;
