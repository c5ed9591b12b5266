import { kind, report } from '../../diagnostics/kind.ts';
import { ZERO } from '../../values/money.ts';
import { cellValue, isActiveRow, placeOf } from '../cells.ts';
import type { RowRule } from '../rule.ts';

export const inactiveWithFigures = kind<Record<never, never>>()({
  code: 'inactive-with-figures',
  severity: 'info',
  why: {
    zh: '已注销、吊销或迁出的企业不参加核定；本年仍有营业收入的，状态可能填错。',
    en: 'An enterprise that was struck off or moved away takes no part; revenue of this year makes the state doubtful.',
  },
  example: '企业状态=注销，本年累计营业收入=860',
  sample: {},
  zh: () => ({
    message: '企业状态不是正常或停产，本年仍有营业收入',
    hint: '核对企业状态；年内注销或迁出的无需更正',
  }),
  en: () => ({
    message: 'it is no longer active, yet has revenue of this year',
    hint: 'check its state; nothing to mend where it left within the year',
  }),
});

export const inactiveRowsWithFigures = {
  reports: [inactiveWithFigures],
  checkRow(row, roster, tell) {
    if (isActiveRow(row) || (cellValue(row, 'revenueYtd') ?? ZERO) === ZERO) return;
    tell(report(inactiveWithFigures, placeOf(roster, row, 'state'), {}));
  },
} as const satisfies RowRule;
