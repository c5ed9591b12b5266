// Awards that count in full by a ruling although a part of them, or all, was paid before: under a former code, or by a
// payment that the ledger lacks. A batch deducts it; whoever reads the totals has to know.
import { saysAnew } from '../eligibility/anew.ts';
import { saysUnpaid } from '../eligibility/unpaid.ts';
import type { EvaluatedDecision } from '../evaluation/evaluation.ts';
import { moneyOrNull } from '../evaluation/money-of.ts';
import { counted } from '../values/counted.ts';
import type { Localised } from '../values/lang.ts';
import { formatYuanGrouped, sum } from '../values/money.ts';

/** By the reason that was ruled on, whether the ruling says that the payment does not count. */
const ANSWERED: ReadonlyMap<string, (ruling: { readonly reason: string }) => boolean> = new Map([
  ['paid-under-former-code', saysAnew],
  ['paid-but-unledgered', saysUnpaid],
]);

type Ruled = Pick<EvaluatedDecision, 'status' | 'reasons' | 'ruling'>;

/** How many there are and what they had, in a sentence; undefined where there is none. */
export function paidEarlierText(decisions: readonly Ruled[]): Localised | undefined {
  const reasons = decisions.flatMap(deductedReason);
  if (reasons.length === 0) return undefined;
  const paid = reasons.flatMap(({ fields }) => moneyOrNull(fields['paid'] ?? null) ?? []);
  const unstated = reasons.length - paid.length;
  const total = formatYuanGrouped(sum(paid));
  const besides = {
    zh: unstated === 0 ? '' : `（另有 ${unstated} 项未写明金额）`,
    en: unstated === 0 ? '' : ` (and ${unstated} without a stated amount)`,
  };
  return {
    zh: `含裁定同意而此前已兑付过的 ${reasons.length} 项，已付 ${total} 元${besides.zh}；兑付时只付其余部分，已领足的不再支付`,
    en: `This includes ${counted(reasons.length, 'award')} granted by a ruling and paid before: ${total} yuan${besides.en}; a batch pays only what is left of them, and nothing where all was paid`,
  };
}

function deductedReason({ status, reasons, ruling }: Ruled): Ruled['reasons'] {
  if (status !== 'eligible' || ruling === null) return [];
  return reasons.filter(({ code }) => ANSWERED.get(code)?.(ruling) === false).slice(0, 1);
}
