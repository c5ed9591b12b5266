// pay: from a saved run to payment sheets, from the command line to an exit code.
import { jsonPieces } from '../../io/encode-json.ts';
import { fitsBudget } from '../../payment/budget.ts';
import { paymentJson } from '../../reports/payment-json.ts';
import { paymentSteps } from '../../reports/text/payment-steps.ts';
import { paymentSummary } from '../../reports/text/payment-summary.ts';
import { batchPlace, batchWarnings, ledgerWarning } from '../../reports/text/payment-warnings.ts';
import { EMPTY_LINE } from '../../reports/text/summary-line.ts';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import { type PayOutcome, runPay } from '../run-pay.ts';
import { painted } from '../say-lines.ts';

export interface PayOptions {
  readonly ledger?: string;
  readonly payer: readonly string[];
  readonly measure: readonly string[];
  readonly granted: readonly string[];
  readonly share?: string;
  readonly batch?: string;
  readonly date?: string;
  readonly budget?: string;
  readonly holidays?: string;
  readonly policy?: string;
  readonly approve?: boolean;
  readonly format: 'text' | 'json';
}

/**
 * `pay <run>`: writes the batch's folder; says what came of it, or gives payment.json on stdout. Exit code 1 where the
 * batch is over budget, nobody gave a ledger, it has rows that cannot be read, or the run has rulings that could not be
 * applied.
 */
export const payCommand: RunCommand<[string, PayOptions]> = async (context, run, options) => {
  const { lang, version, terminal, interrupted } = context;
  const request = {
    run,
    ledger: options.ledger ?? null,
    payers: options.payer,
    measures: options.measure,
    granted: options.granted,
    share: options.share ?? null,
    batch: options.batch ?? null,
    date: options.date ?? null,
    budget: options.budget ?? null,
    holidays: options.holidays ?? null,
    policy: options.policy ?? null,
    approve: options.approve ?? false,
  };
  const outcome = await runPay(request, { lang, version, signal: interrupted });
  if (options.format === 'json') {
    await terminal.pipe(jsonPieces(paymentJson(outcome.facts)));
  }
  terminal.say(reportText(outcome, request.ledger, context));
  const { budget, ledgerLack } = outcome.facts;
  const short = (budget !== null && !fitsBudget(budget)) || ledgerLack !== null;
  return short || outcome.unclear.length + outcome.unapplied.length > 0 ? EXIT.findings : EXIT.done;
};

function reportText(outcome: PayOutcome, ledger: string | null, { lang, terminal }: CommandContext): string {
  const { width, colours } = terminal;
  const lines = [
    ...ledgerWarning(outcome, width),
    ...paymentSummary(outcome.facts, outcome, width),
    ...batchWarnings(outcome, ledger, width),
    EMPTY_LINE,
    ...paymentSteps(outcome.facts, {
      ...outcome,
      ledger,
      ruled: outcome.unapplied.length === 0,
      width,
    }),
    ...batchPlace(outcome, lang, width),
  ];
  return painted(lines, colours.say);
}
