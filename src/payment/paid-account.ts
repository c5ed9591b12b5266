// An account that the ledger has paid the same award to under another code: an enterprise whose code and name are others
// by now is still known by where its money goes.
import { saysAnew } from '../eligibility/anew.ts';
import type { EvaluatedDecision, EvaluatedEnterprise, Evaluation } from '../evaluation/evaluation.ts';
import { ownCodes } from '../evaluation/own-codes.ts';
import { accountNumber } from '../values/bank-details.ts';
import { readAccount } from './due-note.ts';
import { type HoldReason, hold } from './hold-reason.ts';
import type { PriorPayments } from './prior-payments.ts';

/**
 * What speaks against paying an award to an account: the codes, none of them the enterprise's own or a known former one,
 * under which it was paid there. Nothing where something of the award was paid under its own code, or a ruling says
 * that it is due beside that.
 */
export function paidToAccount(
  { ruling, uscc, measure }: Pick<EvaluatedDecision, 'ruling' | 'uscc' | 'measure'>,
  { id, account }: Pick<EvaluatedEnterprise, 'id' | 'account'>,
  { evaluation: { previous }, prior }: { readonly evaluation: Evaluation; readonly prior: PriorPayments },
): readonly HoldReason[] {
  const number = accountNumber(account ?? '');
  if (number === undefined || prior.of(uscc, measure).state !== 'none') return [];
  if (ruling !== null && saysAnew(ruling)) return [];
  const own = new Set(ownCodes({ enterprise: id, uscc }, previous));
  const paid = prior
    .standing(measure)
    .filter((row) => !own.has(row.uscc) && readAccount(row.note) === number);
  const payees = [...new Set(paid.map((row) => [row.uscc, row.name].join(' ').trim()))];
  return payees.length === 0 ? [] : [hold('paid-to-account', payees.join(' / '))];
}
