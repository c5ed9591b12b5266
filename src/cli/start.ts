// What every start of the tool begins with.
import type { CommanderError } from 'commander';
import type { Lang } from '../values/lang.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { langOf } from './language.ts';
import { type Stream, type Terminal, terminalOf } from './terminal.ts';

export interface Start {
  /** Those behind the tool's name. */
  readonly args: readonly string[];
  readonly lang: Lang;
  readonly version: string;
  readonly terminal: Terminal;
}

/** Where what is said goes. */
export interface Streams {
  readonly stdout: Stream;
  readonly stderr: Stream;
}

/** What a process was started with. */
export function startOf({ argv, env }: Pick<NodeJS.Process, 'argv' | 'env'>, streams: Streams): Start {
  const args = argv.slice(2);
  const lang = langOf(args);
  const surroundings = { ...streams, env, elapsed: () => process.uptime() * 1000 };
  const terminal = terminalOf(surroundings, { lang, quiet: hasFlag(args, '-q', '--quiet') });
  return { args, lang, version: process.env['XINING_TIERS_VERSION'] ?? 'dev', terminal };
}

/** The streams of the process. From then on a reader that closes the pipe early is no fault. */
export function ownStreams(): Streams {
  const { stdout, stderr } = process;
  // Whoever closes it (head, less) has had enough.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return { stdout, stderr };
}

/** The exit code of a start that ended with the words of commander: wrong usage, or help. */
export function usageExitOf({ exitCode }: CommanderError): ExitCode {
  return exitCode === 0 ? EXIT.done : EXIT.usage;
}

function hasFlag(args: readonly string[], ...names: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((arg) => names.includes(arg));
}
