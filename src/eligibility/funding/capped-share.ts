// A share of an outlay under several caps, split between province and city (二.3 第三项).
import type { Funding } from '../../policy/policy.ts';
import type { KeyOfType } from '../../roster/columns.ts';
import { fraction, least, type Money, subtract, wholeYuan, ZERO } from '../../values/money.ts';
import type { FundingShares } from '../decision.ts';
import { checkOf, joinEvidence, type Witness } from '../evidence.ts';
import { unknownCode } from '../verdict.ts';
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
  const outlay = read[0]?.amount ?? null;
  const fieldCaps = read.slice(1).flatMap(({ amount }) => (amount === null ? [] : [amount]));
  if (outlay === null || reasons.length > 0) return { shares: null, reasons, checks };
  const caps = [
    ...fieldCaps,
    ...funding['not-above'].flatMap((cap) => ('amount' in cap ? [cap.amount] : [])),
  ];
  const total = wholeYuan(
    least(fraction(outlay, funding.share.numerator, funding.share.denominator), ...caps),
  );
  return { shares: splitShares(funding, total), reasons, checks };
}

/** What province and city pay of a total; the province's part is rounded down to whole 元. */
export function splitShares({ split }: CappedShare, total: Money): FundingShares {
  const { numerator, denominator } = split.province;
  const province = wholeYuan(fraction(total, numerator, denominator));
  return { province, city: subtract(total, province), local: ZERO };
}

function readAmount(key: KeyOfType<'amount'>, see: Witness, article: string) {
  const { field, evidence } = see(key);
  if (field.state === 'known') return { amount: field.value as Money | null, reasons: [], evidence };
  return {
    amount: null,
    reasons: [{ code: unknownCode(key, field.state), effect: 'unknown', article, ...evidence } as const],
    evidence,
  };
}
