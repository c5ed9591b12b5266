// Why a period before, or earlier runs, are refused.
import { InputError } from '../io/input-error.ts';
import type { Period } from '../values/period.ts';

/** What was given as the period before is of this one, or later. */
export function previousNotEarlier(name: string, previous: Period, period: Period): InputError {
  return new InputError({
    zh: {
      message: `--previous 给出的 ${name} 是 ${previous} 的，不早于本期 ${period}`,
      hint: '给出上一期的名单或结果文件夹；本期的季度不对的，用 --period 指定',
    },
    en: {
      message: `${name}, given as --previous, is of ${previous}, which is not before ${period}`,
      hint: 'give the rosters or the run of the period before; if the period of these rosters is wrong, set it with --period',
    },
  });
}
