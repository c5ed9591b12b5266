// ledger: its commands, their arguments and options, and what help says about them.
import type { Command } from 'commander';
import { textIn } from '../values/lang.ts';
import type { LedgerAddOptions } from './commands/ledger-add.ts';
import type { LedgerRecoverOptions } from './commands/ledger-recover.ts';
import type { LedgerShowOptions } from './commands/ledger-show.ts';
import type { LedgerVerifyOptions } from './commands/ledger-verify.ts';
import { changeFormat, ledgerOption, numberOption, payerOption } from './ledger-options.ts';
import { type CommandSetting, newCommand } from './new-command.ts';
import { importDefinition } from './program-ledger-import.ts';
import { formatOption, policyOption } from './shared-options.ts';

type Definition = (setting: CommandSetting) => Command;

/** The command `ledger` with those below it, as commander knows it. */
export const ledgerDefinition: Definition = (setting) => {
  const t = textIn(setting.lang);
  return newCommand('ledger', setting)
    .summary(t('查看、登记、导入、核对台账', 'show, enter, import and check what was paid'))
    .description(
      t(
        '台账：批准、拨付、追回逐行登记，只增不改，逐行相扣，改动会被发现。',
        'The ledger: approvals, payments and recoveries, row by row, added and never changed; each row is sealed to the one before, so that any alteration shows.',
      ),
    )
    .addCommand(showDefinition(setting))
    .addCommand(addDefinition(setting))
    .addCommand(importDefinition(setting))
    .addCommand(recoverDefinition(setting))
    .addCommand(verifyDefinition(setting));
};

const showDefinition: Definition = (setting) => {
  const { lang, run } = setting;
  const t = textIn(lang);
  return newCommand('show', setting)
    .summary(t('查看台账和合计', 'show what is in the ledger, with totals'))
    .description(
      t(
        '按批次列出每笔奖补的进展和合计；只有一户企业时列出每次登记。',
        'Lists payments by batch, how far each has come, and totals; of one enterprise alone, every entry.',
      ),
    )
    .argument(
      `[${t('企业', 'enterprise')}]`,
      t(
        '企业名称、统一社会信用代码、其中一部分或拼音首字母',
        'a name, a credit code, a part of either, or pinyin initials',
      ),
    )
    .option(`--measure <${t('事项', 'measure')}>`, t('只看该事项', 'only this measure'))
    .option(...payerOption(lang))
    .option(`--batch <${t('批次', 'batch')}>`, t('只看该批次', 'only this batch'))
    .option(
      `--state <${t('状态', 'state')}>`,
      t(
        '只看该状态：已批准、已拨付、部分追回、已追回、已撤销',
        'only what is approved, paid, part-recovered, recovered or revoked',
      ),
    )
    .option(`--year <${t('年度', 'year')}>`, t('只看该奖补年度', 'only this award year'))
    .option(...numberOption(lang))
    .option(...ledgerOption(lang))
    .option(...policyOption(lang))
    .addOption(
      formatOption(lang, ['text', 'csv', 'json'], {
        zh: 'text 为列表（默认）；csv 供电子表格；json 供程序',
        en: 'text (default), csv for a spreadsheet, json for a program',
      }),
    )
    .action(async (enterprise: string | undefined, options: LedgerShowOptions) => {
      await run(async (context) =>
        (await import('./commands/ledger-show.ts')).ledgerShowCommand(context, enterprise, options),
      );
    });
};

const addDefinition: Definition = (setting) => {
  const { lang, run } = setting;
  const t = textIn(lang);
  return newCommand('add', setting)
    .summary(t('登记一个批次已经拨付', 'record that a batch was paid'))
    .description(
      t(
        '登记一个批次中已批准的各笔已经拨付：逐笔追加“已拨付”一行，原有的行不动。各单位分别拨付的，用 --payer 分别登记；重复登记不会增加记录。',
        'Records that the approved payments of a batch were made, by a further row for each; the rows before stay as they are. Where payers pay on different days, name each with --payer. Entering the same again adds nothing.',
      ),
    )
    .argument(`<${t('批次', 'batch')}>`, t('批次名称，如 2025Q4-01', 'name of the batch, such as 2025Q4-01'))
    .option(
      `--date <${t('日期', 'date')}>`,
      t('拨付日期，必填，如 2026-01-20', 'date of payment (required), such as 2026-01-20'),
    )
    .option(
      `--document <${t('文号', 'number')}>`,
      t('拨付文号，必填，如 宁财企〔2026〕3号', 'document number (required), such as 宁财企〔2026〕3号'),
    )
    .option(...payerOption(lang))
    .option(`--measure <${t('事项', 'measure')}>`, t('只登记该事项', 'only this measure'))
    .option(`--enterprise <${t('企业', 'enterprise')}>`, t('只登记该企业', 'only this enterprise'))
    .option(...numberOption(lang))
    .option(`--note <${t('备注', 'note')}>`, t('写入备注', 'a note'))
    .option(...ledgerOption(lang))
    .option(...policyOption(lang))
    .addOption(changeFormat(lang))
    .action(async (batch: string, options: LedgerAddOptions) => {
      await run(async (context) =>
        (await import('./commands/ledger-add.ts')).ledgerAddCommand(context, batch, options),
      );
    });
};

