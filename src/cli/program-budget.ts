// How budget is called.
import { type Command, Option } from 'commander';
import { USUAL_MEGABYTES } from '../io/read-limits.ts';
import type { Lang } from '../values/lang.ts';
import type { BudgetOptions } from './commands/budget.ts';
import { newCommand } from './new-command.ts';
import type { Runner } from './program.ts';

/** The command as commander knows it; its work is loaded when it is asked for. */
export function budgetDefinition(lang: Lang, width: number, run: Runner): Command {
  const t = (zh: string, en: string): string => ({ zh, en })[lang];
  const file = t('文件', 'file');
  return newCommand('budget', width, lang)
    .summary(t('测算下年度各承担单位的奖补资金', 'forecast what each payer needs next year'))
    .description(
      t(
        '测算下年度奖补资金：已可按下年度核定的，加上接近获得下一级称号的企业，按低、中、高三档列出省级、市级和各县区、园区所需资金，并注明测算口径。只作预算参考。',
        'Forecasts next year’s awards: what is due by then already, and what enterprises close to their next title would add, for the province, the city and each county and park in three cases, with what the figures rest on. For budgeting only.',
      ),
    )
    .argument(
      `<${t('结果文件夹或名单', 'run or roster')}>`,
      t(
        'evaluate 写出的文件夹（用其中的原件），或名单文件、文件夹',
        'a folder that evaluate wrote (its originals are used), or a roster or folder of rosters',
      ),
    )
    .option(
      `--out <${file}>`,
      t('把全部结果写成 .xlsx 工作簿或 .json', 'write all of it as a workbook (.xlsx) or .json'),
    )
    .addOption(
      new Option(
        `--format <${t('格式', 'format')}>`,
        t('text 为文字（默认），json 供程序读取', 'text (default), json for a program'),
      )
        .choices(['text', 'json'])
        .default('text'),
    )
    .option(
      `--period <${t('季度', 'quarter')}>`,
      t('名单的报告期，如 2025Q4（给出名单时用）', 'period of the rosters, such as 2025Q4 (with rosters)'),
    )
    .option(
      `--max-size <MB>`,
      t(
        `单个文件解开后的大小上限（MB），默认 ${USUAL_MEGABYTES}`,
        `megabytes that a file may unpack to, ${USUAL_MEGABYTES} unless given`,
      ),
    )
    .action(async (place: string, options: BudgetOptions) => {
      await run(async (context) =>
        (await import('./commands/budget.ts')).budgetCommand(context, place, options),
      );
    });
}
