// Why a decision cannot be explained.
import type { EvaluatedEnterprise } from '../evaluation/evaluation.ts';
import { InputError } from '../io/input-error.ts';
import { nearest } from '../policy/nearest.ts';
import { unitNames } from '../reports/wording/unit-name.ts';
import type { Lang } from '../values/lang.ts';

const SHOWN = 12;

/** Nothing in the rosters bears that name or code. */
export function noSuchEnterprise(
  { enterprises }: { readonly enterprises: readonly Pick<EvaluatedEnterprise, 'name' | 'uscc'>[] },
  written: string,
): InputError {
  const near = nearest(
    written,
    enterprises.flatMap(({ name, uscc }) => [name, uscc]),
  );
  return new InputError({
    zh: {
      message: `名单中没有“${written}”`,
      hint: `${near === undefined ? '' : `是否指 ${near}？`}可写统一社会信用代码、企业名称、其中一部分，或拼音首字母`,
    },
    en: {
      message: `the rosters have no "${written}"`,
      hint: `${near === undefined ? '' : `did you mean ${near}? `}write a credit code, a name, a part of either, or pinyin initials`,
    },
  });
}

/** More than one might be meant: they are shown, and nobody guesses. */
export function severalEnterprises(
  written: string,
  found: readonly Pick<EvaluatedEnterprise, 'id' | 'name' | 'uscc' | 'reportedBy'>[],
): InputError {
  const more = found.length - SHOWN;
  const list = (lang: Lang) =>
    found
      .slice(0, SHOWN)
      .map(
        ({ uscc, name, reportedBy, id }) =>
          `\n  ${uscc === '' ? id : uscc}  ${name}  ${unitNames(reportedBy, lang)}`,
      )
      .join('');
  return new InputError({
    zh: {
      message: `“${written}”可以指 ${found.length} 户企业：${list('zh')}${more > 0 ? `\n  另有 ${more} 户` : ''}`,
      hint: '写全名称或统一社会信用代码',
    },
    en: {
      message: `"${written}" may mean ${found.length} enterprises:${list('en')}${more > 0 ? `\n  and ${more} more` : ''}`,
      hint: 'write the whole name or the credit code',
    },
  });
}

/** A page for the enterprise is a workbook or a text. */
export function notAStatement(path: string): InputError {
  return new InputError({
    zh: {
      message: `${path} 不以 .xlsx 或 .txt 结尾`,
      hint: '核定情况说明可写成工作簿或文本，例如 --out 说明.xlsx',
    },
    en: {
      message: `${path} ends in neither .xlsx nor .txt`,
      hint: 'the statement is a workbook or a text, such as --out statement.xlsx',
    },
  });
}
