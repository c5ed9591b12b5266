// What a ruling does to the decision that it is on.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { LEVELS } from '../policy/levels.ts';
import type { Measure } from '../policy/policy.ts';
import { cellSource } from '../values/cell-ref.ts';
import {
  add,
  formatYuan,
  formatYuanGrouped,
  fraction,
  isFarBelow,
  least,
  type Money,
  subtract,
  wholeYuan,
} from '../values/money.ts';
import { saysAnew } from './anew.ts';
import { saysApart } from './apart.ts';
import { type AppliedRuling, type Decision, type FundingShares, type Reason, totalOf } from './decision.ts';
import { splitShares } from './funding/capped-share.ts';
import { BEGUN_ON, FORMER_CODE } from './ledger.ts';
import { findingOn, isBareConsent, type Ruling, type Written } from './ruling.ts';
import {
  type RuledOn,
  rulingAboveCeiling,
  rulingAmountMissing,
  rulingAmountSmall,
  rulingBeforePayment,
  rulingBelowPaid,
  rulingCarriedOut,
  rulingInVain,
  rulingNeedless,
  rulingNotOpen,
  rulingOfEarlierYear,
  rulingOnPaid,
  rulingOnSupport,
  rulingPartOpen,
} from './ruling-kinds.ts';

/** What a ruling on an award depends on beside the decision: its measure, and what the ledger has paid of it. */
export interface RuledAward extends Pick<Measure, 'article' | 'funding'> {
  readonly awardYear: number;
  /** What stands of it, in 分; null where a row does not say. */
  readonly paid: Money | null;
}

/** What came of a ruling: the decision as it leaves it, where it could be applied; what is to be said of it, if anything. */
export interface Applied {
  /** Absent where the ruling is not applied. */
  readonly decision?: Decision;
  readonly finding?: Diagnostic;
}

/** Applies a ruling to the decision of its enterprise and measure; `about` names both in findings. */
export function applyRuling(
  decision: Decision,
  ruling: Ruling,
  about: RuledOn,
  award: RuledAward | undefined,
): Applied {
  if (decision.reasons.some(({ code }) => code === 'already-paid'))
    return onPaid(decision, ruling, about, award?.paid ?? null);
  const lowers = ruling.verdict === '核减' && decision.status === 'eligible' && decision.ceiling;
  // Last year's refusal in a list that serves again asks for what is so anyway.
  if (ruling.verdict === '不同意' && decision.status === 'ineligible')
    return { decision: { ...decision, ruling: recorded(ruling) } };
  // Whether one of the same name, or with the same account, was paid in its place is no question of the award; a batch asks it.
  if (ruling.verdict === '同意' && decision.status === 'eligible' && isForBatch(ruling))
    return { decision: { ...decision, ruling: recorded(ruling) } };
  if (decision.status === 'eligible' && changesNothing(decision, ruling))
    return { finding: findingOn(rulingNeedless, ruling, about) };
  const former = paidInEarlierYear(decision, award);
  if (former !== null && !saysAnew(ruling))
    return {
      decision: { ...decision, ruling: recorded(ruling) },
      finding: findingOn(rulingOfEarlierYear, ruling, { ...about, former }),
    };
  if (decision.status === 'ineligible' && isBareConsent(ruling))
    return { finding: findingOn(rulingInVain, ruling, { ...about, listed: true }) };
  if (decision.status !== 'review' && !lowers) {
    return { finding: findingOn(rulingNotOpen, ruling, { ...about, verdict: ruling.verdict }) };
  }
  if (ruling.verdict === '不同意') return { decision: refused(decision, ruling, award) };
  const begunOn = paidAfter(decision, ruling);
  if (begunOn !== null)
    return {
      finding: findingOn(
        rulingBeforePayment,
        ruling,
        { ...about, begunOn },
        { key: 'date', text: ruling.date },
      ),
    };
  return decision.atStake === null
    ? grantedUncomputed(decision, ruling, about, award)
    : granted(decision, decision.atStake, ruling, about, award);
}

