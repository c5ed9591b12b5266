// What every page of a batch may ask: the plan, who is who, and what was given beside it.
import { awardKey, type Doubt, doubtsByPayment } from '../../../evaluation/doubted-awards.ts';
import type {
  EvaluatedDecision,
  EvaluatedEnterprise,
  EvaluatedMeasure,
  Evaluation,
} from '../../../evaluation/evaluation.ts';
import { moneyOf } from '../../../evaluation/money-of.ts';
import type { BudgetLine } from '../../../payment/budget.ts';
import { levelOf, type PayerId, payerName } from '../../../payment/payer.ts';
import type { PaymentPlan, PlannedShare } from '../../../payment/payment-plan.ts';
import type { Day } from '../../../values/day.ts';
import type { Lang } from '../../../values/lang.ts';
import { formatWan } from '../../../values/money.ts';
import type { DaySpan } from '../../../values/working-days.ts';
import { periodName } from '../../wording/period-wording.ts';

/** Why a batch may pay once more what was paid before; it cannot be approved so. */
export type LedgerLack = 'no-ledger' | 'ledger-unclear';

/** What a batch's pages need beside evaluation and plan. */
export interface PaymentContext {
  /** Date of the documents; null leaves it to be written by hand. */
  readonly date: Day | null;
  /** Working days of the public notice, and their span where the date is known. */
  readonly notice: { readonly workingDays: number; readonly span: DaySpan | null };
  /** Null where no budget was given. */
  readonly budget: readonly BudgetLine[] | null;
  /** Null where the ledger could be gone by. */
  readonly ledgerLack: LedgerLack | null;
}

/** A ruling by which an award is paid. */
export interface PaidByRuling {
  /** What it did to the award, whatever it calls that: a consent to less than was due lowered it. */
  readonly verdict: '同意' | '核减';
  /** As written; empty where it does not say. */
  readonly person: string;
  readonly date: string;
}

export interface PaymentFacts extends PaymentContext {
  readonly evaluation: Evaluation;
  readonly plan: PaymentPlan;
  readonly lang: Lang;
  readonly enterprises: ReadonlyMap<string, EvaluatedEnterprise>;
  readonly measures: ReadonlyMap<string, EvaluatedMeasure>;
  /** What is doubted of the data that awards rest on, by `awardKey`. */
  readonly doubts: ReadonlyMap<string, readonly Doubt[]>;
  /** The rulings by which awards are paid, by `awardKey`. */
  readonly rulings: ReadonlyMap<string, PaidByRuling>;
}

/** Gathers them for one batch, whose texts are all in `lang`. */
export function paymentFacts(
  evaluation: Evaluation,
  plan: PaymentPlan,
  context: PaymentContext,
  lang: Lang,
): PaymentFacts {
  return {
    ...context,
    evaluation,
    plan,
    lang,
    enterprises: new Map(evaluation.enterprises.map((one) => [one.id, one])),
    measures: new Map(evaluation.measures.map((one) => [one.id, one])),
    doubts: doubtsByPayment(evaluation),
    rulings: new Map(
      evaluation.decisions.flatMap((decision) => {
        const ruling = paidBy(decision);
        return ruling === null ? [] : [[awardKey(decision), ruling] as const];
      }),
    ),
  };
}

// A consent that changes nothing is no ruling of a decision (`ruling-needless`): of what is in order anyway one answered a doubt of
// the batch.
function paidBy({ ruling, reasons }: EvaluatedDecision): PaidByRuling | null {
  if (ruling === null || ruling.verdict === '不同意') return null;
  const { verdict, person, date } = ruling;
  return reasons.some(({ code }) => code === 'lowered-by-decision')
    ? { verdict: '核减', person, date }
    : { verdict, person, date };
}

/** What is doubted of the data that a share rests on; nothing of one that is owed by the ledger only. */
export function doubtsOf(
  { doubts }: PaymentFacts,
  { enterprise, measure }: Pick<PlannedShare, 'enterprise' | 'measure'>,
): readonly Doubt[] {
  return enterprise === null ? [] : (doubts.get(awardKey({ enterprise, measure })) ?? []);
}

/** The ruling by which the award is paid that the share is a part of; null where it needed none. */
export function rulingOn(
  { rulings }: PaymentFacts,
  { enterprise, measure }: Pick<PlannedShare, 'enterprise' | 'measure'>,
): PaidByRuling | null {
  return enterprise === null ? null : (rulings.get(awardKey({ enterprise, measure })) ?? null);
}

/** By the measure’s id; the id itself where the evaluation does not know it. */
export function measureTitle({ measures, lang }: PaymentFacts, id: string): string {
  return measures.get(id)?.title[lang] ?? id;
}

/** A payer’s name; null is one that cannot be told. */
export function payerTitle({ lang }: PaymentFacts, payer: PayerId | null): string {
  return payer === null ? { zh: '不明', en: 'unknown' }[lang] : payerName(payer)[lang];
}

/** What the text grants at the share's level: `≤50万元`; null where the amount is computed. */
export function standardOf(
  { measures, lang }: PaymentFacts,
  { measure, payer }: PlannedShare,
): string | null {
  const part = payer === null ? null : measures.get(measure)?.parts?.[levelOf(payer)];
  if (!part) return null;
  const amount = formatWan(moneyOf(part.amount));
  return `${part.ceiling ? '≤' : ''}${amount}${{ zh: '万元', en: ' × 10,000 yuan' }[lang]}`;
}

/** Batch, period, award year and policy in one line. */
export function batchLine({ evaluation, plan, lang }: PaymentFacts): string {
  const { period, awardYear, policy } = evaluation;
  return {
    zh: `批次：${plan.wish.batch}　报告期：${periodName(period, 'zh')}　奖补年度：${awardYear}年　依据：${policy.number}　金额单位：元`,
    en: `Batch: ${plan.wish.batch}. Period: ${periodName(period, 'en')}. Award year: ${awardYear}. Policy: ${policy.number}. Amounts in yuan.`,
  }[lang];
}

/** The footer of a page. */
export function pageFooter({ evaluation, plan }: PaymentFacts, title: string): string {
  return `${title}  ${plan.wish.batch}  ${evaluation.policy.number}`;
}
