// How verify is called.
import type { Command } from 'commander';
import { textIn } from '../values/lang.ts';
import type { VerifyOptions } from './commands/verify.ts';
import { type CommandSetting, newCommand } from './new-command.ts';
import { runArgument, textOrJson } from './shared-options.ts';

/** The command as commander knows it; its work is loaded when it is asked for. */
export function verifyDefinition(setting: CommandSetting): Command {
  const { lang, run } = setting;
  const t = textIn(lang);
  return newCommand('verify', setting)
    .summary(
      t(
        '检查结果文件夹是否完整、未被改动、能否复算',
        'check that a run is whole and unaltered, and comes out the same again',
      ),
    )
    .description(
      t(
        '按 manifest.json 逐个检查结果文件夹中的文件是否齐全、未被改动，并用其中的原件复算，看结果是否逐字节相同。另给出文件的，核对是否就是核定时所用的文件；台账可以是续记后的。',
        'Checks every file of a folder of results against its manifest.json, and works the run out again from the originals in it to see whether it comes out the same to the byte. Files that are given are held against those it was made from; a ledger may have grown since.',
      ),
    )
    .argument(...runArgument(lang))
    .argument(
      `[${t('文件', 'file')}...]`,
      t(
        '现在手中的名单、台账、裁定表等文件或文件夹',
        'rosters, ledger, rulings and so on as they are today: files or folders',
      ),
    )
    .option('--quick', t('不复算，只核对文件', 'compare files only, without working the run out again'))
    .addOption(textOrJson(lang))
    .action(async (folder: string, files: readonly string[], options: VerifyOptions) => {
      await run(async (context) =>
        (await import('./commands/verify.ts')).verifyCommand(context, folder, files, options),
      );
    });
}
