// An enterprise as evaluation.json has it: identity, standing, pools, and what a payment needs.
import {
  type Enterprise,
  enterpriseField,
  enterpriseValue,
  isActive,
  isActivityKnown,
  isStateKnown,
  localUnit,
  reportingUnits,
  stateOf,
} from '../enterprises/enterprise.ts';
import type { Policy } from '../policy/policy.ts';
import { hasLapsed, isIndustrial } from '../policy/terms.ts';
import { clusterOf } from '../pools/clusters.ts';
import { heldSince, rungOf } from '../pools/ladders.ts';
import { poolsOf } from '../pools/pools.ts';
import type { KeyOfType } from '../roster/columns.ts';
import { cellSource } from '../values/cell-ref.ts';
import type { Day } from '../values/day.ts';
import type { EvaluatedEnterprise } from './evaluation.ts';
import { yuanText } from './present.ts';

/** Recognitions, pools and ladders as of `periodEnd`, under the policy; amounts as text in 元. */
export function presentEnterprise(
  enterprise: Enterprise,
  policy: Policy,
  periodEnd: Day,
): EvaluatedEnterprise {
  const industryCode = enterpriseValue(enterprise, 'industryCode') ?? null;
  const { pools, nextMilestone } = poolsOf(enterprise, policy);
  const { recognitions, lapsed } = recognitionsOf(enterprise, policy, periodEnd);
  const quality = standingOn('quality', enterprise, policy, periodEnd);
  const technology = standingOn('technology', enterprise, policy, periodEnd);
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
    state: isStateKnown(enterprise) ? stateOf(enterprise) : null,
    active: isActivityKnown(enterprise) ? isActive(enterprise) : null,
    industrial: industryCode === null ? null : isIndustrial(industryCode, policy),
    industryCode,
    aboveScale: enterpriseValue(enterprise, 'aboveScale') ?? null,
    revenue: yuanText(enterpriseValue(enterprise, 'revenue')),
    revenueYtd: yuanText(enterpriseValue(enterprise, 'revenueYtd')),
    revenuePeak: yuanText(enterpriseValue(enterprise, 'revenuePeak')),
    rdExpense: yuanText(enterpriseValue(enterprise, 'rdExpense')),
    ladder: quality.rung,
    ladderNext: quality.next,
    techLadder: technology.rung,
    techLadderNext: technology.next,
    recognitions,
    lapsed,
    pools,
    nextMilestone: yuanText(nextMilestone),
    cluster: clusterOf(enterprise, policy)?.id ?? null,
    team: textIn(enterprise, 'team'),
    contact: textIn(enterprise, 'contact'),
    phone: textIn(enterprise, 'phone'),
    payee: textIn(enterprise, 'payee'),
    bank: textIn(enterprise, 'bank'),
    bankCode: textIn(enterprise, 'bankCode'),
    account: textIn(enterprise, 'account'),
  };
}

function standingOn(
  id: 'quality' | 'technology',
  enterprise: Enterprise,
  policy: Policy,
  periodEnd: Day,
): ReturnType<typeof rungOf> {
  const ladder = policy.ladders.find((one) => one.id === id);
  return ladder ? rungOf(enterprise, ladder, policy, periodEnd) : NOWHERE;
}

const NOWHERE = { rung: null, next: null };

function recognitionsOf(enterprise: Enterprise, policy: Policy, periodEnd: Day) {
  const recognitions: Record<string, Day | null> = {};
  let lapsed = NO_FIELDS;
  for (const { field } of policy.recognitions) {
    const day = heldSince(enterprise, field, periodEnd);
    if (day === null) continue;
    recognitions[field] = enterpriseField(enterprise, field).state === 'conflict' ? null : day;
    if (hasLapsed(field, day, policy, periodEnd)) lapsed = [...lapsed, field];
  }
  return { recognitions, lapsed };
}

const NO_FIELDS: readonly string[] = [];

function textIn(enterprise: Enterprise, key: KeyOfType<'text'>): string | null {
  const value = enterpriseValue(enterprise, key);
  return value === undefined || value === '' ? null : value;
}
