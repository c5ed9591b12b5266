// How diff is called.
import type { Command } from 'commander';
import { textIn } from '../values/lang.ts';
import type { DiffCommandOptions } from './commands/diff.ts';
import { type CommandSetting, collected, newCommand } from './new-command.ts';
import { formatOption, maxSizeOption } from './shared-options.ts';

/** The command as commander knows it; its work is loaded when it is asked for. */
export function diffDefinition(setting: CommandSetting): Command {
  const { lang, run } = setting;
  const t = textIn(lang);
  const file = t('文件', 'file');
  const quarter = t('季度', 'quarter');
  const what = t(
    '名单文件、存放名单的文件夹，或 evaluate 写出的文件夹',
    'a roster file, a folder of rosters, or a folder that evaluate wrote',
  );
  return newCommand('diff', setting)
    .summary(t('对比两期名单，说明变化及其影响', 'compare two rosters and tell what the changes mean'))
    .description(
      t(
        '对比两期名单：新增、消失、迁移、更名、认定、升降梯级、入规退规、越过台阶、奖补资格得失、往年数据改动等，逐项列出前后的值和单元格。列序、行序、单位、写法不同不算变化。',
        'Compares two rosters: new, gone, moved, renamed, recognised, rungs up and down, above scale or not, thresholds crossed, awards gained and lost, figures of closed years restated, each with both values and cells. Order of columns and rows, units and notation are no changes.',
      ),
    )
    .argument(`<${t('旧', 'old')}>`, what)
    .argument(`<${t('新', 'new')}>`, what)
    .option(
      `--out <${file}>`,
      t(
        '把全部结果写成文件：.xlsx 工作簿、.csv 变化清单、.json 供程序读取',
        'write all of it: .xlsx a workbook, .csv a list of the changes, .json for a program',
      ),
    )
    .addOption(
      formatOption(lang, ['text', 'csv', 'json'], {
        zh: 'text 为文字（默认），csv 为表格，json 供程序读取',
        en: 'text (default), csv for a spreadsheet, json for a program',
      }),
    )
    .option(
      `--only <${t('类别', 'kinds')}>`,
      t(
        '只看这些类别，逗号分隔，如 moved,entitled,restated',
        'show these kinds only, with commas between, such as moved,entitled,restated',
      ),
    )
    .option(
      `--unit <${t('单位', 'unit')}>`,
      t(
        '只看一个县区或园区（前后任一期属于它的）',
        'only enterprises that either roster has in this county or park',
      ),
    )
    .option(
      `--ignore <${t('列', 'column')}>`,
      t(
        '不比较这一列（列名或标识），可多次使用',
        'leave a column out, by header or key; may be given several times',
      ),
      collected,
      [],
    )
    .option(
      `--tolerance <${t('数值', 'number')}>`,
      t(
        '数值相差不超过此数的不算变化，金额按万元，如 0.01；或百分比，如 1%',
        'figures that differ by no more are the same; of amounts in 万元, such as 0.01, or per cent such as 1%',
      ),
    )
    .option('--exit-code', t('有变化时退出码为 1', 'exit code 1 where anything changed'))
    .option('--all', t('同类变化全部列出，不折叠', 'list every change, however many are alike'))
    .option(
      `--old-period <${quarter}>`,
      t(
        '旧名单的报告期，如 2025Q3；不写则取名单标明的',
        'period of the old rosters, such as 2025Q3; otherwise what they state',
      ),
    )
    .option(
      `--new-period <${quarter}>`,
      t(
        '新名单的报告期；只有一方标明时，另一方视同',
        'period of the new ones; where one side states none it takes the other’s',
      ),
    )
    .option(
      `--map <${t('列=含义', 'column=meaning')}>`,
      t(
        '指明名单中一列的含义，如 营业额=上年度营业收入（元），可多次使用',
        'says what a column means, such as 营业额=revenue(元); may be given several times',
      ),
      collected,
      [],
    )
    .option(`--map-file <${file}>`, t('列对照文件（YAML）', 'such settlements as a file (YAML)'))
    .option(...maxSizeOption(lang))
    .option(
      `--policy <${file}>`,
      t('另一份政策文件（YAML），用于两方', 'another policy document (YAML), for both sides'),
    )
    .action(async (old: string, now: string, options: DiffCommandOptions) => {
      await run(async (context) =>
        (await import('./commands/diff.ts')).diffCommand(context, old, now, options),
      );
    });
}
