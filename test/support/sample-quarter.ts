// A small invented quarter in which everything that the city's summary shows occurs at least once.
import type { EvaluatedDecision, Evaluation } from '../../src/evaluation/evaluation.ts';
import { evaluatedDecision, evaluatedEnterprise, evaluationOf, granted } from './city-evaluation.ts';
import { POLICY } from './policy.ts';

const place = (cell: string): string => `城东区.xlsx#企业名单!${cell}`;

const reason = (code: string, cell: string): EvaluatedDecision['reasons'][number] => ({
  code,
  effect: 'unknown',
  article: '二.4 第三项',
  fields: {},
  source: place(cell),
  sources: [place(cell)],
});

const highTech = evaluatedEnterprise(1, {
  aboveScale: true,
  revenue: '900000000.00',
  techLadder: 'hnte',
  techLadderNext: 'tech-giant',
  recognitions: { hnteOn: '2025-05-01', innovativeOn: '2021-03-01' },
  lapsed: ['innovativeOn'],
  pools: ['backbone'],
  nextMilestone: '1000000000.00',
  team: '王主任',
  cluster: 'chengdong-pv',
});
const inPark = evaluatedEnterprise(2, {
  park: 'dongchuan',
  payer: 'dongchuan',
  reportedBy: ['chengdong', 'dongchuan'],
  aboveScale: true,
  ladder: 'little-giant',
  ladderNext: 'champion',
  recognitions: { srdiOn: '2024-05-01', littleGiantOn: '2025-08-01' },
  cluster: 'chengdong-pv',
});
const small = evaluatedEnterprise(3, { pools: ['reserve'], revenueYtd: '21000000.00' });
const stray = evaluatedEnterprise(4, { county: null, payer: null, revenue: null, rdExpense: null });

const TARGETS: Evaluation['targets'] = POLICY.targets.map(({ id, title, article, stretch = null, by }) => ({
  id,
  title,
  article,
  stretch,
  by,
  target: 10,
  actual: 2,
  gap: 8,
  byUnit: { chengdong: 1, dongchuan: 1 },
  unitTargets: {},
  unknown: 0,
  beside: [],
}));

/** The targets above with some of them told otherwise, by id. */
function targets(
  told: Readonly<Record<string, Partial<Evaluation['targets'][number]>>>,
): Evaluation['targets'] {
  return TARGETS.map((target) => ({ ...target, ...told[target.id] }));
}

