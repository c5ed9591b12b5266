// Enterprise × measure → decision. All conditions are checked, none cut short.
import {
  type Enterprise,
  enterpriseValue,
  isBlank,
  localUnit,
  reportedNames,
} from '../enterprises/enterprise.ts';
import type { Measure, Policy, Trigger } from '../policy/policy.ts';
import type { ColumnKey } from '../roster/columns.ts';
import type { Day } from '../values/day.ts';
import { ZERO } from '../values/money.ts';
import type { ConditionContext } from './condition.ts';
import { conditionsOf } from './conditions.ts';
import type { Check, Decision, DecisionStatus, FundingShares, Reason } from './decision.ts';
import { checkOf, type Witness, witnessOf } from './evidence.ts';
import { cappedShares } from './funding/capped-share.ts';
import type { Computed } from './funding/computed.ts';
import { fixedShares } from './funding/fixed.ts';
import { EMPTY_LEDGER, type Ledger, ledgerKey, uncodedKey } from './ledger.ts';
import { judgeCrossed } from './triggers/crossed.ts';
import { judgeListed } from './triggers/listed.ts';
import { judgeRecognised } from './triggers/recognised.ts';
import { judgeSpent } from './triggers/spent.ts';
import type { TriggerContext, TriggerVerdict } from './triggers/trigger-verdict.ts';
import { judge, NO_REASONS, unknownCode } from './verdict.ts';

/** What a decision may depend on beside the enterprise and the measure. */
export interface Circumstances {
  readonly policy: Policy;
  readonly awardYear: number;
  readonly periodEnd: Day;
  readonly ledger: Ledger;
  /** By id, the codes that an enterprise had in periods before. */
  readonly formerCodes?: Readonly<Record<string, readonly string[]>>;
  /** Payments of periods before that the ledger lacks. */
  readonly unledgered?: Ledger;
  /** Entries that name an enterprise and have the code of another, by the code of the one that they name. */
  readonly misnamed?: Ledger;
}

/** What the enterprise itself says of a measure beside the roster's fields. */
export interface Stated {
  readonly claimed: boolean;
  /** Measure ids named in its renewals. */
  readonly renewals: readonly string[];
}

/**
 * Whether an enterprise's cells plainly leave a measure alone: its trigger is blank, or its revenue below the
 * milestone. Most measures concern few enterprises, and this is cheaper to see than a whole judgement.
 */
export function isUntouched(
  enterprise: Enterprise,
  { trigger }: Measure,
  key: ColumnKey = triggerKey(trigger),
): boolean {
  if (isBlank(enterprise, key)) return true;
  if (!('crossed' in trigger)) return false;
  const revenue = enterpriseValue(enterprise, trigger.by);
  return revenue !== undefined && revenue < trigger.crossed;
}

/** The column in which a measure's trigger stands. */
export function triggerKey(trigger: Trigger): ColumnKey {
  if ('recognised' in trigger) return trigger.recognised;
  if ('listed' in trigger) return trigger.listed;
  return 'spent' in trigger ? trigger.spent : trigger.by;
}

/** Checks of one enterprise that hold, by condition: its measures ask for most of them alike, and share them. */
export type Settled = Map<string, Check>;

/**
 * The decision on one measure, before any ruling; undefined where none exists (domain §4, outcome of a measure).
 * `see` and `settled` are the enterprise's own and serve all its measures, under the same circumstances.
 */
export function decide(
  enterprise: Enterprise,
  measure: Measure,
  circumstances: Circumstances,
  stated: Stated,
  see: Witness = witnessOf(enterprise),
  settled: Settled = new Map(),
): Decision | undefined {
  const { policy, awardYear, periodEnd } = circumstances;
  const trigger = judgeTrigger(measure, see, {
    awardYear,
    periodEnd,
    effective: policy.effective,
    article: measure.article,
  });
  if (!trigger.exists && !stated.claimed) return undefined;
  const context = contextOf(enterprise, measure, circumstances, {
    triggerDays: trigger.days,
    renewals: stated.renewals,
    renewalsSeen: see('renewals').evidence,
  });
  const conditions = judgeConditions(measure, see, context, settled);
  const funding = compute(measure, see, context);
  const local = localShareReasons(funding.shares, see, measure.article);
  const reasons = distinct([...trigger.reasons, ...conditions.reasons, ...funding.reasons, ...local.reasons]);
  const checks = [
    checkOf('trigger', null, trigger.reasons, trigger.evidence),
    ...conditions.checks,
    ...funding.checks,
    ...local.checks,
  ];
  const status = statusOf(reasons);
  return {
    enterprise: enterprise.id,
    measure: measure.id,
    status,
    shares: status === 'eligible' ? funding.shares : null,
    atStake: funding.shares,
    ...(funding.atMost !== undefined && { atMost: funding.atMost }),
    ...(funding.withoutOpen !== undefined && { withoutOpen: funding.withoutOpen }),
    payer: localUnit(enterprise),
    ceiling: hasPart(measure, 'ceiling'),
    strive: hasPart(measure, 'strive'),
    reasons,
    checks,
    claimed: stated.claimed,
    ruling: null,
  };
}

