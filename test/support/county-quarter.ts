// A small invented quarter in which everything that a county's workbook shows occurs at least once.
import type { EvaluatedClaim, EvaluatedEnterprise, Evaluation } from '../../src/evaluation/evaluation.ts';
import type { PageGround } from '../../src/reports/sheets/county/late-page.ts';
import type { Roster } from '../../src/roster/roster.ts';
import { periodOf } from '../../src/values/period.ts';
import { asked, evaluatedDecision, evaluatedEnterprise, evaluationOf, granted } from './city-evaluation.ts';
import { rosterOf, testCode } from './enterprise.ts';

const SHOWN = [
  'name',
  'uscc',
  'county',
  'park',
  'revenue',
  'revenueYtd',
  'aboveScale',
  'innovativeOn',
  'team',
] as const;

function shown(roster: Roster): Roster {
  const columns = Object.fromEntries(SHOWN.map((key, place) => [key, place + 2]));
  return { ...roster, columns };
}

const names = ['甲光伏', '乙合金', '丙藏药', '丁锂电', '戊食品', '己乳业'].map(
  (name) => `青海${name}有限公司`,
);

const chengdong = shown(
  rosterOf(
    [
      { name: names[0] ?? '', uscc: testCode(1) },
      { name: names[1] ?? '', uscc: testCode(2), park: 'dongchuan' },
      { name: names[2] ?? '', uscc: testCode(3), revenueYtd: '2100.5' },
      { name: names[3] ?? '', uscc: testCode(4), innovativeOn: '2025-03-01' },
      { name: names[4] ?? '', uscc: testCode(5), revenue: { unreadable: '约一千' }, aboveScale: '否' },
      { name: names[5] ?? '', uscc: testCode(6), county: 'huangyuan' },
    ],
    'chengdong',
    '城东区.xlsx',
  ),
);

/** What the units sent: 城东区 six rows with a column of its own, 东川工业园区 one, 湟源县 nothing. */
export const COUNTY_ROSTERS: readonly Roster[] = [
  {
    ...chengdong,
    unknownColumns: [{ column: 12, header: '荣誉' }],
    rows: chengdong.rows.map((row, place) => ({
      ...row,
      raw: place === 0 ? Array.from({ length: 12 }, (_, at) => (at === 11 ? '市长质量奖' : undefined)) : [],
    })),
  },
  shown(
    rosterOf(
      [{ name: names[1] ?? '', uscc: testCode(2), park: 'dongchuan', revenue: '3100' }],
      'dongchuan',
      '东川工业园区.xlsx',
    ),
  ),
];

const own = (row: number): Partial<EvaluatedEnterprise> => ({
  name: names[row - 4] ?? '',
  sources: [`城东区.xlsx#企业名单!C${row}`],
});

const first = evaluatedEnterprise(1, {
  ...own(4),
  techLadder: 'hnte',
  techLadderNext: 'tech-giant',
  team: '王主任',
});
const inPark = evaluatedEnterprise(2, {
  ...own(5),
  park: 'dongchuan',
  payer: 'dongchuan',
  reportedBy: ['chengdong', 'dongchuan'],
  sources: ['城东区.xlsx#企业名单!C5', '东川工业园区.xlsx#企业名单!C4'],
  ladder: 'little-giant',
  ladderNext: 'champion',
  revenue: null,
});
const third = evaluatedEnterprise(3, {
  ...own(6),
  revenueYtd: '21005000.00',
  pools: ['reserve', 'ready-for-above-scale'],
});
const fourth = evaluatedEnterprise(4, { ...own(7), ladder: 'innovative', ladderNext: 'srdi' });
const fifth = evaluatedEnterprise(5, {
  ...own(8),
  pools: ['reserve'],
  revenue: '15000000.00',
  team: '李科长',
  contact: '张三',
  phone: '09710000000',
});
const elsewhere = evaluatedEnterprise(6, { ...own(9), county: 'huangyuan', payer: 'huangyuan' });

const place = (cell: string): string => `城东区.xlsx#企业名单!${cell}`;

const unknown = (
  code: string,
  fields: Readonly<Record<string, string | null>>,
  ...cells: readonly string[]
) => ({
  code,
  effect: 'unknown' as const,
  article: '二.3 第三项',
  fields,
  source: cells[0] ?? null,
  sources: cells,
});

function claim(
  { id, uscc }: EvaluatedEnterprise,
  measures: readonly string[],
  told: Pick<EvaluatedClaim, 'claimed' | 'computed' | 'outcome'>,
  source: string | null,
): EvaluatedClaim {
  const measure = measures.length === 1 ? (measures[0] ?? '') : 'total';
  return { uscc, enterprise: id, measure, measures, ...told, source };
}

