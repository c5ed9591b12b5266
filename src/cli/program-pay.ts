// pay: its argument and options, and what help says about them.
import { type Command, Option } from 'commander';
import { textIn } from '../values/lang.ts';
import type { PayOptions } from './commands/pay.ts';
import { type CommandSetting, collected, newCommand } from './new-command.ts';
import { formatOption, runArgument } from './shared-options.ts';

/** The command `pay <run>` as commander knows it. */
export function payDefinition(setting: CommandSetting): Command {
  const { lang, run } = setting;
  const t = textIn(lang);
  const file = t('文件', 'file');
  const several = (flag: string, description: string): Option =>
    new Option(flag, description).argParser(collected).default([]);
  return newCommand('pay', setting)
    .summary(
      t(
        '由核定结果生成拨付表、公示名单和支付清单',
        'make payment sheets, public notice and transfer list from a run',
      ),
    )
    .description(
      t(
        '由 evaluate 的结果生成一个兑付批次：各承担单位的拨付表、公示名单、支付清单、暂缓名单和控制页，写入结果文件夹的 兑付/<批次>。',
        "Makes a payment batch from evaluate's results: a sheet for every payer, the public notice, the transfer list, what is held back and a control page, in 兑付/<batch> of the run's folder.",
      ),
    )
    .argument(...runArgument(lang))
    .option(
      `--ledger <${file}>`,
      t(
        '台账：已拨付的不再拨付，前批余款列入本批',
        'ledger: what was paid is not paid again, what is still owed is paid',
      ),
    )
    .addOption(
      several(
        `--payer <${t('单位', 'payer')}>`,
        t(
          '只拨付该单位承担的：省级、市级或县区、园区；可写多次',
          'only what this payer pays: 省级, 市级, a county or park; may be repeated',
        ),
      ),
    )
    .addOption(
      several(
        `--measure <${t('事项', 'measure')}>`,
        t('只拨付该事项；可写多次', 'only this measure; may be repeated'),
      ),
    )
    .addOption(
      several(
        `--granted <${t('事项', 'measure')}>`,
        t(
          '省级已落实该事项的争取资金；可写多次',
          'the province has granted what was sought for this measure; may be repeated',
        ),
      ),
    )
    .option(
      `--share <${t('比例', 'share')}>`,
      t(
        '预拨：累计拨付到应付的这一比例，如 80%；余款结转下批',
        'advance: pay up to this part of what is due, such as 80%; the rest is carried to the next batch',
      ),
    )
    .option(
      '--approve',
      t(
        '批准：把本批记入台账（须给出 --ledger）；已在台账的批次不再记入',
        'enter the batch into the ledger (--ledger); a batch that is there already is not entered again',
      ),
    )
    .option(
      `--budget <${file}>`,
      t(
        '可用资金（YAML、CSV、xlsx），指出不足之处，不自行削减',
        'money available (YAML, CSV, xlsx): shows what does not fit and cuts nothing',
      ),
    )
    .option(
      `--batch <${t('名称', 'name')}>`,
      t(
        '批次名称；不写则为报告期加序号，如 2025Q4-01',
        'name of the batch; otherwise the period and a number, such as 2025Q4-01',
      ),
    )
    .option(
      `--date <${t('日期', 'date')}>`,
      t(
        '单据日期，公示期由此算起；不写则留空手填',
        'date of the documents, from which the notice runs; otherwise left blank',
      ),
    )
    .option(
      `--holidays <${file}>`,
      t(
        '节假日和调休上班日，用于计算公示期',
        'public holidays and days worked in exchange, for the period of notice',
      ),
    )
    .option(
      `--policy <${file}>`,
      t(
        '核定所用的另一份政策文件（YAML）',
        'the other policy document (YAML) that the run was evaluated under',
      ),
    )
    .addOption(
      formatOption(lang, ['text', 'json'], {
        zh: 'text 为摘要（默认）；json 另在标准输出给出 payment.json',
        en: 'text for a summary (default); json also puts payment.json on stdout',
      }),
    )
    .action(async (folder: string, options: PayOptions) => {
      await run(async (context) => (await import('./commands/pay.ts')).payCommand(context, folder, options));
    });
}
