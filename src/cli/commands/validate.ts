// validate: what is wrong in which cell, before anything is evaluated.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { evaluate } from '../../evaluation/evaluate.ts';
import type { Evaluation } from '../../evaluation/evaluation.ts';
import { presentDiagnostic } from '../../evaluation/present.ts';
import { jsonPieces } from '../../io/encode-json.ts';
import { inputSize } from '../../io/input-size.ts';
import { withSecondThread } from '../../io/second-thread.ts';
import { writeCsv } from '../../io/write-csv.ts';
import { findingsTable } from '../../reports/findings-table.ts';
import { type ExcerptSource, excerptsFrom } from '../../reports/row-excerpts.ts';
import { findingLines } from '../../reports/text/findings.ts';
import { findingsNextStep, findingsSummary } from '../../reports/text/findings-summary.ts';
import { EMPTY_LINE, type SummaryLine } from '../../reports/text/summary-line.ts';
import type { Lang, Localised } from '../../values/lang.ts';
import { type Annotated, annotateRosters } from '../annotate-rosters.ts';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { unreadableRosters } from '../evaluate-errors.ts';
import { exitCodeOf } from '../exit-code.ts';
import { findingFilter } from '../finding-filter.ts';
import { limitsOf } from '../max-size-option.ts';
import { periodOf } from '../period-option.ts';
import { readAll } from '../read-all.ts';
import { painted } from '../say-lines.ts';

export interface ValidateOptions {
  readonly period?: string;
  readonly policy?: string;
  readonly only?: string;
  readonly annotate?: string;
  readonly all?: boolean;
  readonly maxSize?: string;
  readonly map?: readonly string[];
  readonly mapFile?: string;
  readonly format: 'text' | 'json' | 'csv';
}

/** Findings of one kind that are shown of a sheet unless all are asked for. */
const SHOWN = 3;

/** `validate <roster…|folder>`: the findings as text, or as JSON or CSV on stdout; writes nothing unless it is to annotate. */
export const validateCommand: RunCommand<[readonly string[], ValidateOptions]> = async (
  context,
  paths,
  options,
) => {
  const { lang, today, terminal, interrupted } = context;
  const wanted = findingFilter(options.only);
  const request = {
    paths,
    period: options.period === undefined ? null : periodOf(options.period),
    awardYear: null,
    ledger: null,
    decisions: null,
    city: null,
    policy: options.policy ?? null,
    limits: limitsOf(options.maxSize),
    maps: options.map ?? [],
    mapFile: options.mapFile ?? null,
  };
  const setting = {
    lang,
    today,
    signal: interrupted,
    progress: (what: Localised) => terminal.progress(what[lang]),
  };
  const read = await withSecondThread('reading', inputSize(paths), (thread) =>
    readAll(request, setting, thread),
  );
  // The whole evaluation, so that its findings are the very ones that the quarterly run will tell.
  const { evaluation, rosters, findings } = evaluate(read.inputs);
  terminal.progress('');
  if (evaluation.inputs.every(({ failed }) => failed)) throw unreadableRosters(evaluation);
  const told = findings.filter(wanted);
  const excerptOf = excerptsFrom(rosters, lang);
  const annotated =
    options.annotate === undefined
      ? null
      : await annotateRosters(options.annotate, paths, read.inputs.files, told, {
          lang,
          period: evaluation.period,
          excerptOf,
          signal: interrupted,
        });
  if (options.format === 'json') await terminal.pipe(jsonPieces(asJson(evaluation, told)));
  else if (options.format === 'csv') terminal.out(writeCsv(findingsTable(told, excerptOf, lang)));
  else terminal.out(paintedText(told, { context, evaluation, excerptOf, shown: options.all ? null : SHOWN }));
  if (annotated !== null && options.annotate !== undefined)
    terminal.say(annotatedText(annotated, options.annotate, lang));
  return exitCodeOf(told);
};

function annotatedText({ written, rebuilt, clean, unread }: Annotated, folder: string, lang: Lang): string {
  const list = (files: readonly string[]): string => files.join({ zh: '、', en: ', ' }[lang]);
  const lines: readonly (string | null)[] = [
    {
      zh: `退回文件 ${written.size} 份，在 ${folder}/：`,
      en: `${written.size} workbooks to send back, in ${folder}/:`,
    }[lang],
    ...[...written.values()].map((name) => `  ${name}`),
    rebuilt.length === 0
      ? null
      : {
          zh: `按原内容另存为 .xlsx（原格式不能标注）：${list(rebuilt)}`,
          en: `made anew as .xlsx, since their own form cannot be marked: ${list(rebuilt)}`,
        }[lang],
    clean.length === 0
      ? null
      : { zh: `没有问题、无须退回：${list(clean)}`, en: `nothing to mend: ${list(clean)}` }[lang],
    unread.length === 0
      ? null
      : { zh: `未能读取、无法标注：${list(unread)}`, en: `not read, so not annotated: ${list(unread)}` }[
          lang
        ],
  ];
  return lines.filter((line) => line !== null).join('\n');
}

/** The findings as domain §10 has them, with the period that they were judged by. */
function asJson({ period, inputs, lang }: Evaluation, findings: readonly Diagnostic[]): object {
  return {
    schema: 'xining-tiers/findings@1',
    period,
    inputs,
    diagnostics: findings.map((finding) => presentDiagnostic(finding, lang)),
  };
}

interface TextSetting {
  readonly context: CommandContext;
  readonly evaluation: Evaluation;
  readonly excerptOf: ExcerptSource;
  readonly shown: number | null;
}

function paintedText(
  findings: readonly Diagnostic[],
  { context: { lang, terminal }, evaluation, excerptOf, shown }: TextSetting,
): string {
  const { width } = terminal;
  const files = new Set(evaluation.inputs.map(({ file }) => file)).size;
  const sections: readonly (readonly SummaryLine[])[] = [
    findingLines(findings, { lang, width, shown, excerptOf }),
    findingsSummary(findings, { lang, width, files, period: evaluation.period }),
    findingsNextStep(findings, { lang, width }),
  ];
  const lines = sections
    .filter((own) => own.length > 0)
    .flatMap((own, index) => (index === 0 ? own : [EMPTY_LINE, ...own]));
  return painted(lines, terminal.colours.out);
}
