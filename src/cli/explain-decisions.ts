// The decisions on one enterprise, from a saved run or straight from a roster.
import { evaluate } from '../evaluation/evaluate.ts';
import type { EvaluatedEnterprise, Evaluation } from '../evaluation/evaluation.ts';
import { matchEnterprise } from '../evaluation/match-enterprise.ts';
import { loadLedger } from '../io/load-ledger.ts';
import { loadPolicy } from '../io/load-policy.ts';
import { isRun, loadRun } from '../io/load-run.ts';
import { PAYMENT_FOLDER } from '../io/run-places.ts';
import { writeNewFile } from '../io/write-new-file.ts';
import { bytesOf } from '../io/write-run.ts';
import type { LedgerPayment } from '../ledger/ledger-payments.ts';
import { type Explanation, explain } from '../reports/explanation/explanation.ts';
import { statementBook, statementText } from '../reports/explanation/statement.ts';
import { explanationLines } from '../reports/text/explanation.ts';
import { awardYearOf } from './award-year-option.ts';
import type { CommandContext } from './command-context.ts';
import { unreadableRosters } from './evaluate-errors.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { noSuchEnterprise, notAStatement, severalEnterprises } from './explain-errors.ts';
import { measureEntries } from './measure-errors.ts';
import { periodOf } from './period-option.ts';
import { readAll } from './read-all.ts';
import { otherPeriodThanRun, otherPolicyThanRun, refuseOptionsOfRosters } from './run-options.ts';
import { painted } from './say-lines.ts';
import { soundsLikeFor } from './sounds-like.ts';

export interface ExplainDecisionOptions {
  readonly ledger?: string;
  readonly decisions?: string;
  readonly period?: string;
  readonly awardYear?: string;
  readonly policy?: string;
  readonly map?: readonly string[];
  readonly mapFile?: string;
  readonly out?: string;
  readonly format?: 'text' | 'json';
}

export interface AskedAbout {
  /** A run's folder, a roster, or a folder of rosters. */
  readonly place: string;
  readonly enterprise: string;
  readonly measure: string | undefined;
}

/** Explains at the terminal, as JSON, or on a page for the enterprise. Throws InputError where it is not clear what is meant. */
export async function explainDecisions(
  context: CommandContext,
  { place, enterprise: written, measure }: AskedAbout,
  options: ExplainDecisionOptions,
): Promise<ExitCode> {
  if (options.out !== undefined && !/\.(?:xlsx|txt)$/i.test(options.out)) throw notAStatement(options.out);
  const { policy } = await loadPolicy(options.policy ?? null);
  const asked = measure === undefined ? null : (measureEntries(policy, measure)[0]?.id ?? null);
  const { evaluation, ledgerGiven, payments } = await evaluationAt(place, context, options);
  const enterprise = await theOne(evaluation, written);
  const explanation = explain(evaluation, {
    enterprise,
    measure: asked,
    ledgerGiven,
    payments,
    lang: context.lang,
  });
  if (options.out !== undefined) await writeStatement(options.out, explanation, evaluation, context);
  else show(explanation, context, options.format ?? 'text');
  return EXIT.done;
}

interface Found {
  readonly evaluation: Evaluation;
  /** Whether the decisions were made against a ledger. */
  readonly ledgerGiven: boolean;
  readonly payments: readonly LedgerPayment[] | null;
}

async function evaluationAt(
  place: string,
  context: CommandContext,
  { ledger, decisions, period, awardYear, policy, map = [], mapFile }: ExplainDecisionOptions,
): Promise<Found> {
  const { lang, today, interrupted, terminal } = context;
  if (await isRun(place)) {
    refuseOptionsOfRosters(place, {
      '--decisions': decisions,
      '--award-year': awardYear,
      '--map': map,
      '--map-file': mapFile,
    });
    const { evaluation, manifest } = await loadRun(place, [PAYMENT_FOLDER]);
    const asked = period === undefined ? evaluation.period : periodOf(period);
    if (asked !== evaluation.period) throw otherPeriodThanRun(place, evaluation.period, asked, '--period');
    if (policy !== undefined && (await loadPolicy(policy)).sha256 !== evaluation.policy.sha256)
      throw otherPolicyThanRun(place, policy);
    const ledgerGiven = manifest.inputs.some(({ role }) => role === 'ledger');
    if (ledger === undefined) return { evaluation, ledgerGiven, payments: null };
    const loaded = await loadLedger(ledger, (await loadPolicy(policy ?? null)).policy);
    return { evaluation, ledgerGiven, payments: loaded.payments };
  }
  const request = {
    paths: [place],
    period: period === undefined ? null : periodOf(period),
    awardYear: awardYear === undefined ? null : awardYearOf(awardYear),
    ledger: ledger ?? null,
    decisions: decisions ?? null,
    city: null,
    policy: policy ?? null,
    maps: map,
    mapFile: mapFile ?? null,
  };
  const { inputs } = await readAll(
    request,
    { lang, today, signal: interrupted, progress: (what) => terminal.progress(what[lang]) },
    null,
  );
  terminal.progress('');
  const { evaluation } = evaluate(inputs);
  if (evaluation.inputs.every(({ failed }) => failed)) throw unreadableRosters(evaluation);
  const payments = ledger === undefined ? null : (await loadLedger(ledger, inputs.policy)).payments;
  return { evaluation, ledgerGiven: ledger !== undefined, payments };
}

/** The enterprise that is meant. Throws InputError where there is none, or more than one. */
async function theOne(evaluation: Evaluation, written: string): Promise<EvaluatedEnterprise> {
  const { found } = matchEnterprise(evaluation, written, await soundsLikeFor(written));
  const [only, other] = found;
  if (only === undefined) throw noSuchEnterprise(evaluation, written);
  if (other !== undefined) throw severalEnterprises(written, found);
  return only;
}

function show(explanation: Explanation, { terminal }: CommandContext, format: 'text' | 'json'): void {
  if (format === 'json') {
    terminal.out(JSON.stringify(explanation, null, 2));
    return;
  }
  terminal.out(painted(explanationLines(explanation, terminal.width), terminal.colours.out));
}

async function writeStatement(
  path: string,
  explanation: Explanation,
  { policy, periodEnd }: Evaluation,
  { lang, terminal }: CommandContext,
): Promise<void> {
  const file = /\.txt$/i.test(path)
    ? ({ path, kind: 'text', text: statementText(explanation, policy) } as const)
    : ({ path, kind: 'book', book: statementBook(explanation, policy) } as const);
  await writeNewFile({ path, bytes: await bytesOf(file, { created: periodEnd, lang }) });
  terminal.say({ zh: `已写出 ${path}`, en: `wrote ${path}` }[lang]);
}
