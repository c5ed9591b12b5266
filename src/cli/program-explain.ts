// How explain is called.
import type { Command } from 'commander';
import { textIn } from '../values/lang.ts';
import type { ExplainOptions } from './commands/explain.ts';
import { type CommandSetting, collected, newCommand } from './new-command.ts';
import { textOrJson } from './shared-options.ts';

/** The command as commander knows it; its work is loaded when it is asked for. */
export function explainDefinition(setting: CommandSetting): Command {
  const { lang, run } = setting;
  const t = textIn(lang);
  const file = t('文件', 'file');
  return newCommand('explain', setting)
    .summary(
      t('说明一户企业的核定依据，或一类问题', 'explain the decisions on an enterprise, or a kind of finding'),
    )
    .description(
      t(
        '说明一户企业每项奖补是怎样核定的：条文、各项条件及其结果、读到的值和所在单元格、金额怎么算、裁定和台账。只给一个问题代码时，说明这类问题是什么、怎样改。',
        'Explains how every award of an enterprise was decided: article, each condition and what came of it, the values read and their cells, how the amount is worked out, rulings and ledger. With nothing but the code of a finding, it says what that kind of finding means and how to mend it.',
      ),
    )
    .argument(
      `[${t('结果文件夹、名单或问题代码', 'run, roster or code')}]`,
      t(
        'evaluate 写出的文件夹、名单文件或文件夹；或问题代码，如 code-check',
        'a folder that evaluate wrote, a roster or a folder of rosters; or the code of a finding, such as code-check',
      ),
    )
    .argument(
      `[${t('企业', 'enterprise')}]`,
      t(
        '企业名称或统一社会信用代码，可写其中一部分或拼音首字母；不唯一时列出供选择',
        'its name or credit code, a part of either, or pinyin initials; where several fit they are listed',
      ),
    )
    .argument(
      `[${t('事项', 'measure')}]`,
      t('奖补事项的名称或标识；不写则说明全部', 'name or id of a measure; otherwise all of them'),
    )
    .option('--list', t('列出全部问题代码', 'list all codes of findings'))
    .option(
      `--ledger <${file}>`,
      t('台账：一并列出该企业的兑付记录', 'the ledger, to show what was paid of it'),
    )
    .option(`--decisions <${file}>`, t('裁定表（给出名单时用）', 'rulings (with a roster)'))
    .option(
      `--period <${t('季度', 'quarter')}>`,
      t('报告期，如 2025Q4（给出名单时用）', 'period such as 2025Q4 (with a roster)'),
    )
    .option(
      `--award-year <${t('年份', 'year')}>`,
      t('奖补年度（给出名单时用）', 'award year (with a roster)'),
    )
    .option(
      `--map <${t('列=含义', 'header=meaning')}>`,
      t(
        '指明名单中的一列是什么（给出名单时用），同 evaluate',
        'says what a column means (with a roster), as for evaluate',
      ),
      collected,
      [],
    )
    .option(
      `--map-file <${file}>`,
      t('列对照文件（给出名单时用）', 'such settlements as a file (with a roster)'),
    )
    .option(`--policy <${file}>`, t('另一份政策文件（YAML）', 'another policy document (YAML)'))
    .option(
      `--out <${file}>`,
      t(
        '写成可发给企业的一页核定情况说明（.xlsx 或 .txt），不含电话和账号',
        'write it as a page that can be sent to the enterprise (.xlsx or .txt), without telephone or account',
      ),
    )
    .addOption(textOrJson(lang))
    .action(
      async (
        subject: string | undefined,
        enterprise: string | undefined,
        measure: string | undefined,
        options: ExplainOptions,
      ) => {
        await run(async (context) =>
          (await import('./commands/explain.ts')).explainCommand(
            context,
            subject,
            enterprise,
            measure,
            options,
          ),
        );
      },
    );
}