// Without it no more is paid than with it, whichever award was meant; an amount, or a refusal, might have lowered another.
function changesNothing({ shares }: Decision, ruling: Ruling): boolean {
  const { verdict, amount } = ruling;
  if (isBareConsent(ruling)) return true;
  return verdict === '同意' && shares !== null && amount === totalOf(shares);
}

function isForBatch(ruling: Ruling): boolean {
  return ruling.amount === null && (saysApart(ruling) || saysAnew(ruling));
}

// Whoever ruled before a payment was entered knew nothing of it, and their consent would pay once more. A ruling without
// a date is taken for the last word.
function paidAfter({ reasons }: Decision, { date }: Ruling): string | null {
  const on = reasons.find(({ code }) => code === 'paid-under-former-code')?.fields[BEGUN_ON] ?? '';
  return date !== '' && on > date ? on : null;
}

// The former code under which an award was paid that nothing speaks against but that its year is over; null of any other.
function paidInEarlierYear({ status, reasons }: Decision, award: RuledAward | undefined): string | null {
  const former = reasons.find(({ code }) => code === 'paid-under-former-code')?.fields[FORMER_CODE];
  const against = reasons.filter(({ effect }) => effect === 'fails');
  const isOver = against.every(
    ({ code, fields }) =>
      code === 'outside-window' && award !== undefined && isBefore(award.awardYear, fields),
  );
  return status === 'ineligible' && isOver ? (former ?? null) : null;
}

function isBefore(year: number, fields: Reason['fields']): boolean {
  return Object.values(fields).every((value) => Number(value?.slice(0, 4)) < year);
}

// A consent was mostly carried out by what the ledger shows; a refusal, or an amount below what was paid, comes too late
// for all but what is still owed, which a batch holds back by it.
function onPaid(decision: Decision, ruling: Ruling, about: RuledOn, paid: Money | null): Applied {
  const { verdict, amount } = ruling;
  const given = { ...decision, ruling: recorded(ruling) };
  if (verdict !== '不同意' && amount !== null && paid !== null && amount < paid) {
    const money = {
      ...{ amount: formatYuanGrouped(amount), paid: formatYuanGrouped(paid) },
      more: formatYuanGrouped(subtract(paid, amount)),
    };
    const finding = findingOn(rulingBelowPaid, ruling, { ...about, ...money }, amountOf(ruling));
    return { decision: given, finding };
  }
  const of = verdict === '不同意' ? rulingOnPaid : rulingCarriedOut;
  return { decision: given, finding: findingOn(of, ruling, about) };
}

function refused(decision: Decision, ruling: Ruling, award: RuledAward | undefined): Decision {
  const reason = rulingReason('refused-by-decision', 'fails', ruling, award);
  return {
    ...decision,
    status: 'ineligible',
    shares: null,
    reasons: [...decision.reasons, reason],
    ruling: recorded(ruling),
  };
}

// Support without an amount is granted as it is; of a share of an outlay that is not known the ruling says how much.
function grantedUncomputed(
  decision: Decision,
  ruling: Ruling,
  about: RuledOn,
  award: RuledAward | undefined,
): Applied {
  const given = { ...decision, status: 'eligible' as const, ruling: recorded(ruling) };
  const funding = award?.funding;
  if (funding && 'support' in funding)
    return isBareConsent(ruling)
      ? { decision: given }
      : {
          finding: findingOn(
            rulingOnSupport,
            ruling,
            about,
            ruling.amount === null ? undefined : amountOf(ruling),
          ),
        };
  if (!funding || !('share-of' in funding) || ruling.amount === null)
    return { finding: findingOn(rulingAmountMissing, ruling, about, amountOf(ruling)) };
  if (decision.atMost !== undefined && ruling.amount > decision.atMost)
    return { finding: tooHigh(ruling, ruling.amount, decision.atMost) };
  const decided = { ...given, shares: splitShares(funding, ruling.amount) };
  const doubt =
    decision.atMost === undefined ? undefined : smallAmount(ruling, ruling.amount, decision.atMost, about);
  return { decision: decided, ...(doubt && { finding: doubt }) };
}