const recoverDefinition: Definition = (setting) => {
  const { lang, run } = setting;
  const t = textIn(lang);
  return newCommand('recover', setting)
    .summary(t('登记追回，或撤销批准', 'record that money came back'))
    .description(
      t(
        '登记一户企业一项奖补的追回：不写 --amount 为全部追回，写明金额为部分追回，都不能超过已拨付的。一项奖补各层级全部追回后，才可再次核定和拨付。',
        'Records that money of an award came back: all of it, or with --amount a part of one payment, never more than was paid. Only once nothing of a measure stands at any level may it be awarded and paid again.',
      ),
    )
    .argument(
      `<${t('企业', 'enterprise')}>`,
      t(
        '企业名称、统一社会信用代码、其中一部分或拼音首字母；须只有一户符合',
        'a name, a credit code, a part of either, or pinyin initials; one enterprise must fit',
      ),
    )
    .argument(`<${t('事项', 'measure')}>`, t('奖补事项的名称或标识', 'name or id of the measure'))
    .option(`--date <${t('日期', 'date')}>`, t('追回日期，必填', 'date of the recovery (required)'))
    .option(
      `--document <${t('文号', 'number')}>`,
      t('追回文号，必填（撤销批准的可不写）', 'document number (required, but not to revoke)'),
    )
    .option(
      `--reason <${t('原因', 'reason')}>`,
      t('追回原因，必填，写入备注', 'why (required); kept as its note'),
    )
    .option(
      `--amount <${t('金额', 'amount')}>`,
      t(
        '追回金额（元），须只有一笔符合；不写则全部追回',
        'yuan that came back, of one payment; otherwise all of it',
      ),
    )
    .option(...payerOption(lang))
    .option(`--batch <${t('批次', 'batch')}>`, t('只限该批次', 'only this batch'))
    .option(`--year <${t('年度', 'year')}>`, t('只限该奖补年度', 'only this award year'))
    .option(...numberOption(lang))
    .option(
      '--revoke',
      t('撤销批准：已批准而不再拨付的', 'revoke the approval of what was approved and will not be paid'),
    )
    .option(...ledgerOption(lang))
    .option(...policyOption(lang))
    .addOption(changeFormat(lang))
    .action(async (enterprise: string, measure: string, options: LedgerRecoverOptions) => {
      await run(async (context) =>
        (await import('./commands/ledger-recover.ts')).ledgerRecoverCommand(
          context,
          enterprise,
          measure,
          options,
        ),
      );
    });
};

const verifyDefinition: Definition = (setting) => {
  const { lang, run } = setting;
  const t = textIn(lang);
  return newCommand('verify', setting)
    .summary(t('检查台账有没有被改动', 'check whether the ledger was altered'))
    .description(
      t(
        '逐行核对台账的登记号和校验，指出被修改、删除、插入或移动的行。没有改动退出码为 0，有改动或无法判断为 1。',
        'Checks the number and seal of every row and names those that were edited, removed, put in or moved. Exit code 0 where none was, 1 where any was or nobody can tell.',
      ),
    )
    .option(...ledgerOption(lang))
    .addOption(
      formatOption(lang, ['text', 'json'], {
        zh: 'text（默认）；json 供程序',
        en: 'text (default), json for a program',
      }),
    )
    .action(async (options: LedgerVerifyOptions) => {
      await run(async (context) =>
        (await import('./commands/ledger-verify.ts')).ledgerVerifyCommand(context, options),
      );
    });
};
