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
  /** Stopped from the keyboard, as shells count it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code of finished work with these findings. */
export function exitCodeOf(findings: readonly { readonly severity: Severity }[]): ExitCode {
  return findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.done;
}
