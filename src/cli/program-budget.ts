// How budget is called.
import type { Command } from 'commander';
import { textIn } from '../values/lang.ts';
import type { BudgetOptions } from './commands/budget.ts';
import { type CommandSetting, newCommand } from './new-command.ts';
import {
  maxSizeOption,
  outOption,
  periodOfRostersOption,
  runOrRosterArgument,
  textOrJson,
} from './shared-options.ts';

/** The command as commander knows it; its work is loaded when it is asked for. */
export function budgetDefinition(setting: CommandSetting): Command {
  const { lang, run } = setting;
  const t = textIn(lang);
  return newCommand('budget', setting)
    .summary(t('测算下年度各承担单位的奖补资金', 'forecast what each payer needs next year'))
    .description(
      t(
        '测算下年度奖补资金：已可按下年度核定的，加上接近获得下一级称号的企业，按低、中、高三档列出省级、市级和各县区、园区所需资金，并注明测算口径。只作预算参考。',
        'Forecasts next year’s awards: what is due by then already, and what enterprises close to their next title would add, for the province, the city and each county and park in three cases, with what the figures rest on. For budgeting only.',
      ),
    )
    .argument(...runOrRosterArgument(lang))
    .option(...outOption(lang))
    .addOption(textOrJson(lang))
    .option(...periodOfRostersOption(lang))
    .option(...maxSizeOption(lang))
    .action(async (place: string, options: BudgetOptions) => {
      await run(async (context) =>
        (await import('./commands/budget.ts')).budgetCommand(context, place, options),
      );
    });
}
