// ledger import: its options, and what help says about them.
import { type Command, Option } from 'commander';
import { textIn } from '../values/lang.ts';
import type { LedgerImportOptions } from './commands/ledger-import.ts';
import { ledgerOption } from './ledger-options.ts';
import { type CommandSetting, newCommand } from './new-command.ts';
import { formatOption, policyOption } from './shared-options.ts';

/** The command `ledger import <file>` as commander knows it. */
export function importDefinition(setting: CommandSetting): Command {
  const { lang, run } = setting;
  const t = textIn(lang);
  return newCommand('import', setting)
    .summary(t('导入原有的台账', 'take over a ledger kept before'))
    .description(
      t(
        '把原有的台账（csv、xlsx、xls 等）逐行登记到台账：按列名识别各列，也可用 --map 指明；能认定的登记，认不出、疑有重复的逐格说明、不登记。同一文件再次导入不会增加记录。',
        'Enters the rows of a ledger kept before (csv, xlsx, xls and others): columns are known by their headers, or named with --map. Rows that can be told are entered; of the others it says cell by cell why not. The same file again adds nothing.',
      ),
    )
    .argument(`<${t('文件', 'file')}>`, t('原有的台账', 'the ledger kept before'))
    .addOption(
      new Option(
        `--map <${t('列=列', 'header=column')}>`,
        t(
          '表中的列名=台账的列名，如 发放金额=金额；可写多次',
          'which header is which column, such as 发放金额=金额 or 发放金额=amount; may be repeated',
        ),
      )
        .argParser((value: string, before: readonly string[]) => [...before, value])
        .default([]),
    )
    .option(
      `--unit <${t('单位', 'unit')}>`,
      t(
        '表中没有写明时的金额单位：元、万元、亿元；不写按元，与标准相差百倍以上的不导入',
        'unit of amounts where the file states none: 元, 万元, 亿元; otherwise 元, and amounts a hundred times off the standard stay out',
      ),
    )
    .option(`--batch <${t('批次', 'batch')}>`, t('没有批次的行记为该批次', 'batch of rows that state none'))
    .option(
      `--year <${t('年度', 'year')}>`,
      t('没有年度的行记为该年度', 'award year of rows that state none'),
    )
    .option(
      '--instalments',
      t(
        '同一企业、事项、层级确有分次拨付的，各笔都登记',
        'enter several payments of one enterprise, measure and level: they were paid in parts',
      ),
    )
    .option('--dry-run', t('只看结果，不登记', 'say what would be entered, and enter nothing'))
    .option('--all', t('列出全部问题，不论有多少相同的', 'list every finding, however many are alike'))
    .option(...ledgerOption(lang))
    .option(...policyOption(lang))
    .addOption(
      formatOption(lang, ['text', 'csv', 'json'], {
        zh: 'text（默认）；csv 为未导入各行的问题表；json 供程序',
        en: 'text (default), csv for a table of what was not taken over, json for a program',
      }),
    )
    .action(async (path: string, options: LedgerImportOptions) => {
      await run(async (context) =>
        (await import('./commands/ledger-import.ts')).ledgerImportCommand(context, path, options),
      );
    });
}
