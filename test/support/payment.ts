// Enterprises that can be paid, and what was wished and paid before, for tests of batches.
import type { EvaluatedDecision, EvaluatedEnterprise, Evaluation } from '../../src/evaluation/evaluation.ts';
import { dueNote, withAccount } from '../../src/payment/due-note.ts';
import type { PaymentPlan, PaymentWish } from '../../src/payment/payment-plan.ts';
import type { PriorRow } from '../../src/payment/prior-award.ts';
import { ruledLacksNote } from '../../src/payment/ruled-lacks.ts';
import { evaluatedDecision, evaluatedEnterprise, evaluationOf, granted } from './city-evaluation.ts';

/** An enterprise of 城东区 whose bank details are in order. */
export function payable(number: number, own: Partial<EvaluatedEnterprise> = {}): EvaluatedEnterprise {
  const plain = evaluatedEnterprise(number);
  const bank = { payee: plain.name, bank: '青海例城银行城东支行', bankCode: '999851000010' };
  return { ...plain, ...bank, account: `63000000555${String(number).padStart(8, '0')}`, ...own };
}

/** 专精特新中小企业: province 500,000, city 200,000; nothing of it is only sought. */
export function srdi(
  enterprise: EvaluatedEnterprise,
  own: Partial<EvaluatedDecision> = {},
): EvaluatedDecision {
  return evaluatedDecision(enterprise, 'srdi', { ...granted('500000.00', '200000.00', '0.00'), ...own });
}

/** 新认定高新技术企业: province 100,000 sought, city 150,000, the unit 150,000. */
export function hnte(
  enterprise: EvaluatedEnterprise,
  own: Partial<EvaluatedDecision> = {},
): EvaluatedDecision {
  return evaluatedDecision(enterprise, 'hnte', { ...granted('100000.00', '150000.00', '150000.00'), ...own });
}

/** The evaluation of these decisions. */
export function evaluated(
  enterprises: readonly EvaluatedEnterprise[],
  decisions: readonly EvaluatedDecision[],
  own: Partial<Evaluation> = {},
): Evaluation {
  return evaluationOf({ enterprises, decisions, ...own });
}

/** Everything, in full. */
export const ALL: PaymentWish = {
  batch: '2025Q4-01',
  payers: null,
  measures: null,
  upTo: null,
  granted: new Set(),
};

/** The rows that the ledger has once a plan is approved. */
export function enteredRows({ wish, lines }: PaymentPlan): readonly PriorRow[] {
  return lines.map(({ share, payer, amount, account }) => ({
    ...{ uscc: share.uscc, name: share.name, measure: share.measure, payer, amount },
    ...{
      awardYear: share.awardYear,
      recovered: false,
      batch: wish.batch,
      note: withAccount(dueNote(share.award, share.begunUnder) + ruledLacksNote(share.ruledLacks), account),
    },
  }));
}
