// A small quarter, invented, in which everything the city's summary shows occurs at least once.
import {
  type EvaluatedDecision,
  type EvaluatedEnterprise,
  type Evaluation,
  evaluationSchema,
} from '../../src/evaluation/evaluation.ts';
import { presentMeasure } from '../../src/evaluation/present-measure.ts';
import { type Day, dayOf } from '../../src/values/day.ts';
import { UNITS } from '../../src/values/reporting-unit.ts';
import { testCode } from './enterprise.ts';
import { POLICY } from './policy.ts';

const SOURCE = '城东区.xlsx#企业名单!B4';

/** An active industrial enterprise of 城东区 without titles. */
export function evaluatedEnterprise(
  number: number,
  own: Partial<EvaluatedEnterprise> = {},
): EvaluatedEnterprise {
  const id = testCode(number);
  return {
    id,
    uscc: id,
    name: `青海示例${number}号有限公司`,
    county: 'chengdong',
    park: null,
    payer: 'chengdong',
    reportedBy: ['chengdong'],
    sources: [SOURCE],
    state: '正常',
    active: true,
    industrial: true,
    industryCode: 'C3825',
    aboveScale: false,
    revenue: '12000000.00',
    revenueYtd: null,
    revenuePeak: null,
    rdExpense: '600000.00',
    ladder: null,
    ladderNext: 'innovative',
    techLadder: null,
    techLadderNext: 'tech-sme',
    recognitions: {},
    lapsed: [],
    pools: [],
    nextMilestone: null,
    cluster: null,
    team: null,
    contact: null,
    phone: null,
    payee: null,
    bank: null,
    bankCode: null,
    account: null,
    ...own,
  };
}

/** An eligible decision without an amount; `own` says what it is about. */
/** The trigger of a decision as having held, with what was read and the cell it stood in. */
export function asked(
  fields: Readonly<Record<string, string | null>>,
  source: string,
): EvaluatedDecision['checks'][number] {
  const cells = Object.fromEntries(Object.keys(fields).map((key) => [key, [source]]));
  return { id: 'trigger', part: null, outcome: 'holds', fields, cells };
}

export function evaluatedDecision(
  { id, uscc, payer }: EvaluatedEnterprise,
  measure: string,
  own: Partial<EvaluatedDecision> = {},
): EvaluatedDecision {
  return {
    uscc,
    enterprise: id,
    measure,
    status: 'eligible',
    amount: null,
    funding: null,
    payer,
    ceiling: false,
    strive: false,
    article: POLICY.measures.find((one) => one.id === measure)?.article ?? '',
    reasons: [],
    checks: [asked({ uscc }, SOURCE)],
    atStake: null,
    claimed: false,
    ruling: null,
    ...own,
  };
}

/** What an eligible decision with these shares (元, two decimals) says of money. */
export function granted(province: string, city: string, local: string): Partial<EvaluatedDecision> {
  const fen = [province, city, local].reduce((total, share) => total + BigInt(share.replace('.', '')), 0n);
  const digits = fen.toString().padStart(3, '0');
  const funding = { province, city, local };
  return { amount: `${digits.slice(0, -2)}.${digits.slice(-2)}`, funding, atStake: funding };
}

const WINDOW = { awardYear: 2025, periodEnd: dayOf(2025, 12, 31) as Day };

/** The result of a quarter with these parts; the rest is empty, and every unit has reported. */
export function evaluationOf(parts: Partial<Evaluation> = {}): Evaluation {
  return evaluationSchema.parse({
    schema: 'xining-tiers/evaluation@1',
    period: '2025Q4',
    periodFrom: 'stated',
    periodEnd: '2025-12-31',
    awardYear: 2025,
    lang: 'zh',
    policy: { id: POLICY.id, number: POLICY.number, title: POLICY.title, sha256: 'a'.repeat(64) },
    measures: POLICY.measures.map((measure) => presentMeasure(measure, POLICY, WINDOW)),
    conditions: [],
    ladders: POLICY.ladders,
    inputs: UNITS.map(({ id, name }) => ({
      file: `${name}.xlsx`,
      sheet: '企业名单',
      unit: id,
      period: '2025Q4',
      rows: 2,
      accepted: 2,
      sha256: 'b'.repeat(64),
      failed: false,
    })),
    missingUnits: [],
    enterprises: [],
    decisions: [],
    claims: [],
    targets: [],
    clusters: [],
    duplicates: [],
    diagnostics: [],
    ...parts,
  });
}
