// The columns of 县区对比 that speak of money: what is due, and what was claimed.
import { LEVELS } from '../../../policy/levels.ts';
import type { Localised } from '../../../values/lang.ts';
import { type Money, sum } from '../../../values/money.ts';
import { count, wan } from '../../book.ts';
import { LEVEL_WORDING } from '../../wording/level-wording.ts';
import type { SheetColumn } from '../table-of.ts';
import type { ClaimSums } from './claim-sums.ts';
import type { UnitStanding } from './unit-standing.ts';

type Column = SheetColumn<UnitStanding>;

export const AWARDS_DUE: Localised = {
  zh: '符合条件的奖补，含争取（万元）',
  en: 'Eligible awards, sought ones included (10,000 yuan)',
};
const CLAIMS: Localised = { zh: '申报情况（万元）', en: 'Claims (10,000 yuan)' };

/** Eligible awards by level, and in all; 万元. */
export function awardColumns(): readonly Column[] {
  return [
    ...LEVELS.map(
      (level): Column => ({
        header: LEVEL_WORDING[level],
        width: 10,
        group: AWARDS_DUE,
        total: 'sum',
        cell: ({ awards }) => wan(awards[level]),
      }),
    ),
    {
      header: { zh: '合计', en: 'Total' },
      width: 10,
      group: AWARDS_DUE,
      total: 'sum',
      cell: ({ awards }) => wan(sum(Object.values(awards)), { bold: true }),
    },
  ];
}

/** Claims, how they differ from what is due, and what is still open; 万元. */
export function claimColumns(): readonly Column[] {
  const amount = (header: Localised, of: (sums: ClaimSums) => Money): Column => ({
    header,
    width: 11,
    group: CLAIMS,
    total: 'sum',
    cell: ({ claims }) => wan(of(claims)),
  });
  return [
    amount({ zh: '申报', en: 'Claimed' }, ({ claimed }) => claimed),
    amount({ zh: '多报', en: 'Too much' }, ({ over }) => over),
    amount({ zh: '少报、未报', en: 'Too little or not' }, ({ under }) => under),
    amount({ zh: '申报待核', en: 'Still open' }, ({ open }) => open),
    {
      header: { zh: '待核事项', en: 'Open questions' },
      width: 11,
      total: 'sum',
      cell: ({ reviews }) => count(reviews),
    },
  ];
}