/** Ineligible where anything fails, otherwise review where anything is unknown, otherwise eligible. */
export function statusOf(reasons: readonly Reason[]): DecisionStatus {
  if (reasons.some(({ effect }) => effect === 'fails')) return 'ineligible';
  return reasons.some(({ effect }) => effect === 'unknown') ? 'review' : 'eligible';
}

function judgeTrigger({ trigger }: Measure, see: Witness, context: TriggerContext): TriggerVerdict {
  if ('recognised' in trigger) return judgeRecognised(trigger, see, context);
  if ('listed' in trigger) return judgeListed(trigger, see, context);
  if ('crossed' in trigger) return judgeCrossed(trigger, see, context);
  return judgeSpent(trigger, see, context);
}

function contextOf(
  enterprise: Enterprise,
  measure: Measure,
  {
    policy,
    awardYear,
    ledger,
    formerCodes,
    unledgered = EMPTY_LEDGER,
    misnamed = EMPTY_LEDGER,
  }: Circumstances,
  seen: Pick<ConditionContext, 'triggerDays' | 'renewals' | 'renewalsSeen'>,
): ConditionContext {
  const entries = (code: string, from = ledger, of = measure.id): ConditionContext['paid'] =>
    (from.size === 0 ? undefined : from.get(ledgerKey(code, of))) ?? NOT_PAID;
  const code = enterprise.usccText;
  const before = formerCodes?.[enterprise.id] ?? NO_CODES;
  return {
    policy,
    measure: measure.id,
    awardYear,
    paid: entries(code),
    paidUncoded:
      ledger.size === 0
        ? NOT_PAID
        : reportedNames(enterprise).flatMap((name) => ledger.get(uncodedKey(name, measure.id)) ?? NOT_PAID),
    paidAsBefore: before.flatMap((former) => entries(former)),
    paidByName: entries(code, misnamed),
    paidFor: (other) => [code, ...before].flatMap((one) => entries(one, ledger, other)),
    unledgered:
      unledgered.size === 0 ? NOT_PAID : [code, ...before].flatMap((one) => entries(one, unledgered)),
    triggerDays: seen.triggerDays,
    renewals: seen.renewals,
    renewalsSeen: seen.renewalsSeen,
  };
}

const NO_CODES: readonly string[] = [];

const NOT_PAID: ConditionContext['paid'] = [];

interface Judged {
  readonly reasons: readonly Reason[];
  readonly checks: readonly Check[];
}

function judgeConditions(
  measure: Measure,
  see: Witness,
  context: ConditionContext,
  settled: Settled,
): Judged {
  const said: Reason[] = [];
  const checks: Check[] = [];
  for (const condition of conditionsOf(measure, context.policy)) {
    const before = settled.get(condition.id);
    if (before !== undefined && condition.ofEnterprise) {
      checks.push(before);
      continue;
    }
    const { outcome, reasons, evidence } = judge(condition, see, context, measure.article);
    for (const reason of reasons) said.push(reason);
    const same = outcome === 'holds' && before?.fields === evidence.fields && before.cells === evidence.cells;
    const check: Check = same
      ? before
      : { id: condition.id, part: null, outcome, fields: evidence.fields, cells: evidence.cells };
    if (outcome === 'holds') settled.set(condition.id, check);
    checks.push(check);
  }
  return { reasons: said, checks };
}

function compute(measure: Measure, see: Witness, context: ConditionContext): Computed {
  const { funding } = measure;
  if ('support' in funding) return UNFUNDED;
  return 'share-of' in funding
    ? cappedShares(funding, see, measure.article)
    : fixedShares(funding, see, context, measure.article);
}

const UNFUNDED: Computed = { shares: null, reasons: NO_REASONS, checks: [] };

// A local share needs someone to pay it: the park, or else the county.
function localShareReasons(shares: FundingShares | null, see: Witness, article: string): Judged {
  if (shares === null || shares.local === ZERO) return UNFUNDED;
  const park = see('park');
  const key = park.field.state === 'blank' ? 'county' : 'park';
  const { field, evidence } = key === 'park' ? park : see('county');
  const reasons: readonly Reason[] =
    field.state === 'known'
      ? []
      : [{ code: unknownCode(key, field.state), effect: 'unknown', article, ...evidence }];
  return { reasons, checks: [checkOf('payer', 'local', reasons, evidence)] };
}

function hasPart({ funding }: Measure, flag: 'ceiling' | 'strive'): boolean {
  if ('support' in funding || 'share-of' in funding) return false;
  return [funding.province, funding.city, funding.local].some((part) => part?.[flag] === true);
}

// A field read by trigger, condition and funding alike gives one reason, not three.
function distinct(reasons: readonly Reason[]): readonly Reason[] {
  if (reasons.length < 2) return reasons.length === 0 ? NO_REASONS : reasons;
  const seen = new Set<string>();
  return reasons.filter((reason) => {
    const key = `${reason.code} ${reason.effect} ${Object.keys(reason.fields).join()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
