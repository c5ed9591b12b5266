// A measure that nobody can tell, named on the command line.
import { InputError } from '../io/input-error.ts';
import { nearest } from '../policy/nearest.ts';
import type { Measure, Policy } from '../policy/policy.ts';
import { resolveMeasure } from '../policy/resolve-measure.ts';

/** The entries of the measure that a text names, one a date from which it holds. Throws InputError where it names none, or two. */
export function measureEntries(policy: Policy, written: string): readonly Measure[] {
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
