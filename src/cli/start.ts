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
  readonly refusal: Streams['refusal'];
}

/** Where what is said goes. */
export interface Streams {
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** Why stdout did not take all that was written there; null where it did, and where its reader has gone away. */
  readonly refusal: () => Error | null;
}

/** What a process was started with. */
export function startOf(
  { argv, env }: Pick<NodeJS.Process, 'argv' | 'env'>,
  { stdout, stderr, refusal }: Streams,
): Start {
  const args = argv.slice(2);
  const lang = langOf(args);
  const surroundings = { stdout, stderr, env, elapsed: () => process.uptime() * 1000 };
  const terminal = terminalOf(surroundings, { lang, quiet: hasFlag(args, '-q', '--quiet') });
  return { args, lang, version: process.env['XINING_TIERS_VERSION'] ?? 'dev', terminal, refusal };
}

/** The streams of the process. From then on none of them ends it: what did not get through is asked for at the end. */
export function ownStreams(): Streams {
  const { stdout, stderr } = process;
  // The streams themselves forget it: they can be written to again.
  let refused: Error | null = null;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever closes the pipe (head, less) has had enough.
    if (error.code !== 'EPIPE') refused ??= error;
  });
  // Words that nobody can read are no reason to give up the work.
  stderr.on('error', () => {});
  return { stdout, stderr, refusal: () => refused };
}

/** The exit code of a start that ended with the words of commander: wrong usage, or help. */
export function usageExitOf({ exitCode }: CommanderError): ExitCode {
  return exitCode === 0 ? EXIT.done : EXIT.usage;
}

function hasFlag(args: readonly string[], ...names: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((arg) => names.includes(arg));
}
