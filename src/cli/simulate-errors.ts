// Why a simulation is refused.
import { InputError } from '../io/input-error.ts';
import type { DocumentProblem } from '../policy/document-problem.ts';
import { nearest } from '../policy/nearest.ts';
import type { Settable } from '../simulation/settings.ts';

/** Nothing to simulate was given. */
export function nothingToSimulate(): InputError {
  return new InputError({
    zh: {
      message: '没有给出要测算的方案',
      hint: '用 --set 改动参数，如 --set measure.srdi.city=25，或用 --policy 给出另一份政策文件；--list-keys 列出可改动的参数',
    },
    en: {
      message: 'no scenario was given',
      hint: 'change a figure with --set, such as --set measure.srdi.city=25, or give another document with --policy; --list-keys lists what can be set',
    },
  });
}

/** A text after `--set` or `--scenario` without a key or a value. */
export function notASetting(written: string): InputError {
  return new InputError({
    zh: { message: `“${written}”不是 标识=值 的形式`, hint: '写成 measure.srdi.city=25 的形式' },
    en: { message: `"${written}" is not key=value`, hint: 'write it as measure.srdi.city=25' },
  });
}

/** A key that stands for nothing in the document. */
export function noSuchKey(key: string, known: readonly Settable[]): InputError {
  const near = nearest(
    key,
    known.map((one) => one.key),
  );
  return new InputError({
    zh: {
      message: `政策文件中没有可改动的参数 ${key}`,
      hint: `${near === undefined ? '' : `是否指 ${near}？`}--list-keys 列出全部`,
    },
    en: {
      message: `the policy document has nothing to set under ${key}`,
      hint: `${near === undefined ? '' : `did you mean ${near}? `}--list-keys lists all`,
    },
  });
}

/** One key set twice in one scenario: which of the two is meant is not guessed. */
export function settingTwice(key: string): InputError {
  return new InputError({
    zh: {
      message: `同一方案中 ${key} 写了两次`,
      hint: '留下一个；要比较两个取值，各用一个 --scenario，如 --scenario 甲:measure.srdi.city=25',
    },
    en: {
      message: `${key} is set twice in one scenario`,
      hint: 'keep one; to compare two values give each its own --scenario, such as --scenario a:measure.srdi.city=25',
    },
  });
}

const SHOWN = 3;

/** The document with the settings is no policy. */
export function unusableSettings(name: string, problems: readonly DocumentProblem[]): InputError {
  const list = (lang: 'zh' | 'en') =>
    problems
      .slice(0, SHOWN)
      .map(({ entry, wording }) => `\n  ${entry}${{ zh: '：', en: ': ' }[lang]}${wording[lang]}`)
      .join('');
  return new InputError({
    zh: {
      message: `方案“${name}”的参数不能用：${list('zh')}`,
      hint: '按政策文件的格式更正，如金额写数字、比例写 80%、日期写 2025-12-31',
    },
    en: {
      message: `the figures of scenario "${name}" cannot be used:${list('en')}`,
      hint: 'write them as the policy document does: amounts as numbers, shares as 80%, dates as 2025-12-31',
    },
  });
}