export const COUNTY_QUARTER: Evaluation = evaluationOf({
  inputs: [
    { ...input('东川工业园区.xlsx', 'dongchuan'), rows: 1, accepted: 1 },
    { ...input('城东区.xlsx', 'chengdong'), rows: 6, accepted: 5 },
    { ...input('城中区.xlsx', 'chengzhong'), sheet: '', period: null, rows: 0, accepted: 0, failed: true },
  ],
  missingUnits: ['chengzhong', 'huangyuan'],
  enterprises: [first, inPark, third, fourth, fifth, elsewhere],
  decisions: [
    evaluatedDecision(first, 'hnte', {
      ...granted('100000.00', '150000.00', '150000.00'),
      strive: true,
      checks: [asked({ hnteOn: '2025-05-01', uscc: first.uscc }, place('J4'))],
    }),
    evaluatedDecision(inPark, 'little-giant', {
      ...granted('1000000.00', '500000.00', '0.00'),
      ceiling: true,
      checks: [asked({ littleGiantOn: '2025-08-01' }, place('L5'))],
    }),
    evaluatedDecision(inPark, 'revenue-1b', {
      status: 'review',
      reasons: [
        unknown(
          'conflicting-reports',
          { revenue: '30000000.00 ≠ 31000000.00' },
          place('F5'),
          '东川工业园区.xlsx#企业名单!F4',
        ),
      ],
    }),
    evaluatedDecision(third, 'tech-transfer', {
      status: 'review',
      reasons: [unknown('missing:tax3y', { tax3y: null }, place('N6'))],
    }),
    evaluatedDecision(third, 'hnte', {
      status: 'review',
      reasons: [unknown('renewal', { renewals: '新认定高新技术企业' }, place('R6'))],
      atStake: { province: '100000.00', city: '150000.00', local: '150000.00' },
    }),
    evaluatedDecision(fourth, 'innovative', granted('200000.00', '100000.00', '0.00')),
    evaluatedDecision(fourth, 'srdi', granted('500000.00', '200000.00', '0.00')),
    evaluatedDecision(fifth, 'innovative', {
      status: 'ineligible',
      reasons: [
        {
          ...unknown('outside-window', { innovativeOn: '2023-08-01' }, place('I8')),
          effect: 'fails',
        },
      ],
    }),
    evaluatedDecision(fifth, 'city-tech', {
      status: 'ineligible',
      reasons: [{ ...unknown('already-paid', { ledger: '2024 city-tech' }, '台账.csv!A2'), effect: 'fails' }],
    }),
  ],
  claims: [
    claim(first, ['hnte'], { claimed: '500000.00', computed: '400000.00', outcome: 'over' }, place('W4')),
    claim(inPark, ['little-giant'], { claimed: null, computed: '1500000.00', outcome: 'unclaimed' }, null),
    claim(third, ['tech-transfer'], { claimed: '300000.00', computed: null, outcome: 'review' }, place('W6')),
    claim(
      fourth,
      ['innovative', 'srdi'],
      { claimed: '900000.00', computed: '1000000.00', outcome: 'under' },
      place('W7'),
    ),
    claim(
      fifth,
      ['city-tech'],
      { claimed: '100000.00', computed: null, outcome: 'not-eligible' },
      place('W8'),
    ),
  ],
  diagnostics: [
    finding('unit-missing', 'warning', null, null, null, '城中区、湟源县未报送名单', '请催报'),
    {
      ...finding('cut-off', 'error', null, null, null, '文件不完整', '请重新另存后报送'),
      file: '城中区.xlsx',
    },
    {
      ...finding('skipped-line', 'info', null, null, null, '最后一行未当作企业', '无需处理'),
      file: '城东区.xlsx',
      sheet: '企业名单',
    },
    at('not-a-number', 'error', 'F8', 8, 'revenue', '约一千', '不是数字', '填数字'),
    at('lapsed-recognition', 'warning', 'I7', 7, 'innovativeOn', '2025-03-01', '称号将到期', '请核实'),
  ],
});

function input(file: string, unit: string) {
  return { file, sheet: '企业名单', unit, period: periodOf(2025, 4), sha256: 'b'.repeat(64), failed: false };
}

/** What late pages of its workbooks are made from. */
export const COUNTY_GROUND: PageGround = {
  rosters: COUNTY_ROSTERS,
  enterprises: COUNTY_QUARTER.enterprises,
  candidates: new Map((COUNTY_QUARTER.cultivation?.candidates ?? []).map((one) => [one.enterprise, one])),
};

function at(
  code: string,
  severity: 'error' | 'warning',
  cell: string,
  row: number,
  field: string,
  value: string,
  message: string,
  hint: string,
) {
  return {
    ...finding(code, severity, row, field, value, message, hint),
    file: '城东区.xlsx',
    sheet: '企业名单',
    cell,
  };
}

function finding(
  code: string,
  severity: 'error' | 'warning' | 'info',
  row: number | null,
  field: string | null,
  value: string | null,
  message: string,
  hint: string,
): Evaluation['diagnostics'][number] {
  return { code, severity, file: '', sheet: '', cell: null, row, field, value, message, hint };
}
