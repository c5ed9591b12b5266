// Shows help or the version: a start of its own, which takes a fraction of the whole tool's.
import { CommanderError } from 'commander';
import { directStreams } from './direct-streams.ts';
import { buildProgram } from './program.ts';
import { type Start, startOf, usageExitOf } from './start.ts';

/** Shows what the arguments ask for; false where that is the work of a command, of which nothing has been done. */
export async function main(start: Start = startOf(process, directStreams())): Promise<boolean> {
  const { args, lang, version, terminal, refusal } = start;
  let asked = false;
  const run = async (): Promise<void> => {
    asked = true;
  };
  try {
    await buildProgram({ lang, version, width: terminal.width, out: terminal.out, run, args }).parseAsync(
      args,
      { from: 'user' },
    );
    return !asked;
  } catch (error) {
    if (!(error instanceof CommanderError)) return false;
    // Who cannot be shown it is told so by the whole tool.
    if (refusal() !== null) return false;
    process.exitCode = usageExitOf(error);
    return true;
  }
}
