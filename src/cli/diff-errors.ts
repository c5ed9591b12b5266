// Why a comparison is refused.
import { WANTED_KINDS } from '../diff/change.ts';
import type { SideFacts } from '../diff/side.ts';
import { InputError } from '../io/input-error.ts';
import { nearest } from '../policy/nearest.ts';

/** A run of an earlier version, which kept no copies of its rosters. */
export function runWithoutCopies(place: string): InputError {
  return new InputError({
    zh: {
      message: `${place} 中没有所用名单的副本，无法对比`,
      hint: '直接给出当时的名单，或重新运行 evaluate',
    },
    en: {
      message: `${place} holds no copies of its rosters, so it cannot be compared`,
      hint: 'give the rosters themselves, or run evaluate again',
    },
  });
}

/** A side of which nothing could be read. */
export function nothingToCompare({ place, files }: SideFacts): InputError {
  const list = (lang: 'zh' | 'en', colon: string) =>
    files.flatMap(({ file, failure }) => (failure ? [`\n  ${file}${colon}${failure[lang]}`] : [])).join('');
  return new InputError({
    zh: { message: `${place} 中没有能读取的名单：${list('zh', '：')}`, hint: '更正后重试' },
    en: {
      message: `no roster in ${place} could be read:${list('en', ': ')}`,
      hint: 'mend it and try again',
    },
  });
}

/** A word after `--only` that is no kind of change. */
export function notAChangeKind(word: string): InputError {
  const near = nearest(word, WANTED_KINDS);
  return new InputError({
    zh: {
      message: `--only 中的“${word}”不是变化类别`,
      hint: `可用：${WANTED_KINDS.join('、')}${near === undefined ? '' : `；是否指 ${near}`}`,
    },
    en: {
      message: `"${word}" after --only is no kind of change`,
      hint: `use ${WANTED_KINDS.join(', ')}${near === undefined ? '' : `; perhaps ${near}`}`,
    },
  });
}

/** A column after `--ignore` that neither side has. */
export function noSuchColumn(word: string, known: readonly string[]): InputError {
  const near = nearest(word, known);
  return new InputError({
    zh: {
      message: `--ignore 中的“${word}”在两份名单中都没有`,
      hint: `写列名或列的标识，如 联系电话 或 phone${near === undefined ? '' : `；是否指 ${near}`}`,
    },
    en: {
      message: `neither roster has the column "${word}" given to --ignore`,
      hint: `write its header or key, such as 联系电话 or phone${near === undefined ? '' : `; perhaps ${near}`}`,
    },
  });
}

/** For `--tolerance` that is neither an amount nor per cent; `written` as it was typed. */
export function notATolerance(written: string): InputError {
  return new InputError({
    zh: {
      message: `--tolerance 看不懂“${written}”`,
      hint: '写数值（金额按万元），如 0.01；或百分比，如 1%',
    },
    en: {
      message: `--tolerance cannot tell "${written}"`,
      hint: 'write a number (of amounts in 万元) such as 0.01, or per cent such as 1%',
    },
  });
}

/** A file that the comparison cannot be written as. */
export function notADiffFile(path: string): InputError {
  return new InputError({
    zh: {
      message: `对比结果不能写成 ${path}`,
      hint: '文件名以 .xlsx、.csv 或 .json 结尾',
    },
    en: {
      message: `the comparison cannot be written as ${path}`,
      hint: 'end the name with .xlsx, .csv or .json',
    },
  });
}
