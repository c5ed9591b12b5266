// evaluate: starts a second thread where it pays, and loads what the work needs while that starts.
import { inputSize } from '../../io/input-size.ts';
import { type SecondThread, withSecondThread, withThread } from '../../io/second-thread.ts';
import type { RunCommand } from '../command-context.ts';
import type { ExitCode } from '../exit-code.ts';

export interface EvaluateOptions {
  readonly period?: string;
  readonly awardYear?: string;
  readonly out?: string;
  readonly ledger?: string;
  readonly decisions?: string;
  readonly city?: string;
  readonly previous?: string;
  readonly history?: string;
  readonly policy?: string;
  readonly format: 'text' | 'json';
  readonly strict?: boolean;
  readonly maxSize?: string;
  readonly map?: readonly string[];
  readonly mapFile?: string;
}

/** `evaluate <roster…|folder>`: the quarterly run. */
export const evaluateCommand: RunCommand<[readonly string[], EvaluateOptions]> = async (
  context,
  paths,
  options,
) => {
  const work = async (thread: SecondThread | null): Promise<ExitCode> => {
    const { evaluateRosters } = await import('../evaluate-rosters.ts');
    return await evaluateRosters(context, paths, options, thread);
  };
  return context.started === null
    ? await withSecondThread('run', inputSize(paths), work)
    : await withThread(context.started, work);
};
