// explain: what a kind of finding means, or why an enterprise gets what it gets.
import { InputError } from '../../io/input-error.ts';
import { nearest } from '../../policy/nearest.ts';
import { findingIndex, findingPage } from '../../reports/text/finding-page.ts';
import { compareText } from '../../values/compare-text.ts';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import { type ExplainDecisionOptions, explainDecisions } from '../explain-decisions.ts';
import { FINDING_KINDS } from '../finding-kinds.ts';
import { painted } from '../say-lines.ts';

export interface ExplainOptions extends ExplainDecisionOptions {
  readonly list?: boolean;
}

/**
 * `explain <run|roster> <name|code> [measure]`: the decisions on an enterprise. `explain <code>`: the page of a kind
 * of finding; without anything, or with --list, all codes.
 */
export const explainCommand: RunCommand<
  [string | undefined, string | undefined, string | undefined, ExplainOptions]
> = async (context, subject, enterprise, measure, options) => {
  if (subject !== undefined && enterprise !== undefined)
    return await explainDecisions(context, { place: subject, enterprise, measure }, options);
  const { lang, terminal } = context;
  const { width } = terminal;
  const kinds = [...FINDING_KINDS].sort((a, b) => compareText(a.code, b.code));
  if (subject === undefined || options.list) return show(findingIndex(kinds, { lang, width }), context);
  const found = kinds.find((kind) => kind.code === subject.trim().toLowerCase());
  if (!found)
    throw unknownCode(
      subject,
      kinds.map((kind) => kind.code),
    );
  return show(findingPage(found, { lang, width }), context);
};

function show(lines: ReturnType<typeof findingPage>, { terminal }: CommandContext): typeof EXIT.done {
  terminal.out(painted(lines, terminal.colours.out));
  return EXIT.done;
}

function unknownCode(code: string, codes: readonly string[]): InputError {
  const near = nearest(code, codes);
  return new InputError({
    zh: {
      message: `没有“${code}”这类问题`,
      hint: `${near === undefined ? '' : `是否指 ${near}；`}全部问题代码见 xining-tiers explain --list；查企业的核定，写 explain <结果文件夹或名单> <企业名称或代码>`,
    },
    en: {
      message: `there is no kind of finding "${code}"`,
      hint: `${near === undefined ? '' : `perhaps ${near}; `}xining-tiers explain --list lists all codes; for the decisions on an enterprise write explain <run or roster> <name or code>`,
    },
  });
}
