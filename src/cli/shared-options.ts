// Arguments and options that several commands have.
import { Option } from 'commander';
import { USUAL_MEGABYTES } from '../io/read-limits.ts';
import type { Lang } from '../values/lang.ts';

/** Flags and description, as commander's `argument` and `option` take them. */
export type OptionWords = readonly [flags: string, description: string];

/** The rosters of a quarter. */
export function rostersArgument(lang: Lang): OptionWords {
  return {
    zh: ['<名单...>', '名单文件（xlsx、xls、ods、csv、txt）或存放名单的文件夹'] as const,
    en: ['<roster...>', 'roster files (xlsx, xls, ods, csv, txt) or folders of them'] as const,
  }[lang];
}

/** A run. */
export function runArgument(lang: Lang): OptionWords {
  return {
    zh: ['<结果文件夹>', 'evaluate 写出的文件夹'] as const,
    en: ['<run>', 'a folder that evaluate wrote'] as const,
  }[lang];
}

/** A run, or rosters that are evaluated first. */
export function runOrRosterArgument(lang: Lang): OptionWords {
  return {
    zh: ['<结果文件夹或名单>', 'evaluate 写出的文件夹（用其中的原件），或名单文件、文件夹'] as const,
    en: [
      '<run or roster>',
      'a folder that evaluate wrote (its originals are used), or a roster or folder of rosters',
    ] as const,
  }[lang];
}

/** The period of what is read. */
export function periodOption(lang: Lang): OptionWords {
  return {
    zh: ['--period <季度>', '报告期，如 2025Q4；不写则取名单标明的季度，再无则取上一个完整季度'] as const,
    en: [
      '--period <quarter>',
      'period such as 2025Q4; otherwise what the rosters state, otherwise the last complete quarter',
    ] as const,
  }[lang];
}

/** The period, where a run may be given that has one. */
export function periodOfRostersOption(lang: Lang): OptionWords {
  return {
    zh: ['--period <季度>', '名单的报告期，如 2025Q4（给出名单时用）'] as const,
    en: ['--period <quarter>', 'period of the rosters, such as 2025Q4 (with rosters)'] as const,
  }[lang];
}

/** What one column means; may be given several times. */
export function mapOption(lang: Lang): OptionWords {
  return {
    zh: [
      '--map <列=含义>',
      '指明名单中的一列是什么，如 营业额=上年度营业收入（元）、备注二=不读、城东区/小巨人=省级科技小巨人认定日期；可写多次',
    ] as const,
    en: [
      '--map <header=meaning>',
      'says what a column means, such as 营业额=revenue(元), 备注二=skip or 城东区/小巨人=techGiantOn; may be given several times',
    ] as const,
  }[lang];
}

/** What columns mean, as a file. */
export function mapFileOption(lang: Lang): OptionWords {
  return {
    zh: ['--map-file <文件>', '列对照文件（YAML）：各单位的列一次指明，以后各季沿用'] as const,
    en: [
      '--map-file <file>',
      'such settlements as a file (YAML), unit by unit, for every quarter after',
    ] as const,
  }[lang];
}

/** How large a file may be, where that is all the command says of its limits. */
export function maxSizeOption(lang: Lang): OptionWords {
  return {
    zh: ['--max-size <MB>', `单个文件解开后的大小上限（MB），默认 ${USUAL_MEGABYTES}`] as const,
    en: ['--max-size <MB>', `megabytes that a file may unpack to, ${USUAL_MEGABYTES} unless given`] as const,
  }[lang];
}

/** How large a file may be, and what follows from that. */
export function readingLimitOption(lang: Lang): OptionWords {
  const [flags, words] = maxSizeOption(lang);
  const more = { zh: '；读取用的内存和时间上限随之放宽', en: '; memory and time for reading it follow' };
  return [flags, `${words}${more[lang]}`];
}

/** Which policy document. */
export function policyOption(lang: Lang): OptionWords {
  return {
    zh: ['--policy <文件>', '另一份政策文件（YAML）'] as const,
    en: ['--policy <file>', 'another policy document (YAML)'] as const,
  }[lang];
}

/** The same, where it is said what is taken otherwise. */
export function otherPolicyOption(lang: Lang): OptionWords {
  return {
    zh: ['--policy <文件>', '另一份政策文件（YAML）；不写则用内置的宁政办〔2023〕32号'] as const,
    en: ['--policy <file>', 'another policy document (YAML) instead of the built-in one'] as const,
  }[lang];
}

/** A file for all of the result. */
export function outOption(lang: Lang): OptionWords {
  return {
    zh: ['--out <文件>', '把全部结果写成 .xlsx 工作簿或 .json'] as const,
    en: ['--out <file>', 'write all of it as a workbook (.xlsx) or .json'] as const,
  }[lang];
}

/** Text for a reader or JSON for a program. */
export function textOrJson(lang: Lang): Option {
  return formatOption(lang, ['text', 'json'], {
    zh: 'text 为文字（默认），json 供程序读取',
    en: 'text (default), json for a program',
  });
}

/** A choice of formats; `text` unless told otherwise. */
export function formatOption(
  lang: Lang,
  choices: readonly string[],
  words: Readonly<Record<Lang, string>>,
): Option {
  return new Option(`--format <${{ zh: '格式', en: 'format' }[lang]}>`, words[lang])
    .choices([...choices])
    .default('text');
}
