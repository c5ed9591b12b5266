// Awards that count in full by a ruling although a part of them, or all, was paid before: under a former code, or by a
// payment that the ledger lacks. A batch deducts it; whoever reads the totals has to know.
import { saysAnew } from '../eligibility/anew.ts';
import { saysUnpaid } from '../eligibility/unpaid.ts';
import type { EvaluatedDecision, Evaluation } from '../evaluation/evaluation.ts';
import { moneyOrNull } from '../evaluation/money-of.ts';
import { unledgeredOf } from '../payment/paid-beside.ts';
import { counted } from '../values/counted.ts';
import type { Localised } from '../values/lang.ts';
import { formatYuanGrouped, type Money, sum } from '../values/money.ts';

/** By the reason that was ruled on, whether the ruling says that the payment does not count. */
const ANSWERED: ReadonlyMap<string, (ruling: { readonly reason: string }) => boolean> = new Map([
  ['paid-under-former-code', saysAnew],
  ['paid-but-unledgered', saysUnpaid],
]);

type Ruled = Pick<EvaluatedDecision, 'uscc' | 'enterprise' | 'measure' | 'status' | 'reasons' | 'ruling'>;

/**
 * How many there are and what they had, in a sentence; undefined where there is none. Counted is the payment that was
 * ruled on, and beside one under a former code also what the ledger lacks: a decision states the first alone.
 */
export function paidEarlierText(
  decisions: readonly Ruled[],
  evaluation: Pick<Evaluation, 'previous'>,
): Localised | undefined {
  const awards = decisions.flatMap((decision) => {
    const [reason] = deductedReason(decision);
    return reason
      ? [[moneyOrNull(reason.fields['paid'] ?? null), ...lacked(decision, reason, evaluation)]]
      : [];
  });
  if (awards.length === 0) return undefined;
  const paid = awards.flat().flatMap((amount) => amount ?? []);
  const unstated = awards.filter((amounts) => amounts.includes(null)).length;
  const total = formatYuanGrouped(sum(paid));
  const besides = {
    zh: unstated === 0 ? '' : `（另有 ${unstated} 项未写明金额）`,
    en: unstated === 0 ? '' : ` (and ${unstated} without a stated amount)`,
  };
  return {
    zh: `含裁定同意而此前已兑付过的 ${awards.length} 项，已付 ${total} 元${besides.zh}；兑付时只付其余部分，已领足的不再支付`,
    en: `This includes ${counted(awards.length, 'award')} granted by a ruling and paid before: ${total} yuan${besides.en}; a batch pays only what is left of them, and nothing where all was paid`,
  };
}

function lacked(
  decision: Ruled,
  { code }: Ruled['reasons'][number],
  evaluation: Pick<Evaluation, 'previous'>,
): readonly (Money | null)[] {
  if (code === 'paid-but-unledgered' || decision.ruling === null || saysUnpaid(decision.ruling)) return [];
  return unledgeredOf(decision, evaluation).map(({ amount }) => moneyOrNull(amount));
}

function deductedReason({ status, reasons, ruling }: Ruled): Ruled['reasons'] {
  if (status !== 'eligible' || ruling === null) return [];
  return reasons.filter(({ code }) => ANSWERED.get(code)?.(ruling) === false).slice(0, 1);
}
