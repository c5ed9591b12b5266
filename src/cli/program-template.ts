// How template is called.
import type { Command } from 'commander';
import { textIn } from '../values/lang.ts';
import type { TemplateOptions } from './commands/template.ts';
import { type CommandSetting, newCommand } from './new-command.ts';
import { otherPolicyOption } from './shared-options.ts';

/** The command as commander knows it; its work is loaded when it is asked for. */
export function templateDefinition(setting: CommandSetting): Command {
  const { lang, run } = setting;
  const t = textIn(lang);
  return newCommand('template', setting)
    .summary(t('生成供县区、园区填报的名单模板', 'write the workbook that counties and parks fill in'))
    .description(
      t(
        '生成供填报的名单模板：下拉列表、填写检查、批注说明、示例行和奖补申报表；可带入上期企业。',
        'Writes the workbook to be filled in: drop-downs, checks while typing, comments, an example row and the sheet of claims; begun from the list before where that is given.',
      ),
    )
    .option(
      `--unit <${t('单位', 'unit')}>`,
      t(
        '填报单位，如 城东区；不写则为各单位通用的模板',
        'reporting unit such as 城东区 or chengdong; otherwise one form for all',
      ),
    )
    .option(
      '--all',
      t('每个县区、园区各生成一份，写入一个文件夹', 'one form for each county and park, in one folder'),
    )
    .option(
      `--previous <${t('名单', 'roster')}>`,
      t(
        '上期名单的文件或文件夹，或上期的结果文件夹，带入其中的企业',
        'the list before (file or folder) or the run before, to begin from',
      ),
    )
    .option(
      `--period <${t('季度', 'quarter')}>`,
      t(
        '报告期，如 2025Q4；不写则为上期名单的下一季度，没有上期则取上一个完整季度',
        'period such as 2025Q4; otherwise the quarter after the list before, otherwise the last complete quarter',
      ),
    )
    .option(
      `--rows <${t('行数', 'number')}>`,
      t('空白行数，1 至 20000，默认 1000', 'blank rows, 1 to 20000; 1000 unless given'),
    )
    .option('--indicators', t('加上梯度认定指标各列', 'with the indicators of the national tiers'))
    .option(...otherPolicyOption(lang))
    .option(
      `--out <${t('文件', 'file')}>`,
      t(
        '写到哪个文件（.xlsx），与 --all 同用时为文件夹；已有的文件不会被覆盖',
        'file to write (.xlsx), with --all a folder; no file is ever overwritten',
      ),
    )
    .action(async (options: TemplateOptions) => {
      await run(async (context) =>
        (await import('./commands/template.ts')).templateCommand(context, options),
      );
    });
}
