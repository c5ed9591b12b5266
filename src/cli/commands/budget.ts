// budget: what each payer may need next year.

import { jsonPieces } from '../../io/encode-json.ts';
import { forecastBook } from '../../reports/forecast/forecast-book.ts';
import { forecastJson } from '../../reports/forecast/forecast-json.ts';
import { forecastPage } from '../../reports/text/forecast-page.ts';
import type { RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import { limitsOf } from '../max-size-option.ts';
import { periodOf } from '../period-option.ts';
import { checkResultFile, writeResultFile } from '../result-file.ts';
import { runBudget } from '../run-budget.ts';
import { painted } from '../say-lines.ts';

export interface BudgetOptions {
  readonly out?: string;
  readonly format: 'text' | 'json';
  readonly period?: string;
  readonly maxSize?: string;
}

/** `budget <run|roster>`: by payer and case as text, JSON on stdout, and with `--out` as a file. */
export const budgetCommand: RunCommand<[string, BudgetOptions]> = async (context, place, options) => {
  const { lang, today, terminal, interrupted } = context;
  const { out } = options;
  await checkResultFile(out);
  const facts = await runBudget(
    {
      place,
      period: options.period === undefined ? null : periodOf(options.period),
      limits: limitsOf(options.maxSize),
    },
    { lang, today, signal: interrupted, progress: (what) => terminal.progress(what[lang]) },
  );
  if (out !== undefined) {
    const created = facts.evaluation.periodEnd;
    await writeResultFile(out, {
      book: () => forecastBook(facts),
      json: () => forecastJson(facts),
      ...{ created, lang },
    });
  }
  terminal.progress('');
  if (options.format === 'json') await terminal.pipe(jsonPieces(forecastJson(facts)));
  else terminal.out(painted(forecastPage(facts, terminal.width), terminal.colours.out));
  if (out !== undefined) terminal.say({ zh: `已写出 ${out}`, en: `wrote ${out}` }[lang]);
  return facts.unreadFiles.length > 0 ? EXIT.findings : EXIT.done;
};
