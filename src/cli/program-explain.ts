// How explain is called.
import type { Command } from 'commander';
import type { Lang } from '../values/lang.ts';
import type { ExplainOptions } from './commands/explain.ts';
import { newCommand } from './new-command.ts';
import type { Runner } from './program.ts';

/** The command as commander knows it; its work is loaded when it is asked for. */
export function explainDefinition(lang: Lang, width: number, run: Runner): Command {
  const t = (zh: string, en: string): string => ({ zh, en })[lang];
  return newCommand('explain', width, lang)
    .summary(t('说明一类问题', 'explain a kind of finding'))
    .description(
      t(
        '说明一类问题：是什么、为什么要紧、影响什么、怎样改。',
        'Explains a kind of finding: what it is, why it matters, what it bears on, how to mend it.',
      ),
    )
    .argument(
      `[${t('问题代码', 'code')}]`,
      t(
        'validate 或 evaluate 给出的问题代码，如 code-check',
        'code that validate or evaluate gave, such as code-check',
      ),
    )
    .option('--list', t('列出全部问题代码', 'list all codes'))
    .action(async (code: string | undefined, options: ExplainOptions) => {
      await run(async (context) =>
        (await import('./commands/explain.ts')).explainCommand(context, code, options),
      );
    });
}
