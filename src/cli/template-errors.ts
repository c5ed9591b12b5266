// Why no form is written.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { InputError } from '../io/input-error.ts';
import { firstAwardYear } from '../policy/in-force.ts';
import type { Policy } from '../policy/policy.ts';
import { unitFullName, unitName } from '../reports/wording/unit-name.ts';
import type { Roster } from '../roster/roster.ts';
import type { Lang } from '../values/lang.ts';
import type { Period } from '../values/period.ts';
import { UNITS, type UnitId } from '../values/reporting-unit.ts';

/** The list before holds no enterprise of the unit. */
export function nothingBefore(
  path: string,
  unit: UnitId | null,
  rosters: readonly Roster[],
  failures: readonly Diagnostic[],
): InputError {
  const units = UNITS.map(({ id }) => id).filter((id) => rosters.some((roster) => roster.unit === id));
  const lines = (lang: Lang, colon: string) =>
    failures.map(({ file, wording }) => `\n  ${file}${colon}${wording[lang].message}`).join('');
  const there = {
    zh: units.length === 0 ? '' : `（其中有${units.map((id) => unitName(id, 'zh')).join('、')}的名单）`,
    en:
      units.length === 0
        ? ''
        : ` (it holds the lists of ${units.map((id) => unitName(id, 'en')).join(', ')})`,
  };
  return new InputError({
    zh: {
      message: `${path} 中没有${unit === null ? '' : `${unitFullName(unit, 'zh')}的`}企业${there.zh}${lines('zh', '：')}`,
      hint: '给出上期报送的名单；没有上期的去掉 --previous',
    },
    en: {
      message: `${path} holds no enterprise${unit === null ? '' : ` of ${unitName(unit, 'en')}`}${there.en}${lines('en', ': ')}`,
      hint: 'give the list as it was sent; leave --previous out where there is none',
    },
  });
}

/** The form would be for an earlier period than the list it begins from. */
export function earlierThanLast(period: Period, last: Period): InputError {
  return new InputError({
    zh: {
      message: `上期名单是 ${last} 的，晚于本期 ${period}`,
      hint: '检查 --period 和 --previous 是否写反',
    },
    en: {
      message: `the list before is for ${last}, later than ${period}`,
      hint: 'check --period and --previous',
    },
  });
}

/** The form would be for a year before the policy. */
export function beforePolicy(period: Period, policy: Policy): InputError {
  const first = firstAwardYear(policy);
  return new InputError({
    zh: {
      message: `报告期 ${period} 早于政策施行：${policy.number} 自 ${policy.effective} 起施行`,
      hint: `用 --period 指定 ${first} 年或以后的季度`,
    },
    en: {
      message: `the period ${period} is before the policy: ${policy.number} is in force since ${policy.effective}`,
      hint: `give a quarter of ${first} or later with --period`,
    },
  });
}

/** For a `--unit` that is no reporting unit; `written` as it was typed. */
export function unknownUnit(written: string): InputError {
  return new InputError({
    zh: {
      message: `“${written}”不是西宁市的县区或园区`,
      hint: `可用：${UNITS.map(({ name }) => name).join('、')}`,
    },
    en: {
      message: `"${written}" is no county or park of Xining`,
      hint: `use one of ${UNITS.map(({ id }) => id).join(', ')}`,
    },
  });
}

/** For `--unit` together with `--all`. */
export function unitAndAll(): InputError {
  return new InputError({
    zh: { message: '--unit 和 --all 不能同时使用', hint: '一个单位用 --unit，全部单位用 --all' },
    en: {
      message: '--unit and --all cannot go together',
      hint: 'use --unit for one unit, --all for all of them',
    },
  });
}

/** For `--rows` that is no whole number from 1 to `most`; `written` as it was typed. */
export function unusableRows(written: string, most: number): InputError {
  return new InputError({
    zh: { message: `“${written}”不是空白行数`, hint: `写 1 至 ${most} 的整数，例如 --rows 500` },
    en: {
      message: `"${written}" is no number of rows`,
      hint: `write a whole number from 1 to ${most}, such as --rows 500`,
    },
  });
}

/** For an `--out` of another kind of file. */
export function notXlsx(path: string): InputError {
  return new InputError({
    zh: { message: `${path} 不以 .xlsx 结尾`, hint: '模板是 Excel 工作簿，例如 --out 名单.xlsx' },
    en: {
      message: `${path} does not end in .xlsx`,
      hint: 'the form is an Excel workbook, such as --out list.xlsx',
    },
  });
}
