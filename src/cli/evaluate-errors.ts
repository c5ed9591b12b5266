// Why an evaluation is refused before anything is written.
import type { ChosenPeriod, StatedPeriod } from '../evaluation/choose-period.ts';
import type { EvaluatedDiagnostic, Evaluation } from '../evaluation/evaluation.ts';
import { InputError } from '../io/input-error.ts';
import { firstAwardYear } from '../policy/in-force.ts';
import type { Policy } from '../policy/policy.ts';
import { doubtedColumn } from '../roster/match-kinds.ts';
import type { Lang } from '../values/lang.ts';

/** Rosters that state several periods, or one that is no quarter; `option` sets the one to be taken. */
export function periodUnclear(
  chosen: Exclude<ChosenPeriod, { readonly period: unknown }>,
  option = '--period',
): InputError {
  if ('conflict' in chosen) return conflictingPeriods(chosen.conflict, option);
  const places = (lang: Lang, colon: string) =>
    chosen.impossible.map(({ file, wording }) => `\n  ${file}${colon}${wording[lang].message}`).join('');
  return new InputError({
    zh: {
      message: `名单写明的报告期无法识别：${places('zh', '：')}`,
      hint: `更正名单标题中的季度，或用 ${option} 指定，例如 ${option} 2025Q4`,
    },
    en: {
      message: `the period that a roster states cannot be understood:${places('en', ': ')}`,
      hint: `correct the quarter in its title, or give the period, such as ${option} 2025Q4`,
    },
  });
}

function conflictingPeriods(conflict: readonly StatedPeriod[], option: string): InputError {
  const lines = (colon: string, comma: string) =>
    conflict.map(({ period, files }) => `\n  ${period}${colon}${files.join(comma)}`).join('');
  const example = conflict.at(-1)?.period ?? '2025Q4';
  return new InputError({
    zh: {
      message: `各名单写明的报告期不同：${lines('：', '、')}`,
      hint: `确认是否交错名单；要按其中一期核定，用 ${option} 指定，例如 ${option} ${example}`,
    },
    en: {
      message: `the rosters state different periods:${lines(': ', ', ')}`,
      hint: `make sure none was sent by mistake; to evaluate one of them give it, such as ${option} ${example}`,
    },
  });
}

/** An award year before the policy. */
export function awardYearTooEarly(awardYear: number, policy: Policy): InputError {
  const first = firstAwardYear(policy);
  return new InputError({
    zh: {
      message: `奖补年度 ${awardYear} 早于政策施行：${policy.number} 自 ${policy.effective} 起施行`,
      hint: `用 --award-year 指定 ${first} 或以后的年度，或检查报告期`,
    },
    en: {
      message: `the award year ${awardYear} is before the policy: ${policy.number} is in force since ${policy.effective}`,
      hint: `give --award-year ${first} or later, or check the period`,
    },
  });
}

/** No roster could be read; or, under `--strict`, not every one. */
export function unreadableRosters({ inputs, diagnostics, lang }: Evaluation): InputError {
  const failed = inputs.filter((input) => input.failed);
  const found = failed.flatMap(({ file }) => firstError(file, diagnostics) ?? []);
  // Findings of a run are worded in its language, which is also the one this error is shown in.
  const place = ({ file, message }: EvaluatedDiagnostic) =>
    `${file}${{ zh: '：', en: ': ' }[lang]}${message}`;
  const [only] = found;
  if (only && inputs.length === 1) {
    const wording = { message: place(only), hint: only.hint };
    return new InputError({ zh: wording, en: wording });
  }
  const lines = found.map((one) => `\n  ${place(one)}\n    ${one.hint}`).join('');
  const [all, bad] = [inputs.length, failed.length];
  if (bad === all) {
    return new InputError({
      zh: { message: `${all} 个文件都无法读取：${lines}`, hint: '按各文件的提示处理后重试' },
      en: {
        message: `none of the ${all} files can be read:${lines}`,
        hint: 'mend them as said and try again',
      },
    });
  }
  return new InputError({
    zh: {
      message: `${all} 个文件中有 ${bad} 个无法读取，按 --strict 不写出结果：${lines}`,
      hint: '处理后重试；去掉 --strict 则先核定其余文件',
    },
    en: {
      message: `${bad} of ${all} files cannot be read, and with --strict nothing is written:${lines}`,
      hint: 'mend them and try again; without --strict the others are evaluated',
    },
  });
}

// A column in doubt is left unread, and keeps no list from being read.
function firstError(
  file: string,
  diagnostics: readonly EvaluatedDiagnostic[],
): EvaluatedDiagnostic | undefined {
  const errors = diagnostics.filter((one) => one.file === file && one.severity === 'error');
  return errors.find(({ code }) => code !== doubtedColumn.code) ?? errors[0];
}

/** More rows than a page of the results can hold: said before the work. */
export function tooManyRows(rows: number, most: number): InputError {
  const [own, limit] = [rows, most].map((count) => count.toLocaleString('en'));
  return new InputError({
    zh: {
      message: `名单共 ${own} 行，超过一个工作表的上限 ${limit} 行，汇总表写不下`,
      hint: '分几个单位一组分别核定，各写一个结果文件夹',
    },
    en: {
      message: `the rosters have ${own} rows, more than the ${limit} that a worksheet holds, so the summary could not be written`,
      hint: 'evaluate a few units at a time, each into a folder of its own',
    },
  });
}

/** More rows than the memory that the engine may use suffices for: said before the work. */
export function tooLittleMemory(rows: number, megabytes: number): InputError {
  const own = rows.toLocaleString('en');
  const setting = `NODE_OPTIONS=--max-old-space-size=${megabytes}`;
  return new InputError({
    zh: {
      message: `名单共 ${own} 行，本机允许程序使用的内存可能不够`,
      hint: `设置环境变量 ${setting} 后重试（约需 ${megabytes} MB 内存），或分几个单位一组分别处理`,
    },
    en: {
      message: `the rosters have ${own} rows, for which the memory that programs may use here could be too little`,
      hint: `set ${setting} in the environment and try again (it takes that many MB), or take a few units at a time`,
    },
  });
}
