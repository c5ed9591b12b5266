// What every command is given beside its own arguments.
import type { Day } from '../values/day.ts';
import type { Lang } from '../values/lang.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

export interface CommandContext {
  readonly lang: Lang;
  readonly version: string;
  readonly today: Day;
  readonly terminal: Terminal;
  /** Aborted where the person stops the tool. */
  readonly interrupted: AbortSignal;
}

/** A command: its arguments and options in, an exit code out. Throws InputError for what it cannot use. */
export type RunCommand<Args extends readonly unknown[]> = (
  context: CommandContext,
  ...args: Args
) => Promise<ExitCode>;
