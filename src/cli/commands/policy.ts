// policy list, show and check: the policy document for reading, and for whoever writes one.
import { InputError } from '../../io/input-error.ts';
import { checkPolicyFile, loadPolicy } from '../../io/load-policy.ts';
import { nearest } from '../../policy/nearest.ts';
import type { Measure, Policy } from '../../policy/policy.ts';
import { resolveMeasure } from '../../policy/resolve-measure.ts';
import { measureList, measurePage, policySummary } from '../../reports/text/policy.ts';
import type { RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
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
  terminal.out(measurePage(policy, entriesOf(policy, written), lang, terminal.width).join('\n'));
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

function entriesOf(policy: Policy, written: string): readonly Measure[] {
  const reading = resolveMeasure(policy, written);
  if (reading === 'unknown') throw unknownMeasure(policy, written);
  if ('ambiguous' in reading) throw ambiguousMeasure(policy, written, reading.ambiguous);
  return policy.measures.filter(({ id }) => id === reading.measure);
}

function unknownMeasure(policy: Policy, written: string): InputError {
  const names = policy.measures.flatMap(({ id, title, 'also-written': others }) => [
    id,
    title.zh,
    title.en,
    ...others,
  ]);
  const meant = nearest(written, names);
  return new InputError({
    zh: {
      message: `没有奖补事项“${written}”`,
      hint: `${meant === undefined ? '' : `是否应为“${meant}”？`}运行 xining-tiers policy list 查看全部事项`,
    },
    en: {
      message: `there is no measure "${written}"`,
      hint: `${meant === undefined ? '' : `did you mean "${meant}"? `}run xining-tiers policy list to see them all`,
    },
  });
}

function ambiguousMeasure(policy: Policy, written: string, ids: readonly string[]): InputError {
  const named = (lang: 'zh' | 'en') =>
    policy.measures.filter(({ id }) => ids.includes(id)).map(({ id, title }) => `${title[lang]} (${id})`);
  return new InputError({
    zh: { message: `“${written}”可以指两项不同的奖补`, hint: `写明是哪一项：${named('zh').join('、')}` },
    en: {
      message: `"${written}" may mean two different measures`,
      hint: `say which: ${named('en').join(', ')}`,
    },
  });
}
