// 备注 of a payment: what was paid of it before, what is left, and what makes it special.
import type { PaymentLine } from '../../../payment/payment-plan.ts';
import type { Lang, Localised } from '../../../values/lang.ts';
import { formatYuanGrouped, ZERO } from '../../../values/money.ts';
import { movedText } from './moved-payers.ts';
import { takenBackText } from './paid-again.ts';
import { namesakeText } from './paid-namesakes.ts';
import type { PaidByRuling } from './payment-facts.ts';

/**
 * Empty for an ordinary payment in full; `ruling` is the one by which it is paid, null where it needs none. A changed
 * account stands first: public money goes to it.
 */
export function lineRemark(
  {
    share: { before, carried, due, sought, batches, moved, takenBack, namesakes },
    accountBefore,
  }: PaymentLine,
  ruling: PaidByRuling | null,
  lang: Lang,
): string {
  const whole = formatYuanGrouped(due);
  // Rows of other origin may name no batch.
  const named = batches.filter((batch) => batch !== '');
  const remarks = [
    accountBefore === null
      ? null
      : {
          zh: '账号与上次不同，见控制页',
          en: 'another account than last time, see the control page',
        },
    takenBack === null ? null : takenBackText(takenBack),
    namesakes.length === 0 ? null : namesakeText(namesakes),
    moved === null ? null : movedText(moved),
    ruling === null ? null : rulingText(ruling),
    sought ? { zh: '争取资金，省级已落实', en: 'sought, granted by the province' } : null,
    before > ZERO
      ? {
          zh: `应付${whole}，${named.join('、')}已付${formatYuanGrouped(before)}`,
          en: `due ${whole}, of it ${formatYuanGrouped(before)} paid ${named.length === 0 ? 'before' : `by ${named.join(', ')}`}`,
        }
      : null,
    carried > ZERO
      ? {
          zh: `${before > ZERO ? '' : `应付${whole}，`}余${formatYuanGrouped(carried)}结转下批`,
          en: `${before > ZERO ? '' : `due ${whole}, `}${formatYuanGrouped(carried)} carried to the next batch`,
        }
      : null,
  ];
  return remarks
    .flatMap((remark) => (remark === null ? [] : remark[lang]))
    .join({ zh: '；', en: '; ' }[lang]);
}

// `经裁定同意（张三，2026-01-08）`: on whose word.
function rulingText({ verdict, person, date }: PaidByRuling): Localised {
  const by = [person, date].filter((one) => one !== '');
  const done = verdict === '核减' ? 'lowered' : 'allowed';
  return {
    zh: `经裁定${verdict}${by.length === 0 ? '' : `（${by.join('，')}）`}`,
    en: `${done} by a ruling${by.length === 0 ? '' : ` (${by.join(', ')})`}`,
  };
}