export const SAMPLE_QUARTER: Evaluation = evaluationOf({
  inputs: evaluationOf().inputs.flatMap((input) => {
    if (input.unit === 'huangyuan') return [];
    return [
      input.unit === 'ganhe'
        ? { ...input, sheet: '', period: null, rows: 0, accepted: 0, failed: true }
        : input.unit === 'chengdong'
          ? { ...input, accepted: 1 }
          : input,
    ];
  }),
  missingUnits: ['huangyuan', 'ganhe'],
  enterprises: [highTech, inPark, small, stray],
  decisions: [
    evaluatedDecision(highTech, 'hnte', { ...granted('100000.00', '150000.00', '150000.00'), strive: true }),
    evaluatedDecision(highTech, 'revenue-1b'),
    evaluatedDecision(inPark, 'little-giant', {
      ...granted('1000000.00', '500000.00', '0.00'),
      ceiling: true,
    }),
    evaluatedDecision(inPark, 'srdi', {
      status: 'review',
      atStake: { province: '500000.00', city: '200000.00', local: '0.00' },
      reasons: [reason('renewal', 'T5')],
    }),
    evaluatedDecision(small, 'tech-transfer', {
      status: 'review',
      reasons: [reason('missing:tax3y', 'U6'), reason('conflicting-reports', 'V6')],
    }),
    evaluatedDecision(small, 'innovative', { status: 'ineligible', reasons: [] }),
    evaluatedDecision(stray, 'city-tech', granted('0.00', '50000.00', '50000.00')),
  ],
  claims: [
    {
      uscc: highTech.uscc,
      enterprise: highTech.id,
      measure: 'hnte',
      measures: ['hnte'],
      claimed: '500000.00',
      computed: '400000.00',
      outcome: 'over',
      source: place('W4'),
    },
    {
      uscc: inPark.uscc,
      enterprise: inPark.id,
      measure: 'little-giant',
      measures: ['little-giant'],
      claimed: null,
      computed: '1500000.00',
      outcome: 'unclaimed',
      source: null,
    },
    {
      uscc: small.uscc,
      enterprise: small.id,
      measure: 'tech-transfer',
      measures: ['tech-transfer'],
      claimed: '300000.00',
      computed: null,
      outcome: 'review',
      source: place('W6'),
    },
  ],
  targets: targets({
    'above-scale': { target: 300, gap: 298, unknown: 1, unitTargets: { chengdong: 20, huangyuan: 5 } },
    srdi: {
      beside: [
        {
          title: { zh: '其中仍在有效期内', en: 'of these still valid' },
          actual: 1,
          byUnit: { dongchuan: 1 },
        },
      ],
    },
    'srdi-province-share': { target: '65.0%', actual: '64.9%', gap: '0.1', byUnit: {} },
    'little-giant': { target: 1, actual: 1, gap: 0, byUnit: { dongchuan: 1 } },
    'little-giant-province-share': { target: '50.0%', actual: null, gap: null, byUnit: {} },
    champion: { target: 1, actual: 0, gap: 1, byUnit: {} },
    'city-tech': { actual: 3, gap: 7 },
    clusters: { target: 1, actual: null, gap: null, byUnit: {} },
  }),
  clusters: [
    {
      id: 'chengdong-pv',
      title: { zh: '城东区光伏制造', en: 'Chengdong photovoltaics' },
      county: 'chengdong',
      article: '三.6',
      members: [highTech.id, inPark.id],
      revenue: '912000000.00',
      rdExpense: '1200000.00',
      tiers: { hnteOn: 1, srdiOn: 1, littleGiantOn: 1 },
      leader: highTech.id,
      grown: { from: '800000000.00', to: '912000000.00', members: 2 },
      otherProducts: [inPark.id],
    },
    {
      id: 'datong-alloys',
      title: { zh: '大通县有色金属合金', en: 'Datong non-ferrous alloys' },
      county: 'datong',
      article: '三.6',
      members: [],
      revenue: '0.00',
      rdExpense: '0.00',
      tiers: {},
      leader: null,
      grown: { from: '0.00', to: '0.00', members: 0 },
      otherProducts: [],
    },
  ],
  cultivation: {
    ...{ ruleSet: '2022-63', number: '工信部企业〔2022〕63号', provisional: false, on: '2025-12-31' },
    title: { zh: '优质中小企业梯度培育管理暂行办法', en: 'Interim measures' },
    candidates: [
      {
        ...{ enterprise: highTech.id, tier: 'innovative', outcome: 'not-met' },
        ...{ score: { least: 55, most: 55 }, exceptional: 0, steps: 1, supplies: 0, gap: 57143 },
        changes: [
          {
            ...{ kind: 'raise', fields: ['rdExpense'], from: '28', to: '29.6', by: '1.6', unit: 'wan' },
            ...{ for: { zh: '', en: '' }, needed: '' },
          },
        ],
      },
    ],
    lapsing: [{ enterprise: highTech.id, field: 'hnteOn', since: '2023-02-01', until: '2026-02-01' }],
  },
  duplicates: [
    {
      enterprise: inPark.id,
      uscc: inPark.uscc,
      name: inPark.name,
      places: [
        { unit: 'chengdong', source: place('B5') },
        { unit: 'dongchuan', source: '东川工业园区.xlsx#企业名单!B4' },
      ],
      conflicts: [
        {
          field: 'revenue',
          values: ['1200', '1250'],
          sources: [place('H5'), '东川工业园区.xlsx#企业名单!H4'],
        },
      ],
    },
  ],
  diagnostics: [
    {
      code: 'not-a-number',
      severity: 'error',
      file: '城东区.xlsx',
      sheet: '企业名单',
      cell: 'H6',
      row: 6,
      field: 'revenue',
      value: '约一千',
      message: '不是数字：约一千',
      hint: '填数字',
    },
    {
      code: 'no-team',
      severity: 'info',
      file: '城东区.xlsx',
      sheet: '企业名单',
      cell: null,
      row: 6,
      field: null,
      value: null,
      message: '没有专班',
      hint: '落实专班',
    },
    {
      code: 'cut-off',
      severity: 'error',
      file: '甘河工业园区.xlsx',
      sheet: '',
      cell: null,
      row: null,
      field: null,
      value: null,
      message: '文件不完整',
      hint: '请重新另存后报送',
    },
  ],
});
