// What may not be asked of a saved run: it was decided for its own period, columns and policy, and stays so.
import { InputError } from '../io/input-error.ts';

/** A period that is asked for and is not the run's. */
export function otherPeriodThanRun(place: string, own: string, asked: string, option: string): InputError {
  return new InputError({
    zh: {
      message: `${place} 是 ${own} 的核定结果，不能按 ${option} ${asked} 读取`,
      hint: `去掉 ${option}；要看 ${asked} 的，给出该季度的名单或结果文件夹`,
    },
    en: {
      message: `${place} is a run for ${own}, so it cannot be read for ${option} ${asked}`,
      hint: `leave ${option} out; for ${asked} give the rosters or the run of that quarter`,
    },
  });
}

// Options that say how rosters are read or decided, given with a run.
function optionsOfRosters(place: string, options: readonly string[]): InputError {
  return new InputError({
    zh: {
      message: `${place} 是已核定的结果，不能再用 ${options.join('、')}`,
      hint: '去掉这些选项；要改用别的，给出名单（结果文件夹的“原件”中有），或重新运行 evaluate',
    },
    en: {
      message: `${place} is a run that was decided already: ${options.join(', ')} cannot be applied to it`,
      hint: 'leave them out; to apply them give the rosters (the folder 原件 of the run has them), or evaluate again',
    },
  });
}

/** Another policy document than the run went by, where its decisions are only read. */
export function otherPolicyThanRun(place: string, path: string): InputError {
  return new InputError({
    zh: {
      message: `${place} 不是按政策文件 ${path} 核定的`,
      hint: '去掉 --policy，或给出核定时所用的那一份；要按另一份核定，用 evaluate --policy，或用 simulate --policy 测算',
    },
    en: {
      message: `${place} was not decided by the policy document ${path}`,
      hint: 'leave --policy out or give the one it went by; to decide by another use evaluate --policy, or simulate --policy to see what it comes to',
    },
  });
}

/** Throws InputError where any of the options, by their names, was given with a run. */
export function refuseOptionsOfRosters(place: string, given: Readonly<Record<string, unknown>>): void {
  const names = Object.entries(given).flatMap(([name, value]) =>
    value === undefined || value === null || (Array.isArray(value) && value.length === 0) ? [] : [name],
  );
  if (names.length > 0) throw optionsOfRosters(place, names);
}
