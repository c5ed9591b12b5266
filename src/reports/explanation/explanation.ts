// Why an enterprise gets what it gets: every decision on it taken apart, from the saved evaluation alone.
import type {
  EvaluatedDecision,
  EvaluatedDiagnostic,
  EvaluatedEnterprise,
  EvaluatedMeasure,
  Evaluation,
} from '../../evaluation/evaluation.ts';
import { formerCodesOf } from '../../evaluation/own-codes.ts';
import type { LedgerPayment } from '../../ledger/ledger-payments.ts';
import type { Level } from '../../policy/levels.ts';
import { rowSource, sheetSource } from '../../values/cell-ref.ts';
import type { Lang } from '../../values/lang.ts';
import type { Period } from '../../values/period.ts';
import { reasonSentence } from '../wording/decision-text.ts';
import { fieldName, fieldText } from '../wording/field-text.ts';
import { type AmountStep, amountSteps } from './amount-steps.ts';
import { ledgerLines, type PaidLine } from './ledger-lines.ts';

/** A cell that was read, in words: `value` is null where it is blank. */
export interface Reading {
  readonly field: string;
  readonly name: string;
  readonly value: string | null;
  readonly cells: readonly string[];
}

export interface ExplainedCheck {
  readonly id: string;
  readonly title: string;
  /** The level whose part alone hangs on it. */
  readonly part: Level | null;
  readonly outcome: 'holds' | 'fails' | 'unknown';
  readonly read: readonly Reading[];
}

export interface ExplainedDecision {
  readonly measure: string;
  readonly title: string;
  readonly article: string;
  readonly standard: string;
  readonly status: EvaluatedDecision['status'];
  /** In 元, as in evaluation.json; null where nothing is due or the text sets none. */
  readonly amount: string | null;
  readonly funding: EvaluatedDecision['funding'];
  readonly payer: string | null;
  readonly checks: readonly ExplainedCheck[];
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
  readonly calculation: readonly AmountStep[];
  readonly claim: Evaluation['claims'][number] | null;
  readonly ruling: EvaluatedDecision['ruling'];
  /** What the ledger has of it; null where no ledger was looked into. */
  readonly ledger: readonly PaidLine[] | null;
}

/** explain --format json. */
export interface Explanation {
  readonly schema: 'xining-tiers/explanation@1';
  readonly period: Period;
  readonly awardYear: number;
  readonly policy: Pick<Evaluation['policy'], 'id' | 'number' | 'sha256'>;
  readonly lang: Lang;
  /** Whether the decisions were made against a ledger: without one, nothing is known to have been paid before. */
  readonly ledgerGiven: boolean;
  readonly enterprise: Pick<
    EvaluatedEnterprise,
    'id' | 'uscc' | 'name' | 'county' | 'park' | 'state' | 'reportedBy' | 'sources'
  >;
  readonly decisions: readonly ExplainedDecision[];
  /** Measures that were asked for and on which there is no decision: what would have had to stand where. */
  readonly undecided: readonly {
    readonly measure: string;
    readonly title: string;
    readonly trigger: string;
  }[];
  /** Findings in the rows that speak of the enterprise. */
  readonly findings: readonly EvaluatedDiagnostic[];
  /** Of their messages and hints, which are kept in the words of the evaluation. */
  readonly findingsLang: Lang;
}

export interface Asked {
  readonly enterprise: EvaluatedEnterprise;
  /** Measure id; null for all on which there is a decision. */
  readonly measure: string | null;
  /** Whether the decisions were made against a ledger. */
  readonly ledgerGiven: boolean;
  /** What the ledger holds; null where none is looked into. */
  readonly payments: readonly LedgerPayment[] | null;
  readonly lang: Lang;
}

/** Takes the decisions on an enterprise apart, in the order of the policy's measures. */
export function explain(evaluation: Evaluation, asked: Asked): Explanation {
  const { enterprise, measure, ledgerGiven, lang } = asked;
  const { period, awardYear, policy } = evaluation;
  const { id, uscc, name, county, park, state, reportedBy, sources } = enterprise;
  const own = evaluation.decisions.filter((decision) => decision.enterprise === id);
  const wanted = evaluation.measures.filter((one) => measure === null || one.id === measure);
  const decided = wanted.flatMap((one) => {
    const decision = own.find((candidate) => candidate.measure === one.id);
    return decision ? [explained(decision, one, evaluation, asked)] : [];
  });
  return {
    schema: 'xining-tiers/explanation@1',
    period,
    awardYear,
    policy: { id: policy.id, number: policy.number, sha256: policy.sha256 },
    lang,
    ledgerGiven,
    enterprise: { id, uscc, name, county, park, state, reportedBy, sources },
    decisions: decided,
    undecided:
      measure === null || decided.length > 0
        ? []
        : wanted.map((one) => ({ measure: one.id, title: one.title[lang], trigger: one.trigger[lang] })),
    findings: evaluation.diagnostics.filter(concerns(sources)),
    findingsLang: evaluation.lang,
  };
}

function explained(
  decision: EvaluatedDecision,
  measure: EvaluatedMeasure,
  evaluation: Evaluation,
  { payments, lang }: Asked,
): ExplainedDecision {
  const { status, amount, funding, payer, checks, reasons, ruling, uscc } = decision;
  const claim = evaluation.claims.find(
    (one) => one.enterprise === decision.enterprise && one.measures.includes(measure.id),
  );
  return {
    measure: measure.id,
    title: measure.title[lang],
    article: decision.article,
    standard: measure.standard[lang],
    status,
    amount,
    funding,
    payer,
    checks: checks.map(({ id, part, outcome, fields, cells }) => ({
      id,
      title: checkTitle(id, measure, evaluation, lang),
      part,
      outcome,
      read: Object.entries(fields).map(([field, value]) => ({
        field,
        name: fieldName(field, lang),
        value: value === null ? null : fieldText(field, value, lang),
        cells: cells[field] ?? [],
      })),
    })),
    reasons: reasons.map((reason) => ({ code: reason.code, text: reasonSentence(reason, lang) })),
    calculation: amountSteps(decision, measure, lang),
    claim: claim ?? null,
    ruling,
    ledger:
      payments &&
      ledgerLines(payments, { uscc, former: formerCodesOf(decision, evaluation.previous) }, measure.id, lang),
  };
}

function checkTitle(id: string, measure: EvaluatedMeasure, { conditions }: Evaluation, lang: Lang): string {
  if (id === 'trigger') return measure.trigger[lang];
  if (id === 'amount')
    return { zh: '计算金额所用的数据齐全', en: 'the figures for the amount are known' }[lang];
  if (id === 'payer')
    return { zh: '承担县区（园区）资金的单位明确', en: 'it is known who pays the local share' }[lang];
  return conditions.find((one) => one.id === id)?.title[lang] ?? id;
}

// The rows of an enterprise by file, sheet and row; findings are theirs whatever the column.
function concerns(sources: readonly string[]): (finding: EvaluatedDiagnostic) => boolean {
  const rows = new Set(sources.map(rowSource));
  return ({ file, sheet, row }) => row !== null && rows.has(sheetSource(file, sheet) + row);
}
