// The commands, their arguments and options, and what help says about them. Each command's work is loaded when it is asked for.
import { type Command, Option } from 'commander';
import { type Lang, type Localised, textIn } from '../values/lang.ts';
import { releaseOf } from '../values/release.ts';
import type { EvaluateOptions } from './commands/evaluate.ts';
import type { PolicyOptions } from './commands/policy.ts';
import { type CommandSetting, collected, HELP, newCommand } from './new-command.ts';
import { budgetDefinition } from './program-budget.ts';
import { diffDefinition } from './program-diff.ts';
import { explainDefinition } from './program-explain.ts';
import { ledgerDefinition } from './program-ledger.ts';
import { payDefinition } from './program-pay.ts';
import { screenDefinition } from './program-screen.ts';
import { simulateDefinition } from './program-simulate.ts';
import { templateDefinition } from './program-template.ts';
import { validateDefinition } from './program-validate.ts';
import { verifyDefinition } from './program-verify.ts';
import {
  formatOption,
  mapFileOption,
  mapOption,
  periodOption,
  policyOption,
  readingLimitOption,
  rostersArgument,
} from './shared-options.ts';
import { blankGiven, dashedOption, refuseTwice } from './usage-error.ts';

export interface GlobalOptions {
  readonly lang: Lang;
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

interface ProgramOptions extends Omit<CommandSetting, 'listed'> {
  readonly version: string;
  /** What follows the program's name. Commands that would go unseen are not made: beside the one it begins with, and where it begins with the version. */
  readonly args: readonly string[];
}

type Definition = (setting: CommandSetting) => Command;

// In the order of the help. A map, since what is asked for may be any word.
const DEFINITIONS: ReadonlyMap<string, Definition> = new Map([
  ['evaluate', evaluateCommand],
  ['validate', validateDefinition],
  ['explain', explainDefinition],
  ['diff', diffDefinition],
  ['screen', screenDefinition],
  ['simulate', simulateDefinition],
  ['budget', budgetDefinition],
  ['pay', payDefinition],
  ['ledger', ledgerDefinition],
  ['template', templateDefinition],
  ['verify', verifyDefinition],
  ['policy', policyCommand],
]);

const VERSION = ['-V', '--version'];

/** The program as commander knows it: throws CommanderError for wrong usage and after help, and never exits. */
export function buildProgram({ version, args, ...own }: ProgramOptions): Command {
  const { lang } = own;
  const t = textIn(lang);
  const program = newCommand('xining-tiers', { ...own, listed: false })
    .summary(
      t('西宁市工业中小企业梯度培育奖补核对', 'checks rosters and works out awards of the tier programme'),
    )
    .description(
      t(
        '核对各县区、园区报送的企业名单，按宁政办〔2023〕32号逐项认定奖补资格和金额，生成核对表和全市汇总。',
        "Checks the rosters of Xining's counties and parks, works out who is entitled to which award under 宁政办〔2023〕32号, and writes reconciliation workbooks and a city summary.",
      ),
    )
    .version(releaseOf(version), VERSION.join(', '), t('显示版本', 'show the version'))
    .addOption(
      new Option(
        `--lang <${t('语言', 'language')}>`,
        t('界面语言：zh 中文（默认），en 英文', 'language of all texts: zh (default) or en'),
      )
        .choices(['zh', 'en'])
        .default('zh'),
    )
    .option('-q, --quiet', t('只在出错时说话', 'speak only when something is wrong'))
    .option('--debug', t('出现内部错误时显示详细信息', 'show details of an internal fault'))
    .addHelpText('after', EXAMPLES[lang])
    .hook('preAction', (_, command) => {
      const wrong = blankGiven(command) ?? dashedOption(command);
      if (wrong) throw wrong;
    });
  for (const define of definitionsFor(args))
    program.addCommand(define({ ...own, listed: isListAsked(args) }));
  refuseTwice(program);
  return program;
}

// The version is shown before a command is looked for.
function definitionsFor([first = '']: readonly string[]): Iterable<Definition> {
  if (VERSION.includes(first)) return [];
  const asked = DEFINITIONS.get(first);
  return asked ? [asked] : DEFINITIONS.values();
}

// With more behind it help may be that of a command.
function isListAsked([first = '', ...others]: readonly string[]): boolean {
  return HELP.includes(first) && others.length === 0;
}

function evaluateCommand(setting: CommandSetting): Command {
  const { lang, run } = setting;
  const t = textIn(lang);
  const file = t('文件', 'file');
  return newCommand('evaluate', setting)
    .summary(
      t(
        '核对一个季度的名单，生成核对表和全市汇总',
        'evaluate the rosters of a quarter and write the workbooks',
      ),
    )
    .description(
      t(
        '核对一个季度的名单：检查数据、逐项认定奖补、对照申报、统计目标，并写出结果文件夹。',
        'Evaluates the rosters of a quarter: checks the data, decides every measure, compares claims, counts targets, and writes a folder of results.',
      ),
    )
    .argument(...rostersArgument(lang))
    .option(...periodOption(lang))
    .option(
      `--award-year <${t('年份', 'year')}>`,
      t('奖补年度；不写则为报告期所在年', "award year; otherwise the period's year"),
    )
    .option(
      `--out <${t('文件夹', 'folder')}>`,
      t(
        '结果文件夹；不写则为当前目录下 xining-tiers-<报告期>',
        'folder of results; otherwise xining-tiers-<period> in the working directory',
      ),
    )
    .option(
      `--ledger <${file}>`,
      t('台账：以前已兑付的奖补，不再重复计算', 'ledger of what was paid before, which is not paid again'),
    )
    .option(
      `--decisions <${file}>`,
      t('裁定表：对待核事项的人工裁定', 'rulings on what the text leaves to a person'),
    )
    .option(
      `--previous <${t('上期', 'before')}>`,
      t(
        '上期的名单、名单文件夹或结果文件夹：列出与上期的变化、目标进度，并核对消失、退库再入库、改动往年数据等情况',
        'rosters, folder or run of the period before: tells what changed and the pace of the targets, and checks who vanished, re-entered or restated figures',
      ),
    )
    .option(
      `--history <${t('文件夹', 'folder')}>`,
      t(
        '存放各期结果文件夹的文件夹：给出各项目标和各单位的历期趋势',
        'folder of earlier runs, for the trend of every target and unit',
      ),
    )
    .option(
      `--city <${file}>`,
      t(
        '市级数据（YAML）：全省总数、已认定集群、各单位任务数',
        "city figures (YAML): provincial totals, recognised clusters, units' own targets",
      ),
    )
    .option(
      `--policy <${file}>`,
      t(
        '另一份政策文件（YAML）；不写则用内置的宁政办〔2023〕32号',
        'another policy document (YAML) instead of the built-in one',
      ),
    )
    .addOption(
      formatOption(lang, ['text', 'json'], {
        zh: 'text 为摘要（默认）；json 另在标准输出给出 evaluation.json',
        en: 'text for a summary (default); json also puts evaluation.json on stdout',
      }),
    )
    .option(...mapOption(lang), collected, [])
    .option(...mapFileOption(lang))
    .option(...readingLimitOption(lang))
    .option('--strict', t('有文件无法读取时不生成任何结果', 'write nothing where any file cannot be read'))
    .action(async (inputs: readonly string[], options: EvaluateOptions) => {
      await run(async (context) =>
        (await import('./commands/evaluate.ts')).evaluateCommand(context, inputs, options),
      );
    });
}

function policyCommand(setting: CommandSetting): Command {
  const { lang, run } = setting;
  const t = textIn(lang);
  const load = () => import('./commands/policy.ts');
  const list = newCommand('list', setting)
    .summary(t('列出全部奖补事项', 'list all measures'))
    .description(
      t('列出全部奖补事项及标准、条款。', 'Lists all measures with what they grant and by which article.'),
    )
    .option(...policyOption(lang))
    .action(async (options: PolicyOptions) => {
      await run(async (context) => (await load()).listCommand(context, options));
    });
  const show = newCommand('show', setting)
    .summary(t('查看一项奖补的标准和条件', 'show what a measure grants and asks for'))
    .description(
      t(
        '查看一项奖补的依据、标准、时间、条件和承担层级。',
        'Shows article, standard, window, conditions and funding of a measure.',
      ),
    )
    .argument(
      `<${t('事项', 'measure')}>`,
      t('事项的名称或标识，如 科技小巨人 或 tech-giant', 'name or id of a measure, such as tech-giant'),
    )
    .option(...policyOption(lang))
    .action(async (measure: string, options: PolicyOptions) => {
      await run(async (context) => (await load()).showCommand(context, measure, options));
    });
  const check = newCommand('check', setting)
    .summary(t('检查一份政策文件', 'check a policy document'))
    .description(
      t(
        '检查一份政策文件（YAML），逐条指出问题所在的行和列。',
        'Checks a policy document (YAML) and says what is wrong, by line and column.',
      ),
    )
    .argument(`<${t('文件', 'file')}>`, t('政策文件（YAML）', 'policy document (YAML)'))
    .action(async (path: string) => {
      await run(async (context) => (await load()).checkCommand(context, path));
    });
  return newCommand('policy', setting)
    .summary(t('查看或检查政策文件', 'look at or check the policy document'))
    .description(t('查看或检查政策文件。', 'Looks at or checks the policy document.'))
    .addCommand(list)
    .addCommand(show)
    .addCommand(check);
}

const EXAMPLES: Localised = {
  zh: `
示例：
  xining-tiers evaluate 城东区.xlsx                  核对一份名单
  xining-tiers evaluate 名单/ --ledger 台账.csv      核对一个文件夹的名单，扣除已兑付的
  xining-tiers policy show 科技小巨人                查看一项奖补`,
  en: `
Examples:
  xining-tiers evaluate chengdong.xlsx               one roster
  xining-tiers evaluate rosters/ --ledger paid.csv   a folder of rosters, less what was paid before
  xining-tiers policy show tech-giant                what a measure grants and asks for`,
};
