// What the tool tells the shell.
import type { Severity } from '../diagnostics/diagnostic.ts';

export const EXIT = {
  /** Done, no error-level findings. */
  done: 0,
  /** Done, error-level findings exist. */
  findings: 1,
  /** Wrong usage, unreadable input or policy: nothing was written. */
  usage: 2,
  /** A fault of the tool itself. */
  fault: 3,
} as const;

/** What stops the tool before its end, from the keyboard, with its window or by the system, and the exit code as shells count it. */
export const STOPPED_BY = { SIGINT: 130, SIGHUP: 129, SIGTERM: 143 } as const;

export type StopSignal = keyof typeof STOPPED_BY;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT] | (typeof STOPPED_BY)[StopSignal];

/** The exit code of finished work with these findings. */
export function exitCodeOf(findings: readonly { readonly severity: Severity }[]): ExitCode {
  return findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.done;
}
