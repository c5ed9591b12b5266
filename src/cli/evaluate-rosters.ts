// The work of evaluate: the quarterly run, from options to an exit code.
import { jsonPieces } from '../io/encode-json.ts';
import type { SecondThread } from '../io/second-thread.ts';
import { COUNTY_FOLDER, SUMMARY_NAME } from '../reports/run-files.ts';
import { summaryLines } from '../reports/text/summary.ts';
import { EMPTY_LINE, type SummaryLine, wrapped } from '../reports/text/summary-line.ts';
import type { Lang, Localised } from '../values/lang.ts';
import { awardYearOf } from './award-year-option.ts';
import type { CommandContext } from './command-context.ts';
import type { EvaluateOptions } from './commands/evaluate.ts';
import type { PreviousRequest } from './compare-previous.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { limitsOf } from './max-size-option.ts';
import { periodOf } from './period-option.ts';
import { type EvaluateOutcome, type Found, runEvaluate } from './run-evaluate.ts';
import { painted } from './say-lines.ts';

/** Writes the run's folder; says what came of it, or gives evaluation.json on stdout. Answers the exit code. */
export async function evaluateRosters(
  context: CommandContext,
  paths: readonly string[],
  options: EvaluateOptions,
  thread: SecondThread | null,
): Promise<ExitCode> {
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
    limits: limitsOf(options.maxSize),
    maps: options.map ?? [],
    mapFile: options.mapFile ?? null,
    previous: previousOf(options),
    history: options.history ?? null,
  };
  const progress = (what: Localised): void => terminal.progress(what[lang]);
  let summary = (): readonly SummaryLine[] => [];
  const onFound = ({ evaluation, unpaid, ledger }: Found): void => {
    if (terminal.quiet) return;
    // A fault in words must not cost the run: it is told when they are due.
    try {
      const lines = summaryLines(evaluation, { lang, width: terminal.width, unpaid, ledger });
      summary = () => lines;
    } catch (error) {
      summary = () => {
        throw error;
      };
    }
  };
  const setting = { lang, version, today, signal: interrupted, progress, onFound };
  const outcome = await runEvaluate(request, setting, thread);
  terminal.progress('');
  if (options.format === 'json') await terminal.pipe(jsonPieces(outcome.evaluation));
  const report = [...summary(), EMPTY_LINE, ...placeLines(outcome, lang, terminal.width)];
  terminal.say(painted(report, terminal.colours.say));
  return exitCodeOf(outcome.evaluation.diagnostics);
}

function previousOf({
  previous,
  policy,
  map = [],
  mapFile,
  maxSize,
}: EvaluateOptions): PreviousRequest | null {
  if (previous === undefined) return null;
  return {
    place: previous,
    policy: policy ?? null,
    maps: map,
    mapFile: mapFile ?? null,
    limits: limitsOf(maxSize),
  };
}

/** Where the results lie, and what of a folder was no roster. */
function placeLines(
  { folder, files, passedOver, givenOtherwise, leftOut }: EvaluateOutcome,
  lang: Lang,
  width: number,
): readonly SummaryLine[] {
  const counties = files.filter((path) => path.startsWith(`${COUNTY_FOLDER}/`)).length;
  const place = {
    zh: `结果：${folder}/${SUMMARY_NAME}；各单位核对表 ${counties} 份，在 ${folder}/${COUNTY_FOLDER}/`,
    en: `Results: ${folder}/${SUMMARY_NAME}; ${counties} reconciliation workbooks in ${folder}/${COUNTY_FOLDER}/`,
  }[lang];
  const ignored = {
    zh: `未读取（不是名单文件）：${passedOver.join('、')}`,
    en: `Passed over (no tables): ${passedOver.join(', ')}`,
  }[lang];
  const otherwise = {
    zh: `不作名单读取（已作台账、裁定表等给出）：${givenOtherwise.join('、')}`,
    en: `Not read as a roster (given as the ledger, the rulings or the like): ${givenOtherwise.join(', ')}`,
  }[lang];
  return [
    ...wrapped(place, width, 'strong'),
    ...(givenOtherwise.length > 0 ? wrapped(otherwise, width, 'muted') : []),
    ...(passedOver.length > 0 ? wrapped(ignored, width, 'muted') : []),
    ...leftOut.flatMap(({ name, why }) =>
      wrapped(
        {
          zh: `趋势未计入 ${name}：${why.zh}`,
          en: `Left out of the trend: ${name} (${why.en})`,
        }[lang],
        width,
        'muted',
      ),
    ),
  ];
}
