// An enterprise as evaluation.json has it: identity, standing, pools, and what a payment needs.
import {
  type Enterprise,
  enterpriseValue,
  isActive,
  localUnit,
  reportingUnits,
} from '../enterprises/enterprise.ts';
import type { Policy } from '../policy/policy.ts';
import { hasLapsed, isIndustrial } from '../policy/terms.ts';
import { clusterOf } from '../pools/clusters.ts';
import { heldSince, rungOf } from '../pools/ladders.ts';
import { poolsOf } from '../pools/pools.ts';
import { cellSource } from '../values/cell-ref.ts';
import type { Day } from '../values/day.ts';
import type { EvaluatedEnterprise } from './evaluation.ts';
import { yuanText } from './present.ts';

export function presentEnterprise(
  enterprise: Enterprise,
  policy: Policy,
  periodEnd: Day,
): EvaluatedEnterprise {
  const value = (key: Parameters<typeof enterpriseValue>[1]) => enterpriseValue(enterprise, key);
  const industryCode = enterpriseValue(enterprise, 'industryCode') ?? null;
  const { pools, nextMilestone } = poolsOf(enterprise, policy);
  const recognitions = recognitionsOf(enterprise, policy, periodEnd);
  return {
    id: enterprise.id,
    uscc: enterprise.usccText,
    name: enterprise.name,
    county: enterpriseValue(enterprise, 'county') ?? null,
    park: enterpriseValue(enterprise, 'park') ?? null,
    payer: localUnit(enterprise),
    reportedBy: reportingUnits(enterprise),
    sources: enterprise.reports.map(({ roster, row }) =>
      cellSource({
        file: roster.file,
        sheet: roster.sheet,
        row: row.number,
        column: roster.columns.uscc ?? 1,
      }),
    ),
    state: enterpriseValue(enterprise, 'state') ?? '正常',
    active: isActive(enterprise),
    industrial: industryCode === null ? null : isIndustrial(industryCode, policy),
    industryCode,
    aboveScale: enterpriseValue(enterprise, 'aboveScale') ?? null,
    revenue: yuanText(enterpriseValue(enterprise, 'revenue')),
    revenueYtd: yuanText(enterpriseValue(enterprise, 'revenueYtd')),
    revenuePeak: yuanText(enterpriseValue(enterprise, 'revenuePeak')),
    rdExpense: yuanText(enterpriseValue(enterprise, 'rdExpense')),
    ...rungs(enterprise, policy, periodEnd),
    recognitions: Object.fromEntries(recognitions.map(({ field, day }) => [field, day])),
    lapsed: recognitions.filter(({ lapsed }) => lapsed).map(({ field }) => field),
    pools,
    nextMilestone: yuanText(nextMilestone),
    cluster: clusterOf(enterprise, policy)?.id ?? null,
    team: text(value('team')),
    contact: text(value('contact')),
    phone: text(value('phone')),
    payee: text(value('payee')),
    bank: text(value('bank')),
    bankCode: text(value('bankCode')),
    account: text(value('account')),
  };
}

function rungs(enterprise: Enterprise, policy: Policy, periodEnd: Day) {
  const reading = (id: 'quality' | 'technology') => {
    const ladder = policy.ladders.find((one) => one.id === id);
    return ladder ? rungOf(enterprise, ladder, policy, periodEnd) : { rung: null, next: null };
  };
  const quality = reading('quality');
  const technology = reading('technology');
  return {
    ladder: quality.rung,
    ladderNext: quality.next,
    techLadder: technology.rung,
    techLadderNext: technology.next,
  };
}

function recognitionsOf(enterprise: Enterprise, policy: Policy, periodEnd: Day) {
  return policy.recognitions.flatMap(({ field }) => {
    const day = heldSince(enterprise, field, periodEnd);
    return day === null ? [] : [{ field, day, lapsed: hasLapsed(field, day, policy, periodEnd) }];
  });
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
