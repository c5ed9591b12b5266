// Which language to speak, known before anything else is: help and usage errors need it too.
import type { Lang } from '../values/lang.ts';

/** The language that the arguments ask for; Chinese unless they ask for English. */
export function langOf(args: readonly string[]): Lang {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const asked = options.flatMap((arg, index) => {
    if (arg === '--lang') return options[index + 1] ?? [];
    return arg.startsWith('--lang=') ? arg.slice('--lang='.length) : [];
  });
  return asked.at(-1) === 'en' ? 'en' : 'zh';
}
