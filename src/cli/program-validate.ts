// How validate is called.
import { type Command, Option } from 'commander';
import { USUAL_MEGABYTES } from '../io/read-limits.ts';
import type { Lang } from '../values/lang.ts';
import type { ValidateOptions } from './commands/validate.ts';
import { collected, newCommand } from './new-command.ts';
import type { Runner } from './program.ts';

/** The command as commander knows it; its work is loaded when it is asked for. */
export function validateDefinition(lang: Lang, width: number, run: Runner): Command {
  const t = (zh: string, en: string): string => ({ zh, en })[lang];
  return newCommand('validate', width, lang)
    .summary(t('只检查名单，逐格指出问题', 'check rosters only, and say what is wrong in which cell'))
    .description(
      t(
        '检查名单中的每一格、每一行和全部名单，指出问题在哪一格、应怎样改。',
        'Checks every cell, every row and the rosters as a whole, and says where something is wrong and how to mend it.',
      ),
    )
    .argument(
      `<${t('名单', 'roster')}...>`,
      t(
        '名单文件（xlsx、xls、ods、csv、txt）或存放名单的文件夹',
        'roster files (xlsx, xls, ods, csv, txt) or folders of them',
      ),
    )
    .option(
      `--period <${t('季度', 'quarter')}>`,
      t(
        '报告期，如 2025Q4；不写则取名单标明的季度，再无则取上一个完整季度',
        'period such as 2025Q4; otherwise what the rosters state, otherwise the last complete quarter',
      ),
    )
    .option(
      `--only <${t('类别', 'kinds')}>`,
      t(
        '只看这些级别或问题代码，逗号分隔，如 error 或 code-check,not-a-date',
        'show these severities or kinds only, with commas between, such as error or code-check,not-a-date',
      ),
    )
    .option('--all', t('同类问题全部列出，不折叠', 'list every finding, however many are alike'))
    .option(
      `--annotate <${t('文件夹', 'folder')}>`,
      t(
        '把有问题的名单标注后写入此文件夹，退回填报单位：问题格填色并批注，首页为退回清单',
        'also write the rosters with findings there, to be sent back: cells filled and commented, with a list in front',
      ),
    )
    .option(
      `--policy <${t('文件', 'file')}>`,
      t(
        '另一份政策文件（YAML）；不写则用内置的宁政办〔2023〕32号',
        'another policy document (YAML) instead of the built-in one',
      ),
    )
    .option(
      `--map <${t('列=含义', 'header=meaning')}>`,
      t(
        '指明名单中的一列是什么，如 营业额=上年度营业收入（元）、备注二=不读、城东区/小巨人=省级科技小巨人认定日期；可写多次',
        'says what a column means, such as 营业额=revenue(元), 备注二=skip or 城东区/小巨人=techGiantOn; may be given several times',
      ),
      collected,
      [],
    )
    .option(
      `--map-file <${t('文件', 'file')}>`,
      t(
        '列对照文件（YAML）：各单位的列一次指明，以后各季沿用',
        'such settlements as a file (YAML), unit by unit, for every quarter after',
      ),
    )
    .option(
      `--max-size <MB>`,
      t(
        `单个文件解开后的大小上限（MB），默认 ${USUAL_MEGABYTES}；读取用的内存和时间上限随之放宽`,
        `megabytes that a file may unpack to, ${USUAL_MEGABYTES} unless given; memory and time for reading it follow`,
      ),
    )
    .addOption(
      new Option(
        `--format <${t('格式', 'format')}>`,
        t(
          'text 为文字（默认），csv 为表格，json 供程序读取',
          'text (default), csv for a spreadsheet, json for a program',
        ),
      )
        .choices(['text', 'json', 'csv'])
        .default('text'),
    )
    .action(async (inputs: readonly string[], options: ValidateOptions) => {
      await run(async (context) =>
        (await import('./commands/validate.ts')).validateCommand(context, inputs, options),
      );
    });
}
