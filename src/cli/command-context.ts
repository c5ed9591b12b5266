// What every command is given beside its own arguments.
import type { Worker } from 'node:worker_threads';
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
  /** The second thread, where it was started with the tool. */
  readonly started: Worker | null;
}

/** A command: its arguments and options in, an exit code out. Throws InputError for what it cannot use. */
export type RunCommand<Args extends readonly unknown[]> = (
  context: CommandContext,
  ...args: Args
) => Promise<ExitCode>;
