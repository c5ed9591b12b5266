// A command that says its help and its usage errors in the tool's own way.
import { Command } from 'commander';
import type { Lang } from '../values/lang.ts';
import type { CommandContext } from './command-context.ts';
import type { ExitCode } from './exit-code.ts';
import { formatHelp } from './help.ts';
import { dashedOption, usageError } from './usage-error.ts';

/** Runs the work of a command with what it needs from outside, and keeps its exit code. */
export type Runner = (work: (context: CommandContext) => Promise<ExitCode>) => Promise<void>;

/** What commands are made for. */
export interface CommandSetting {
  readonly lang: Lang;
  /** Columns of help texts. */
  readonly width: number;
  /** Says help and version. */
  readonly out: (text: string) => void;
  readonly run: Runner;
  /** Only to be listed: by its name, its arguments and its summary. */
  readonly listed: boolean;
}

/** The flags that ask for help. */
export const HELP = ['-h', '--help'];

// To make the options of all commands, which go unseen there, takes a tenth of the time that their list takes to be shown.
class ListedCommand extends Command {
  override addOption(): this {
    return this;
  }

  override addCommand(): this {
    return this;
  }
}

/** An empty command. It throws for wrong usage and never exits. */
export function newCommand(name: string, { lang, width, out, listed }: CommandSetting): Command {
  if (listed) return new ListedCommand(name);
  const command = new Command(name);
  return command
    .exitOverride((error) => {
      const wrong = usageError(error, command);
      // An option with other dashes is an argument too many.
      throw (wrong && dashedOption(command)) ?? wrong ?? error;
    })
    .configureOutput({
      writeOut: out,
      outputError: () => undefined,
      // Otherwise commander asks the streams of the process.
      getOutHelpWidth: () => width,
      getOutHasColors: () => false,
    })
    .configureHelp({
      formatHelp: (command, helper) => formatHelp(command, helper, width, lang),
      showGlobalOptions: true,
    })
    .helpOption(HELP.join(', '), { zh: '显示帮助', en: 'show help' }[lang])
    .helpCommand(false);
}

/** For an option that may be given several times: what was given, in order. */
export function collected(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
