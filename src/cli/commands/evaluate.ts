import type { RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-code.ts';
export interface EvaluateOptions {
  readonly period?: string;
}
export const evaluateCommand: RunCommand<[readonly string[], EvaluateOptions]> = async () => EXIT.done;
