// How screen is called.
import type { Command } from 'commander';
import { textIn } from '../values/lang.ts';
import type { ScreenOptions } from './commands/screen.ts';
import { type CommandSetting, collected, newCommand } from './new-command.ts';
import { maxSizeOption, outOption, textOrJson } from './shared-options.ts';

/** The command as commander knows it; its work is loaded when it is asked for. */
export function screenDefinition(setting: CommandSetting): Command {
  const { lang, run } = setting;
  const t = textIn(lang);
  const file = t('文件', 'file');
  return newCommand('screen', setting)
    .summary(
      t(
        '对照国家标准筛查企业可升哪一级、还差什么',
        'screen enterprises against the national criteria: which tier next, and what is missing',
      ),
    )
    .description(
      t(
        '对照优质中小企业梯度培育的国家标准，逐户逐项判断创新型、专精特新、小巨人的条件和得分：已达到、待补数据或未达到，还差多少，怎样改动最少，找谁。缺数据的给出得分区间，不按零分计。结果仅供培育参考，不作为认定或兑付依据。',
        'Holds every enterprise against the national criteria for innovative SMEs, SRDI SMEs and little giants, condition by condition: met, possible or not met, how far it is, the least that would do, and whom to call. What is not known makes a range of points, never a zero. It is advice: no recognition and no payment rests on it.',
      ),
    )
    .argument(
      `<${t('名单或结果文件夹', 'roster or run')}>`,
      t(
        '名单文件、存放名单的文件夹，或 evaluate 写出的文件夹',
        'a roster file, a folder of rosters, or a folder that evaluate wrote',
      ),
    )
    .option(
      `--on <${t('日期', 'date')}>`,
      t(
        '按这一天有效的标准和称号筛查，如 2026-04-01；不写则为报告期末',
        'by the criteria and titles valid on this day, such as 2026-04-01; otherwise the end of the period',
      ),
    )
    .option(
      `--tier <${t('层级', 'tiers')}>`,
      t(
        '只筛查这些层级，逗号分隔：innovative 创新型、srdi 专精特新、little-giant 小巨人',
        'these tiers only, with commas between: innovative, srdi, little-giant',
      ),
    )
    .option(`--unit <${t('单位', 'unit')}>`, t('只看一个县区或园区', 'one county or park only'))
    .option(
      `--enterprise <${t('企业', 'enterprise')}>`,
      t(
        '只看一户：逐项列出条件、指标、数据和所在单元格；写名称、代码、其中一部分或拼音首字母',
        'one enterprise only, with every condition, indicator, value and cell; by name, code, a part of either, or pinyin initials',
      ),
    )
    .option('--all', t('企业全部列出，不只列最接近的', 'list all enterprises, not only the closest'))
    .option(...outOption(lang))
    .addOption(textOrJson(lang))
    .option(
      `--period <${t('季度', 'quarter')}>`,
      t(
        '名单的报告期，如 2025Q4；不写则取名单标明的',
        'period of the rosters, such as 2025Q4; otherwise what they state',
      ),
    )
    .option(
      `--map <${t('列=含义', 'column=meaning')}>`,
      t(
        '指明名单中一列的含义，同 evaluate，可多次使用',
        'says what a column means, as for evaluate; may be given several times',
      ),
      collected,
      [],
    )
    .option(`--map-file <${file}>`, t('列对照文件（YAML）', 'such settlements as a file (YAML)'))
    .option(...maxSizeOption(lang))
    .action(async (place: string, options: ScreenOptions) => {
      await run(async (context) =>
        (await import('./commands/screen.ts')).screenCommand(context, place, options),
      );
    });
}
