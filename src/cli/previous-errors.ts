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

/** An approved batch of the run before that cannot be read: nobody can tell whether the ledger has what it paid. */
export function batchUnreadable(path: string): InputError {
  return new InputError({
    zh: {
      message: `上期结果中已批准的批次无法读取：${path}；不能查明台账是否记有这些兑付，可能重复兑付`,
      hint: '从备份恢复；或在上期结果中以原来的选项和台账重新运行 pay --approve，由工具补写',
    },
    en: {
      message: `an approved batch of the run before cannot be read: ${path}; whether the ledger has what it paid cannot be told, so that it might be paid twice`,
      hint: 'restore it from a copy, or have it written again by the same pay --approve with the same ledger',
    },
  });
}
