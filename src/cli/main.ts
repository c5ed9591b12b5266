// Starts the tool: one run from the command line to an exit code, and the one place where failures are caught.
import { CommanderError } from 'commander';
import { InputError } from '../io/input-error.ts';
import { dayOf } from '../values/day.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { langOf } from './language.ts';
import { buildProgram, type GlobalOptions } from './program.ts';
import { terminalOf } from './terminal.ts';

const args = process.argv.slice(2);
const version = process.env['XINING_TIERS_VERSION'] ?? 'dev';

// A reader that closes the pipe early (head, less) has had enough; that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await main();

async function main(): Promise<ExitCode> {
  const lang = langOf(args);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const { stdout, stderr, env } = process;
  const surroundings = { stdout, stderr, env, elapsed: () => performance.now() };
  const terminal = terminalOf(surroundings, { lang, quiet: hasFlag('-q', '--quiet') });
  let exitCode: ExitCode = EXIT.done;
  const program = buildProgram({
    lang,
    version,
    width: terminal.width,
    run: async (work) => {
      exitCode = await work({ lang, version, today: today(), terminal, interrupted: stop.signal });
    },
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return await failed(error);
  } finally {
    terminal.progress('');
    process.removeAllListeners('SIGINT');
  }

  async function failed(error: unknown): Promise<ExitCode> {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (stop.signal.aborted) {
      terminal.fail({ zh: '已停止，没有写出结果。', en: 'Stopped; nothing was written.' }[lang]);
      return EXIT.interrupted;
    }
    const { debug = false } = program.opts<GlobalOptions>();
    // Colours and the wording of failures are loaded by who needs them.
    const { faultReport, inputErrorText } = await import('./failures.ts');
    if (error instanceof InputError) {
      terminal.fail(inputErrorText(error, terminal, debug));
      return EXIT.usage;
    }
    terminal.fail(faultReport(error, { terminal, version, args, debug }));
    return EXIT.fault;
  }
}

function hasFlag(...names: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((arg) => names.includes(arg));
}

function today() {
  const now = new Date();
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!day) throw new RangeError(`clock ${now.getFullYear()}`);
  return day;
}
