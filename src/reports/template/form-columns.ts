// Which columns the form has, in which order and under which group headers.
import type { ColumnKey } from '../../roster/columns.ts';
import type { Localised } from '../../values/lang.ts';

export interface ColumnGroup {
  /** `lastYear` is the year that 上年度 stands for. */
  readonly title: (lastYear: number) => Localised;
  readonly keys: readonly ColumnKey[];
}

const GROUPS: readonly ColumnGroup[] = [
  {
    title: () => ({ zh: '基本信息', en: 'basic facts' }),
    keys: [
      'name',
      'uscc',
      'county',
      'park',
      'industryCode',
      'industryName',
      'mainProduct',
      'cluster',
      'foundedOn',
      'state',
    ],
  },
  {
    title: () => ({ zh: '规上情况', en: 'above scale' }),
    keys: ['aboveScale', 'aboveScaleOn', 'reentered'],
  },
  {
    title: (lastYear) => ({
      zh: `经营情况（上年度指${lastYear}年）`,
      en: `business (last year is ${lastYear})`,
    }),
    keys: [
      'revenue',
      'revenuePrior',
      'revenueYtd',
      'revenuePeak',
      'mainRevenue',
      'mainRevenuePrior',
      'mainRevenuePrior2',
      'netProfit',
      'assets',
      'liabilities',
      'tax3y',
      'employees',
    ],
  },
  {
    title: () => ({ zh: '研发情况', en: 'R&D' }),
    keys: ['rdExpense', 'rdExpensePrior', 'rdStaff', 'transferRd', 'transferSelected'],
  },
  {
    title: () => ({ zh: '认定情况（没有认定的留空）', en: 'recognitions (empty where there is none)' }),
    keys: [
      'innovativeOn',
      'srdiOn',
      'littleGiantOn',
      'championOn',
      'techSmeOn',
      'cityTechOn',
      'provTechOn',
      'hnteOn',
      'hnteNo',
      'techGiantOn',
      'agriParkOn',
      'rdCenterOn',
      'global500',
      'china500',
      'private500',
      'renewals',
    ],
  },
  {
    title: () => ({ zh: '联系与账户', en: 'contact and account' }),
    keys: ['team', 'contact', 'phone', 'payee', 'bank', 'bankCode', 'account', 'note'],
  },
];

/** What only the screening for national tiers reads. */
const INDICATORS: ColumnGroup = {
  title: () => ({ zh: '梯度认定指标（选填）', en: 'indicators of the national tiers (optional)' }),
  keys: [
    'revenuePrior2',
    'nicheYears',
    'ip1High',
    'ip1Own',
    'ip1',
    'ip2',
    'strategic',
    'field',
    'digitalLevel',
    'qualityItems',
    'rdOrg',
    'marketShare',
    'ownBrand',
    'infoSystem',
    'certified',
    'chainLink',
    'keyField',
    'equity1y',
    'equity2y',
    'equity3y',
    'award',
    'contest',
    'honours',
    'localScore',
    'platformScore',
  ],
};

/** The columns of the sheet 奖补申报. Claims stand there only, so that none stands in two places. */
export const CLAIM_KEYS = [
  'uscc',
  'name',
  'claimItems',
  'claimAmount',
  'note',
] as const satisfies readonly ColumnKey[];

/** The groups of the list of enterprises. */
export function rosterGroups(indicators: boolean): readonly ColumnGroup[] {
  return indicators ? [...GROUPS, INDICATORS] : GROUPS;
}
