// Awards that a ruling refuses although the ledger shows them paid: money that may have to come back, which no payment page
// would ever name where nothing of it is left to pay.
import type { EvaluatedDecision, Evaluation } from '../evaluation/evaluation.ts';
import { counted } from '../values/counted.ts';
import type { Localised } from '../values/lang.ts';

/** In the order of the result; none once nothing of them stands in the ledger. */
function refusedAfterPayment({ decisions }: Pick<Evaluation, 'decisions'>): readonly EvaluatedDecision[] {
  return decisions.filter(
    ({ ruling, reasons }) =>
      ruling?.verdict === '不同意' && reasons.some(({ code }) => code === 'already-paid'),
  );
}

/** Awards that are spelled out. */
const SHOWN = 5;

/** How many, which, and what to do, in a sentence; null where there are none. */
export function refusedAfterPaymentText(
  evaluation: Pick<Evaluation, 'decisions' | 'enterprises' | 'measures'>,
): Localised | null {
  const refused = refusedAfterPayment(evaluation);
  if (refused.length === 0) return null;
  const names = new Map(evaluation.enterprises.map(({ id, name }) => [id, name]));
  const titles = new Map(evaluation.measures.map(({ id, title }) => [id, title]));
  const shown = refused.slice(0, SHOWN).map(({ enterprise, measure }) => {
    const [name, title] = [names.get(enterprise) ?? enterprise, titles.get(measure)];
    return { zh: `${name} ${title?.zh ?? measure}`, en: `${name}: ${title?.en ?? measure}` };
  });
  const more = refused.length > SHOWN ? { zh: '等', en: ' and others' } : { zh: '', en: '' };
  return {
    zh: `裁定不同意而台账显示已兑付 ${refused.length} 项（${shown.map(({ zh }) => zh).join('、')}${more.zh}）：已拨付的如应收回，用 ledger recover 登记追回；已批准未拨付的加 --revoke 撤销`,
    en: `Refused by a ruling and paid by the ledger: ${counted(refused.length, 'award')} (${shown.map(({ en }) => en).join('; ')}${more.en}); where money is to come back record it with ledger recover, and revoke what was approved and not paid (--revoke)`,
  };
}
