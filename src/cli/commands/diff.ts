// diff: what changed between two rosters, folders or runs, and what it means.

import { jsonPieces } from '../../io/encode-json.ts';
import { writeCsv } from '../../io/write-csv.ts';
import { refuseTaken, writeNewFile } from '../../io/write-new-file.ts';
import { bytesOf } from '../../io/write-run.ts';
import type { RunFile } from '../../reports/book.ts';
import { changeTable } from '../../reports/diff/change-table.ts';
import { diffBook } from '../../reports/diff/diff-book.ts';
import type { DiffFacts } from '../../reports/diff/diff-facts.ts';
import { diffJson } from '../../reports/diff/diff-json.ts';
import { diffPage } from '../../reports/text/diff-page.ts';
import type { Localised } from '../../values/lang.ts';
import { periodEnd } from '../../values/period.ts';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { notADiffFile } from '../diff-errors.ts';
import { toleranceOf, unitOption, wantedKinds, wordsOf } from '../diff-request.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { limitsOf } from '../max-size-option.ts';
import { periodOf } from '../period-option.ts';
import type { SideRequest } from '../read-side.ts';
import { runDiff } from '../run-diff.ts';
import { painted } from '../say-lines.ts';

export interface DiffCommandOptions {
  readonly out?: string;
  readonly format: 'text' | 'csv' | 'json';
  readonly only?: string;
  readonly unit?: string;
  readonly ignore: readonly string[];
  readonly tolerance?: string;
  readonly exitCode?: boolean;
  readonly all?: boolean;
  readonly oldPeriod?: string;
  readonly newPeriod?: string;
  readonly map: readonly string[];
  readonly mapFile?: string;
  readonly maxSize?: string;
  readonly policy?: string;
}

/** Enterprises that are shown of a kind unless all are asked for. */
const SHOWN = 10;

/** `diff <old> <new>`: the changes as text, JSON or CSV on stdout, and with `--out` as a file. */
export const diffCommand: RunCommand<[string, string, DiffCommandOptions]> = async (
  context,
  old,
  now,
  options,
) => {
  const { lang, today, terminal, interrupted } = context;
  const { out } = options;
  if (out !== undefined && !/\.(?:xlsx|csv|json)$/i.test(out)) throw notADiffFile(out);
  if (out !== undefined) await refuseTaken([out]);
  const side = (place: string, period: string | undefined, periodOption: string): SideRequest => ({
    place,
    periodOption,
    period: period === undefined ? null : periodOf(period),
    policy: options.policy ?? null,
    maps: options.map,
    mapFile: options.mapFile ?? null,
    limits: limitsOf(options.maxSize),
  });
  const request = {
    old: side(old, options.oldPeriod, '--old-period'),
    new: side(now, options.newPeriod, '--new-period'),
    unit: unitOption(options.unit),
    kinds: wantedKinds(options.only),
    ignored: options.ignore.flatMap(wordsOf),
    tolerance: toleranceOf(options.tolerance),
  };
  const facts = await runDiff(request, {
    lang,
    today,
    signal: interrupted,
    progress: (what: Localised) => terminal.progress(what[lang]),
  });
  if (out !== undefined) await writeOut(out, facts, context);
  terminal.progress('');
  await show(facts, options, context);
  if (out !== undefined) terminal.say({ zh: `已写出 ${out}`, en: `wrote ${out}` }[lang]);
  return exitCode(facts, options.exitCode ?? false);
};

async function writeOut(path: string, facts: DiffFacts, { lang, terminal }: CommandContext): Promise<void> {
  terminal.progress({ zh: `写出 ${path}`, en: `writing ${path}` }[lang]);
  const bytes = await bytesOf(fileOf(path, facts), { created: periodEnd(facts.new.period), lang });
  await writeNewFile({ path, bytes });
}

function fileOf(path: string, facts: DiffFacts): RunFile {
  if (/\.xlsx$/i.test(path)) return { path, kind: 'book', book: diffBook(facts) };
  return /\.csv$/i.test(path)
    ? { path, kind: 'csv', table: changeTable(facts) }
    : { path, kind: 'json', json: diffJson(facts) };
}

async function show(
  facts: DiffFacts,
  { format, all = false }: DiffCommandOptions,
  { terminal }: CommandContext,
): Promise<void> {
  if (format === 'json') await terminal.pipe(jsonPieces(diffJson(facts)));
  else if (format === 'csv') terminal.out(writeCsv(changeTable(facts)));
  else {
    const lines = diffPage(facts, { width: terminal.width, shown: all ? null : SHOWN });
    terminal.out(painted(lines, terminal.colours.out));
  }
}

// A file that was not read makes its enterprises look gone: that is never a clean end.
function exitCode({ diff, old, new: now }: DiffFacts, asked: boolean): ExitCode {
  const unread = [...old.files, ...now.files].some(({ failure }) => failure !== null);
  const differs = diff.changes.length > 0 || diff.restatements.length > 0;
  return unread || (asked && differs) ? EXIT.findings : EXIT.done;
}
