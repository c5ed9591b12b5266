// Which columns the form has, in which order and under which group headers.
import type { ColumnKey } from '../../roster/columns.ts';
import type { Localised } from '../../values/lang.ts';

export interface ColumnGroup {
  readonly name: Localised;
  /** Behind the name, over the columns; `lastYear` is the year that 上年度 stands for. */
  readonly note?: (lastYear: number) => Localised;
  readonly keys: readonly ColumnKey[];
}

const GROUPS: readonly ColumnGroup[] = [
  {
    name: { zh: '基本信息', en: 'basic facts' },
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
    name: { zh: '规上情况', en: 'above scale' },
    keys: ['aboveScale', 'aboveScaleOn', 'reentered'],
  },
  {
    name: { zh: '经营情况', en: 'business' },
    note: (lastYear) => ({ zh: `上年度指${lastYear}年`, en: `last year is ${lastYear}` }),
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
    name: { zh: '研发情况', en: 'R&D' },
    keys: ['rdExpense', 'rdExpensePrior', 'rdStaff', 'transferRd', 'transferSelected'],
  },
  {
    name: { zh: '认定情况', en: 'recognitions' },
    note: () => ({ zh: '没有认定的留空', en: 'empty where there is none' }),
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
    name: { zh: '联系与账户', en: 'contact and account' },
    keys: ['team', 'contact', 'phone', 'payee', 'bank', 'bankCode', 'account', 'note'],
  },
];

/** What only the screening for national tiers reads. */
const INDICATORS: ColumnGroup = {
  name: { zh: '梯度认定指标', en: 'indicators of the national tiers' },
  note: () => ({ zh: '选填', en: 'optional' }),
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

/** The columns that only the screening reads. */
export const INDICATOR_KEYS: ReadonlySet<ColumnKey> = new Set(INDICATORS.keys);
