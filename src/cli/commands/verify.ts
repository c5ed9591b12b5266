// verify: is a folder of results whole and unaltered, and would it come out the same again?
import { join } from 'node:path';
import type { Evaluation } from '../../evaluation/evaluation.ts';
import { ORIGINALS_FOLDER } from '../../io/given-file.ts';
import { isEdited } from '../../io/load-run.ts';
import { readEvaluation } from '../../io/read-evaluation.ts';
import { PAYMENT_FOLDER } from '../../io/run-places.ts';
import { type GivenCheck, verifyGiven } from '../../io/verify-given.ts';
import { type RunCheck, type RunProblem, verifyRun } from '../../io/verify-run.ts';
import { EVALUATION_NAME } from '../../reports/run-files.ts';
import { changedDecisionLines } from '../../reports/text/changed-decisions.ts';
import { type SummaryLine, wrapped } from '../../reports/text/summary-line.ts';
import { counted } from '../../values/counted.ts';
import { type Lang, type Localised, textIn } from '../../values/lang.ts';
import { releaseOf } from '../../values/release.ts';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import { type Recomputed, recomputeRun } from '../recompute-run.ts';
import { painted } from '../say-lines.ts';
import type { Terminal } from '../terminal.ts';

export interface VerifyOptions {
  readonly quick?: boolean;
  readonly format?: 'text' | 'json';
}

/** What came of working the run out again, or why it was not. */
interface Again {
  readonly recomputed: Recomputed | null;
  readonly evaluation: Evaluation | null;
  readonly left: 'asked' | 'no-copies' | 'altered' | null;
}

/**
 * `verify <run> [file…]`: files against the manifest, given files against what the run was made from, and the run made
 * again from its copies; exit code 1 where anything differs.
 */
export const verifyCommand: RunCommand<[string, readonly string[], VerifyOptions]> = async (
  context,
  folder,
  paths,
  { quick = false, format = 'text' },
) => {
  const check = await verifyRun(folder);
  const given = await verifyGiven(folder, check.manifest, paths);
  const again = await workedOutAgain(folder, check, quick, context);
  context.terminal.progress('');
  const ofRun = [
    ...check.problems.map((problem) => ({ ...problem, path: `${folder}/${problem.path}` })),
    ...recomputedProblems(folder, again),
  ];
  const problems = [...ofRun, ...given.problems];
  if (format === 'json') context.terminal.out(jsonOf(check, given, again, problems, context.version));
  // What is wrong with files held against a run does not make the run any less whole.
  if (ofRun.length === 0) sayGood(check, given, again, context);
  if (problems.length === 0) return EXIT.done;
  if (ofRun.length > 0) sayProblems(problems, check, again, context);
  else sayGivenProblems(given.problems, context);
  return EXIT.findings;
};

function sayGivenProblems(problems: readonly RunProblem[], { lang, terminal }: CommandContext): void {
  for (const { path, message } of problems)
    terminal.fail(`${path}${{ zh: '：', en: ': ' }[lang]}${message[lang]}`);
  const count = problems.length;
  const verdict = {
    zh: `结果本身无误；所给文件中有 ${count} 个不是核定所用的，请查明原因`,
    en: `the run itself is whole; ${count === 1 ? '1 given file is' : `${count} given files are`} not what it was made from; find out why`,
  }[lang];
  terminal.fail(verdictText(verdict, 'bad', terminal));
}

async function workedOutAgain(
  folder: string,
  { problems, manifest }: RunCheck,
  quick: boolean,
  { lang, interrupted, terminal }: CommandContext,
): Promise<Again> {
  const left = (why: Again['left']): Again => ({ recomputed: null, evaluation: null, left: why });
  if (quick) return left('asked');
  const needed = problems.some(
    ({ path }) => path === EVALUATION_NAME || path.startsWith(`${ORIGINALS_FOLDER}/`),
  );
  const saved = needed ? null : await readEvaluation(join(folder, EVALUATION_NAME));
  if (saved === null) return left('altered');
  const { evaluation } = saved;
  const recomputed = await recomputeRun(
    folder,
    { evaluation, manifest },
    { signal: interrupted, progress: (what) => terminal.progress(what[lang]) },
  );
  return recomputed === null ? left('no-copies') : { recomputed, evaluation, left: null };
}

function recomputedProblems(folder: string, { recomputed }: Again): readonly RunProblem[] {
  return (recomputed?.otherwise ?? []).map((path) => ({
    kind: 'recomputed-otherwise',
    path: `${folder}/${path}`,
    message: { zh: '用原件复算，结果不同', en: 'worked out again from the originals it comes out otherwise' },
  }));
}

function sayProblems(
  problems: readonly RunProblem[],
  { manifest, problems: found }: RunCheck,
  { recomputed, evaluation, left }: Again,
  { lang, version, terminal }: CommandContext,
): void {
  for (const { path, message } of problems) {
    terminal.fail(`${path}${{ zh: '：', en: ': ' }[lang]}${message[lang]}`);
  }
  if (recomputed && evaluation)
    for (const one of changedDecisionLines(recomputed.decisions, evaluation, lang)) terminal.fail(`  ${one}`);
  const count = problems.length;
  const again = problems.every(({ path }) => path.includes(`/${PAYMENT_FOLDER}/`)) ? 'pay' : 'evaluate';
  const verdict: Localised = {
    zh: `${count} 处不符，不能作为核定、拨付依据；请查明原因或重新运行 ${again}`,
    en: `${count === 1 ? '1 file does' : `${count} files do`} not agree; find out why, or run ${again} again, before relying on this run`,
  };
  if (left === 'altered') terminal.fail(NOT_RECOMPUTED.altered[lang]);
  const onlyEdited = problems.length === found.length && found.every(isEdited);
  terminal.fail(verdictText((onlyEdited ? editedVerdict(count) : verdict)[lang], 'bad', terminal));
  const made = manifest.tool.version;
  if (recomputed && recomputed.otherwise.length > 0 && made !== version)
    terminal.fail(verdictText(buildVerdict(recomputed, { made, version })[lang], 'plain', terminal));
}

