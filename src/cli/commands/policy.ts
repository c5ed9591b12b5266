// policy list, show and check: the policy document for reading, and for whoever writes one.
import { checkPolicyFile, loadPolicy } from '../../io/load-policy.ts';
import { measureList, measurePage, policySummary } from '../../reports/text/policy.ts';
import type { RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
import { measureEntries } from '../measure-errors.ts';
import { paintFor } from '../paint.ts';

export interface PolicyOptions {
  readonly policy?: string;
}

/** `policy list`: all measures. */
export const listCommand: RunCommand<[PolicyOptions]> = async ({ lang, terminal }, options) => {
  const { policy } = await loadPolicy(options.policy ?? null);
  terminal.out(measureList(policy, lang, terminal.width).join('\n'));
  return EXIT.done;
};

/** `policy show <measure>`: one measure, by id or by any name it is written with. */
export const showCommand: RunCommand<[string, PolicyOptions]> = async (
  { lang, terminal },
  written,
  options,
) => {
  const { policy } = await loadPolicy(options.policy ?? null);
  terminal.out(measurePage(policy, measureEntries(policy, written), lang, terminal.width).join('\n'));
  return EXIT.done;
};

/** `policy check <file>`: everything that is wrong, by line and column, or what the document holds. */
export const checkCommand: RunCommand<[string]> = async ({ lang, terminal }, path) => {
  const { policy, problems } = await checkPolicyFile(path);
  const { bad, good, muted } = paintFor(terminal.colours.say);
  if (policy !== null) {
    const sound = { zh: `${path} 没有问题`, en: `${path} is sound` }[lang];
    terminal.say([good(sound), ...policySummary(policy, lang, terminal.width)].join('\n'));
    return EXIT.done;
  }
  for (const { line, column, entry, article, wording } of problems) {
    const about = [article, entry].filter((text) => text !== null && text !== '').join(' ');
    const place = { zh: about === '' ? '' : `（${about}）`, en: about === '' ? '' : ` (${about})` }[lang];
    terminal.fail(`${path}:${line}:${column}: ${wording[lang]}${muted(place)}`);
  }
  const total = {
    zh: `共 ${problems.length} 处问题`,
    en: problems.length === 1 ? '1 problem' : `${problems.length} problems`,
  }[lang];
  terminal.fail(bad(total));
  return EXIT.usage;
};
