// evaluate: the quarterly run, from the command line to an exit code.
import { InputError } from '../../io/input-error.ts';
import { type Period, parsePeriod } from '../../values/period.ts';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { exitCodeOf } from '../exit-code.ts';
import { type EvaluateOutcome, runEvaluate } from '../run-evaluate.ts';

export interface EvaluateOptions {
  readonly period?: string;
  readonly awardYear?: string;
  readonly out?: string;
  readonly ledger?: string;
  readonly decisions?: string;
  readonly city?: string;
  readonly policy?: string;
  readonly format: 'text' | 'json';
  readonly strict?: boolean;
}

/** `evaluate <roster…|folder>`: writes the run's folder; says what came of it, or gives evaluation.json on stdout. */
export const evaluateCommand: RunCommand<[readonly string[], EvaluateOptions]> = async (
  context,
  paths,
  options,
) => {
  const { lang, version, today, terminal, interrupted } = context;
  const request = {
    paths,
    period: options.period === undefined ? null : periodOf(options.period),
    awardYear: options.awardYear === undefined ? null : awardYearOf(options.awardYear),
    out: options.out ?? null,
    ledger: options.ledger ?? null,
    decisions: options.decisions ?? null,
    city: options.city ?? null,
    policy: options.policy ?? null,
    strict: options.strict ?? false,
  };
  const outcome = await runEvaluate(request, {
    lang,
    version,
    today,
    signal: interrupted,
    progress: (what) => terminal.progress(what[lang]),
  });
  terminal.progress('');
  if (options.format === 'json') terminal.out(new TextDecoder().decode(outcome.json));
  terminal.say(reportText(outcome, context));
  return exitCodeOf(outcome.evaluation.diagnostics);
};

function reportText(
  { evaluation, folder, statedBy, passedOver }: EvaluateOutcome,
  { lang, terminal }: CommandContext,
): string {
  return [folder, statedBy, passedOver, evaluation.period, lang, terminal.width].join('\n');
}

function periodOf(written: string): Period {
  const period = parsePeriod(written);
  if (period !== undefined) return period;
  throw new InputError({
    zh: { message: `“${written}”不是报告期`, hint: '写成年份加季度，例如 --period 2025Q4' },
    en: { message: `"${written}" is no period`, hint: 'write year and quarter, such as --period 2025Q4' },
  });
}

function awardYearOf(written: string): number {
  if (/^(?:19|20)\d{2}$/.test(written)) return Number(written);
  throw new InputError({
    zh: { message: `“${written}”不是年份`, hint: '写四位年份，例如 --award-year 2025' },
    en: { message: `"${written}" is no year`, hint: 'write four digits, such as --award-year 2025' },
  });
}
