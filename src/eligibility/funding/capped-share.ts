// A share of an outlay under several caps, split between province and city (二.3 第三项).
import type { Funding } from '../../policy/policy.ts';
import type { KeyOfType } from '../../roster/columns.ts';
import { fraction, greatest, least, type Money, subtract, wholeYuan, ZERO } from '../../values/money.ts';
import type { Evidence, FundingShares, Reason } from '../decision.ts';
import { checkOf, joinEvidence, type Witness } from '../evidence.ts';
import { NO_REASONS, unknownCode } from '../verdict.ts';
import type { Computed } from './computed.ts';

type CappedShare = Extract<Funding, { 'share-of': unknown }>;

/** min(share of the outlay, caps), then the split; both rounded down to whole 元. */
export function cappedShares(funding: CappedShare, see: Witness, article: string): Computed {
  const keys = [
    funding['share-of'],
    ...funding['not-above'].flatMap((cap) => ('field' in cap ? [cap.field] : [])),
  ];
  const read = keys.map((key) => readAmount(key, see, article));
  // The outlay is the trigger's own field, which has already said what is wrong with it.
  const reasons = read.slice(1).flatMap((one) => one.reasons);
  const seen = joinEvidence(read.map(({ evidence }) => evidence));
  const checks = [
    checkOf(
      'amount',
      null,
      read.flatMap((one) => one.reasons),
      seen,
    ),
  ];
  const { numerator, denominator } = funding.share;
  const [outlay, ...fieldCaps] = read;
  const limits = [
    ...(outlay?.atMost === undefined ? [] : [fraction(outlay.atMost, numerator, denominator)]),
    ...fieldCaps.flatMap(({ atMost }) => atMost ?? []),
    ...funding['not-above'].flatMap((cap) => ('amount' in cap ? [cap.amount] : [])),
  ];
  const [first, ...others] = limits;
  const total = first === undefined ? null : wholeYuan(least(first, ...others));
  if (total !== null && read.every(({ reasons: wrong }) => wrong.length === 0))
    return { shares: splitShares(funding, total), reasons, checks };
  return { shares: null, ...(total !== null && { atMost: total }), reasons, checks };
}

/** What province and city pay of a total; the province's part is rounded down to whole 元. */
export function splitShares({ split }: CappedShare, total: Money): FundingShares {
  const { numerator, denominator } = split.province;
  const province = wholeYuan(fraction(total, numerator, denominator));
  return { province, city: subtract(total, province), local: ZERO };
}

interface Amount {
  /** The amount, or where reports differ the highest of theirs; undefined where it cannot be said. */
  readonly atMost: Money | undefined;
  readonly reasons: readonly Reason[];
  readonly evidence: Evidence;
}

function readAmount(key: KeyOfType<'amount'>, see: Witness, article: string): Amount {
  const { field, evidence } = see(key);
  if (field.state === 'known') return { atMost: field.value, reasons: NO_REASONS, evidence };
  const [first, ...others] = field.state === 'conflict' ? field.between.map(({ value }) => value) : [];
  return {
    atMost: first === undefined ? undefined : greatest(first, ...others),
    reasons: [{ code: unknownCode(key, field.state), effect: 'unknown', article, ...evidence }],
    evidence,
  };
}
