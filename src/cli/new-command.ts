// A command that says its help and its usage errors in the tool's own way.
import { Command } from 'commander';
import type { Lang } from '../values/lang.ts';
import { formatHelp } from './help.ts';
import { usageError } from './usage-error.ts';

/** An empty command; `width` is that of its help, in columns. It throws for wrong usage and never exits. */
export function newCommand(name: string, width: number, lang: Lang): Command {
  const command = new Command(name);
  return command
    .exitOverride((error) => {
      throw usageError(error, command) ?? error;
    })
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      formatHelp: (command, helper) => formatHelp(command, helper, width, lang),
      showGlobalOptions: true,
    })
    .helpOption('-h, --help', { zh: '显示帮助', en: 'show help' }[lang])
    .helpCommand(false);
}

/** For an option that may be given several times: what was given, in order. */
export function collected(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
