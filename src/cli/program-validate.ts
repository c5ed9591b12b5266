// How validate is called.
import type { Command } from 'commander';
import { textIn } from '../values/lang.ts';
import type { ValidateOptions } from './commands/validate.ts';
import { type CommandSetting, collected, newCommand } from './new-command.ts';
import {
  formatOption,
  mapFileOption,
  mapOption,
  otherPolicyOption,
  periodOption,
  readingLimitOption,
  rostersArgument,
} from './shared-options.ts';

/** The command as commander knows it; its work is loaded when it is asked for. */
export function validateDefinition(setting: CommandSetting): Command {
  const { lang, run } = setting;
  const t = textIn(lang);
  return newCommand('validate', setting)
    .summary(t('只检查名单，逐格指出问题', 'check rosters only, and say what is wrong in which cell'))
    .description(
      t(
        '检查名单中的每一格、每一行和全部名单，指出问题在哪一格、应怎样改。',
        'Checks every cell, every row and the rosters as a whole, and says where something is wrong and how to mend it.',
      ),
    )
    .argument(...rostersArgument(lang))
    .option(...periodOption(lang))
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
    .option(...otherPolicyOption(lang))
    .option(...mapOption(lang), collected, [])
    .option(...mapFileOption(lang))
    .option(...readingLimitOption(lang))
    .addOption(
      formatOption(lang, ['text', 'json', 'csv'], {
        zh: 'text 为文字（默认），csv 为表格，json 供程序读取',
        en: 'text (default), csv for a spreadsheet, json for a program',
      }),
    )
    .action(async (inputs: readonly string[], options: ValidateOptions) => {
      await run(async (context) =>
        (await import('./commands/validate.ts')).validateCommand(context, inputs, options),
      );
    });
}
