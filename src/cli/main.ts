// Starts the tool: one run from the command line to an exit code, and the one place where failures are caught.
import type { Worker } from 'node:worker_threads';
import { CommanderError } from 'commander';
import { InputError } from '../io/input-error.ts';
import { dayOf } from '../values/day.ts';
import { EXIT, type ExitCode, STOPPED_BY, type StopSignal } from './exit-code.ts';
import { buildProgram, type GlobalOptions } from './program.ts';
import { ownStreams, type Start, startOf, usageExitOf } from './start.ts';

/** Does what the process was started for, and ends it with its exit code. `started` is the second thread, where that was. */
export async function main(started: Worker | null = null): Promise<void> {
  // A process that ends before its work does must not look like success.
  process.exitCode = EXIT.fault;
  const start = startOf(process, ownStreams());
  const ended = await exitCode(start, started);
  await handedOver(process.stdout);
  const code = await withRefusal(start, ended);
  await handedOver(process.stderr);
  // Left to end by itself, it would first clear away all that was read, which the system does in less time.
  process.exit(code);
}

// Work whose output is not whole has failed.
async function withRefusal({ terminal, refusal }: Start, code: ExitCode): Promise<ExitCode> {
  const error = refusal();
  // A failure was told already.
  if (error === null || (code !== EXIT.done && code !== EXIT.findings)) return code;
  const [{ inputErrorText }, { outputRefused }] = await Promise.all([
    import('./failures.ts'),
    import('../io/output-refused.ts'),
  ]);
  terminal.fail(inputErrorText(outputRefused(error), terminal, false));
  return EXIT.usage;
}

// Resolves also where the reader has gone away.
async function handedOver(stream: NodeJS.WritableStream): Promise<void> {
  await new Promise<void>((resolve) => {
    stream.write('', () => resolve());
  });
}

/** Does the work of the second thread instead. */
export async function thread(): Promise<void> {
  await import('../io/thread-entry.ts');
}

/** Prepares a build. */
export async function prepare(): Promise<void> {
  const { keepDocuments } = await import('../io/keep-documents.ts');
  await keepDocuments();
}

async function exitCode({ args, lang, version, terminal }: Start, started: Worker | null): Promise<ExitCode> {
  const stop = new AbortController();
  let stopped: ExitCode | null = null;
  const unheed = heedSignals((signal) => {
    stopped = STOPPED_BY[signal];
    stop.abort();
  });
  let exitCode: ExitCode = EXIT.done;
  const program = buildProgram({
    lang,
    version,
    width: terminal.width,
    out: terminal.out,
    args,
    run: async (work) => {
      exitCode = await work({ lang, version, today: today(), terminal, interrupted: stop.signal, started });
    },
  });
  // Should what is waited for never come, the process ends: not without a word.
  const endedEarly = (): void => void failed(new Error('nothing came of what was waited for'));
  process.once('beforeExit', endedEarly);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return await failed(error);
  } finally {
    process.off('beforeExit', endedEarly);
    terminal.progress('');
    unheed();
  }

  async function failed(error: unknown): Promise<ExitCode> {
    if (error instanceof CommanderError) return usageExitOf(error);
    if (stopped !== null) {
      terminal.fail({ zh: '已停止，没有写出结果。', en: 'Stopped; nothing was written.' }[lang]);
      return stopped;
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

/** Calls `onStop` for the first signal to stop, and answers what ends that; the second stops the process at once. */
function heedSignals(onStop: (signal: StopSignal) => void): () => void {
  const signals: readonly StopSignal[] = ['SIGINT', 'SIGHUP', 'SIGTERM'];
  const heeded = signals.map((signal) => [signal, () => heed(signal)] as const);
  const unheed = (): void => {
    for (const [signal, listener] of heeded) process.off(signal, listener);
  };
  function heed(signal: StopSignal): void {
    unheed();
    onStop(signal);
  }
  for (const [signal, listener] of heeded) process.on(signal, listener);
  return unheed;
}

function today() {
  const now = new Date();
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!day) throw new RangeError(`clock ${now.getFullYear()}`);
  return day;
}