// Whether a run was tampered with only the build that made it can tell for certain.
function buildVerdict(
  { decisions }: Recomputed,
  { made, version }: { readonly made: string; readonly version: string },
): Localised {
  const count = decisions.length;
  return {
    zh: `结果由 xining-tiers ${made} 生成，现为 ${version}：程序不同，文字、版式、算法都可能不同，复算不同不等于结果被改动。${count === 0 ? '各项核定的结论、金额复算都相同' : `复算有 ${count} 项核定的结论或金额不同`}；请用生成它的那一版复算后断定`,
    en: `made by xining-tiers ${made}, this is ${version}: another build may word, lay out or work out things otherwise, so that a difference does not mean that the run was altered. ${count === 0 ? 'Outcome and amount of every decision come out the same' : `Outcome or amount of ${counted(count, 'decision')} come out otherwise`}; to be certain, work it out again with the build that made it`,
  };
}

// `pay` goes by the result alone and takes the run as it is.
function editedVerdict(count: number): Localised {
  return {
    zh: `${count} 处不符，都是核定后被改动的核对表：拨付只按核定结果，不受影响；其中的更正不起作用，须更正名单后重新运行 evaluate`,
    en: `${count === 1 ? "1 unit's workbook was" : `workbooks of ${count} units were`} edited since the run, and nothing else: payments go by the result and stand; corrections made there have no effect, so correct the roster and run evaluate again`,
  };
}

function sayGood(check: RunCheck, given: GivenCheck, again: Again, { lang, terminal }: CommandContext): void {
  const { tool, period, awardYear, policy } = check.manifest;
  const verdict = {
    zh: `${check.files} 个文件齐全，未被改动（报告期 ${period}，奖补年度 ${awardYear}，政策 ${policy.id}，xining-tiers ${releaseOf(tool.version)}）`,
    en: `all ${check.files} files are there and unaltered (period ${period}, award year ${awardYear}, policy ${policy.id}, xining-tiers ${releaseOf(tool.version)})`,
  }[lang];
  terminal.say(verdictText(verdict, 'good', terminal));
  for (const line of detailLines(given, again, lang)) terminal.say(verdictText(line, 'plain', terminal));
}

function verdictText(text: string, tone: SummaryLine['tone'], { width, colours }: Terminal): string {
  return painted(wrapped(text, width, tone), colours.say);
}

function detailLines(
  { same, grown, ofPrevious }: GivenCheck,
  { recomputed, left }: Again,
  lang: Lang,
): readonly string[] {
  const t = textIn(lang);
  return [
    ...(recomputed
      ? [
          t(
            `用 ${ORIGINALS_FOLDER} 中的原件复算，${recomputed.same} 个文件逐字节相同`,
            `worked out again from the originals in ${ORIGINALS_FOLDER}, the same to the byte: ${counted(recomputed.same, 'file')}`,
          ),
        ]
      : []),
    ...(left === null ? [] : [NOT_RECOMPUTED[left][lang]]),
    ...(same > 0
      ? [
          t(
            `所给文件中 ${same} 个与核定时一致`,
            same === 1 ? '1 given file is as it was then' : `${same} given files are as they were then`,
          ),
        ]
      : []),
    ...ofPrevious.map((path) =>
      t(
        `${path}：与留存的上期文件一致，只用于与上期对比，不是本期核定所据`,
        `${path}: as the copy kept of the period before, which was only compared with; nothing was decided from it`,
      ),
    ),
    ...grown.map((path) =>
      t(
        `${path}：是核定所用台账的续记，原有各行未变；其后的行请用 ledger verify 检查`,
        `${path}: continues the ledger that was used, no line of which has changed; ledger verify checks those behind it`,
      ),
    ),
  ];
}

const NOT_RECOMPUTED: Readonly<Record<NonNullable<Again['left']>, Localised>> = {
  asked: { zh: '按 --quick 未复算', en: 'not worked out again (--quick)' },
  'no-copies': {
    zh: '当时有名单无法打开，没有留存原件，未复算',
    en: 'not worked out again: a roster that could not be opened then has no copy',
  },
  altered: {
    zh: `${EVALUATION_NAME} 或 ${ORIGINALS_FOLDER} 已改动，未复算`,
    en: `not worked out again: ${EVALUATION_NAME} or ${ORIGINALS_FOLDER} was altered`,
  },
};

function jsonOf(
  { manifest, files }: RunCheck,
  { same, grown, ofPrevious }: GivenCheck,
  { recomputed, left }: Again,
  problems: readonly RunProblem[],
  version: string,
): string {
  const { tool, period, awardYear, policy } = manifest;
  return JSON.stringify(
    {
      schema: 'xining-tiers/verification@1',
      ...{ tool, verifiedBy: { name: tool.name, version }, period, awardYear, policy, files },
      problems,
      given: { same, grown, ofPrevious },
      recomputed: recomputed && {
        same: recomputed.same,
        otherwise: recomputed.otherwise,
        decisions: recomputed.decisions,
      },
      notRecomputed: left,
    },
    null,
    2,
  );
}
