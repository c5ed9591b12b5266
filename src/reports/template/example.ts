// The invented enterprise of the example row. Its code fits no check digit, so that nobody is paid for it.
import { type ColumnKey, columnOf } from '../../roster/columns.ts';
import { EXAMPLE_MARK } from '../../roster/example-row.ts';
import { parseDay } from '../../values/day.ts';
import { parseMoney } from '../../values/money.ts';
import { type Period, periodYear } from '../../values/period.ts';
import { type UnitId, unitOf } from '../../values/reporting-unit.ts';
import { type Cell, count, day, text, wan } from '../book.ts';
import { unitFullName } from '../wording/unit-name.ts';
import type { FormSetting } from './form-setting.ts';

const FIRM = '青海某某新材料有限公司';

/** The cell of a column in the example row, in grey; blank where the example has nothing to show. */
export function exampleCell(key: ColumnKey, { period, unit }: FormSetting): Cell {
  const written = PLACES[key]?.(unit) ?? valuesFor(period)[key] ?? '';
  switch (columnOf(key).type) {
    case 'amount':
    case 'signed-amount':
      return wan(parseMoney(written, 'wan') ?? null, { tone: 'muted' });
    case 'count':
    case 'year':
    case 'number':
    case 'percent':
      return written === '' ? text('', { tone: 'muted' }) : numberCell(key, written);
    case 'date':
      return day(parseDay(written) ?? null, { tone: 'muted' });
    default:
      return text(written, { tone: 'muted' });
  }
}

/** The example of a column as text, for the instructions. */
export function exampleText(key: ColumnKey, { period, unit }: FormSetting): string {
  return PLACES[key]?.(unit) ?? (key === 'name' ? FIRM : (valuesFor(period)[key] ?? ''));
}

function numberCell(key: ColumnKey, written: string): Cell {
  return columnOf(key).type === 'count'
    ? count(Number(written), { tone: 'muted' })
    : text(written, { tone: 'muted' });
}

// A park's example lies in the park, a county's in none.
const PLACES: { readonly [K in ColumnKey]?: (unit: UnitId | null) => string } = {
  county: (unit) => unitFullName(unit !== null && unitOf(unit).kind === 'county' ? unit : 'chengdong', 'zh'),
  park: (unit) => (unit !== null && unitOf(unit).kind === 'park' ? unitFullName(unit, 'zh') : ''),
};

function valuesFor(period: Period): { readonly [K in ColumnKey]?: string } {
  const year = periodYear(period);
  return {
    name: `${EXAMPLE_MARK}${FIRM}`,
    uscc: '91630100MA00000000',
    industryCode: 'C3985',
    industryName: '电子专用材料制造',
    mainProduct: '光伏玻璃',
    foundedOn: '2012-06-18',
    state: '正常',
    aboveScale: '是',
    aboveScaleOn: `${year - 1}-03-01`,
    reentered: '否',
    revenue: '6580.5',
    revenuePrior: '5230',
    revenueYtd: '5120.35',
    revenuePeak: '5230',
    mainRevenue: '6120.5',
    mainRevenuePrior: '4900',
    mainRevenuePrior2: '4350',
    netProfit: '-120.6',
    assets: '9800',
    liabilities: '4200',
    tax3y: '860.25',
    employees: '86',
    rdExpense: '410',
    rdExpensePrior: '350.5',
    rdStaff: '15',
    innovativeOn: `${year - 2}-11-20`,
    srdiOn: `${year - 1}-12-05`,
    hnteOn: `${year - 1}-11-30`,
    hnteNo: `GR${year - 1}63000000`,
    team: '张某某',
    contact: '李某',
    phone: '0971-5550000',
    payee: FIRM,
    bank: '某某银行西宁某某支行',
    bankCode: '999800000000',
    account: '9998000000000000000',
    claimItems: '专精特新中小企业',
    claimAmount: '70',
    nicheYears: '8',
    ip1High: '1',
    ip1Own: '2',
    ip1: '3',
    ip2: '6',
    strategic: '是',
    field: '补短板',
    digitalLevel: '二级',
    qualityItems: '质量奖、体系认证',
    rdOrg: '省级',
    marketShare: '12.5',
    ownBrand: '是',
    infoSystem: '是',
    certified: '是',
    chainLink: '是',
    keyField: '否',
    equity1y: '0',
    equity2y: '2000',
    equity3y: '2000',
    award: '省级第2名',
    contest: '500强',
    honours: '知识产权优势',
    localScore: '10',
    platformScore: '62',
    revenuePrior2: '4680',
  };
}
