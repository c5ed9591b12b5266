// How simulate is called.
import type { Command } from 'commander';
import { textIn } from '../values/lang.ts';
import type { SimulateOptions } from './commands/simulate.ts';
import { type CommandSetting, collected, newCommand } from './new-command.ts';
import {
  maxSizeOption,
  outOption,
  periodOfRostersOption,
  runOrRosterArgument,
  textOrJson,
} from './shared-options.ts';

/** The command as commander knows it; its work is loaded when it is asked for. */
export function simulateDefinition(setting: CommandSetting): Command {
  const { lang, run } = setting;
  const t = textIn(lang);
  const file = t('文件', 'file');
  const assignment = t('标识=值', 'key=value');
  return newCommand('simulate', setting)
    .summary(t('测算政策调整后的资金和目标', 'work out what another policy would cost'))
    .description(
      t(
        '用同样的名单、台账和裁定，测算政策调整后各事项、各层级、各单位的资金，谁增谁减，目标有何变化；可几个方案并列。只作测算，不写结果文件夹，不能据以兑付。',
        'With the same rosters, ledger and rulings, works out what another policy would come to: money by measure, level and unit, who gains and who loses, targets; several scenarios side by side. It writes no run, and nothing can be paid from it.',
      ),
    )
    .argument(...runOrRosterArgument(lang))
    .option(
      `--set <${assignment}>`,
      t(
        '改动一项参数，如 measure.srdi.city=25（万元）、target.srdi=100、measure.hnte.until=2025-12-31；可多次使用，合为一个方案',
        'changes one figure, such as measure.srdi.city=25 (10,000 yuan), target.srdi=100 or measure.hnte.until=2025-12-31; several make one scenario',
      ),
      collected,
      [],
    )
    .option(
      `--scenario <${t('名称:标识=值,…', 'name:key=value,…')}>`,
      t(
        '另一个方案及其参数，如 提高:measure.srdi.city=25,measure.srdi.province=60；可多次使用',
        'another scenario with its figures, such as higher:measure.srdi.city=25,measure.srdi.province=60; may be given several times',
      ),
      collected,
      [],
    )
    .option(
      `--policy <${file}>`,
      t(
        '另一份政策文件（YAML）作为一个方案；可多次使用',
        'another policy document (YAML) as a scenario; may be given several times',
      ),
      collected,
      [],
    )
    .option('--list-keys', t('列出可以改动的参数和现行值', 'list what can be set, with its present value'))
    .option('--all', t('增减的奖补全部列出', 'list all awards that differ'))
    .option(...outOption(lang))
    .addOption(textOrJson(lang))
    .option(...periodOfRostersOption(lang))
    .option(...maxSizeOption(lang))
    .action(async (place: string, options: SimulateOptions) => {
      await run(async (context) =>
        (await import('./commands/simulate.ts')).simulateCommand(context, place, options),
      );
    });
}