function granted(
  decision: Decision,
  atStake: FundingShares,
  ruling: Ruling,
  about: RuledOn,
  award: RuledAward | undefined,
): Applied {
  if (ruling.verdict === '核减' && ruling.amount === null)
    return { finding: findingOn(rulingAmountMissing, ruling, about, amountOf(ruling)) };
  const ceiling = totalOf(atStake);
  const sure = decision.withoutOpen;
  if (sure !== undefined && ruling.amount === null) {
    const amounts = { whole: formatYuanGrouped(ceiling), without: formatYuanGrouped(totalOf(sure)) };
    return { finding: findingOn(rulingPartOpen, ruling, { ...about, ...amounts }, amountOf(ruling)) };
  }
  const amount = ruling.amount ?? ceiling;
  const base = sure !== undefined && amount <= totalOf(sure) ? sure : atStake;
  if (amount > ceiling) return { finding: tooHigh(ruling, amount, ceiling) };
  const doubt = smallAmount(ruling, amount, ceiling, about);
  const reasons =
    amount < ceiling
      ? [...decision.reasons, rulingReason('lowered-by-decision', 'lowers', ruling, award)]
      : decision.reasons;
  return {
    decision: {
      ...decision,
      status: 'eligible',
      shares: scaled(base, amount),
      reasons,
      ruling: recorded(ruling),
    },
    ...(doubt && { finding: doubt }),
  };
}

// An amount far below the ceiling is mostly one in another unit.
function smallAmount(ruling: Ruling, amount: Money, ceiling: Money, about: RuledOn): Diagnostic | undefined {
  if (!isFarBelow(amount, ceiling)) return undefined;
  const money = { amount: formatYuanGrouped(amount), ceiling: formatYuanGrouped(ceiling) };
  return findingOn(rulingAmountSmall, ruling, { ...about, ...money }, amountOf(ruling));
}

function tooHigh(ruling: Ruling, amount: Money, ceiling: Money): Diagnostic {
  const money = { amount: formatYuanGrouped(amount), ceiling: formatYuanGrouped(ceiling) };
  return findingOn(rulingAboveCeiling, ruling, money, amountOf(ruling));
}

/**
 * Shares of a lowered total in the same proportions, rounded down to whole 元; what is left over goes to the province,
 * then the city, then the county, as far as each was to pay so much.
 */
function scaled(shares: FundingShares, amount: Money): FundingShares {
  const total = totalOf(shares);
  if (total === amount) return shares;
  const part = (share: Money): Money => wholeYuan(fraction(share, amount, total));
  const parts = { province: part(shares.province), city: part(shares.city), local: part(shares.local) };
  let left = subtract(amount, totalOf(parts));
  for (const level of LEVELS) {
    const more = least(left, subtract(shares[level], parts[level]));
    parts[level] = add(parts[level], more);
    left = subtract(left, more);
  }
  return parts;
}

function rulingReason(
  code: 'refused-by-decision' | 'lowered-by-decision',
  effect: Reason['effect'],
  ruling: Ruling,
  award: RuledAward | undefined,
): Reason {
  return {
    code,
    effect,
    article: award?.article ?? '',
    fields: { ruling: `${ruling.verdict} ${ruling.reason}`.trim() },
    cells: { ruling: [cellSource(ruling.at)] },
  };
}

function recorded({ verdict, amount, reason, person, date, at }: Ruling): AppliedRuling {
  return { verdict, amount, reason, person, date, source: cellSource(at) };
}

function amountOf({ amount }: Ruling): Written {
  return { key: 'amount', text: amount === null ? '' : formatYuan(amount) };
}
