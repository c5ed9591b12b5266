// screen: which tier next, and what is missing.

import { jsonPieces } from '../../io/encode-json.ts';
import { loadCriteria } from '../../io/load-criteria.ts';
import { screeningBook } from '../../reports/screening/screening-book.ts';
import type { ScreeningFacts } from '../../reports/screening/screening-facts.ts';
import { screeningJson } from '../../reports/screening/screening-json.ts';
import { screeningDetail } from '../../reports/text/screening-detail.ts';
import { screeningPage } from '../../reports/text/screening-page.ts';
import { periodEnd } from '../../values/period.ts';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { unitOption } from '../diff-request.ts';
import { EXIT } from '../exit-code.ts';
import { limitsOf } from '../max-size-option.ts';
import { periodOf } from '../period-option.ts';
import { checkResultFile, writeResultFile } from '../result-file.ts';
import { runScreen } from '../run-screen.ts';
import { painted } from '../say-lines.ts';
import { dayOption, tiersOf } from '../screen-request.ts';

export interface ScreenOptions {
  readonly on?: string;
  readonly tier?: string;
  readonly unit?: string;
  readonly enterprise?: string;
  readonly all?: boolean;
  readonly out?: string;
  readonly format: 'text' | 'json';
  readonly period?: string;
  readonly map: readonly string[];
  readonly mapFile?: string;
  readonly maxSize?: string;
}

/** Enterprises that are shown for each tier unless all are asked for. */
const SHOWN = 10;

/** `screen <roster|run>`: the ranked lists as text, all of it as JSON on stdout, and with `--out` as a file. */
export const screenCommand: RunCommand<[string, ScreenOptions]> = async (context, place, options) => {
  const { lang, today, terminal, interrupted } = context;
  const { out } = options;
  await checkResultFile(out);
  const { criteria } = await loadCriteria();
  const request = {
    place,
    period: options.period === undefined ? null : periodOf(options.period),
    on: dayOption(options.on),
    tiers: tiersOf(options.tier, criteria),
    unit: unitOption(options.unit),
    enterprise: options.enterprise ?? null,
    maps: options.map,
    mapFile: options.mapFile ?? null,
    limits: limitsOf(options.maxSize),
  };
  const facts = await runScreen(request, {
    lang,
    today,
    signal: interrupted,
    progress: (what) => terminal.progress(what[lang]),
  });
  if (out !== undefined) await writeOut(out, facts, context);
  terminal.progress('');
  await show(facts, options, context);
  if (out !== undefined) terminal.say({ zh: `已写出 ${out}`, en: `wrote ${out}` }[lang]);
  // Enterprises of a file that was not read are missing from the lists: that is never a clean end.
  return facts.unreadFiles.length > 0 ? EXIT.findings : EXIT.done;
};

async function writeOut(
  path: string,
  facts: ScreeningFacts,
  { lang, terminal }: CommandContext,
): Promise<void> {
  terminal.progress({ zh: `写出 ${path}`, en: `writing ${path}` }[lang]);
  await writeResultFile(path, {
    book: () => screeningBook(facts),
    json: () => screeningJson(facts),
    created: periodEnd(facts.period),
    lang,
  });
}

async function show(
  facts: ScreeningFacts,
  { format, all = false, enterprise }: ScreenOptions,
  { terminal }: CommandContext,
): Promise<void> {
  if (format === 'json') {
    await terminal.pipe(jsonPieces(screeningJson(facts)));
    return;
  }
  const lines =
    enterprise === undefined
      ? screeningPage(facts, { width: terminal.width, shown: all ? null : SHOWN })
      : screeningDetail(facts, terminal.width);
  terminal.out(painted(lines, terminal.colours.out));
}
