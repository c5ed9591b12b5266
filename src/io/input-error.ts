// The one error that is the user's to mend: an input that cannot be used, or a wrong command line.
import type { Wording } from '../diagnostics/diagnostic.ts';
import type { Lang } from '../values/lang.ts';

/** Ends the run with exit code 2 before anything is written. */
export class InputError extends Error {
  readonly wording: Readonly<Record<Lang, Wording>>;

  constructor(wording: Readonly<Record<Lang, Wording>>, options?: ErrorOptions) {
    super(wording.en.message, options);
    this.name = 'InputError';
    this.wording = wording;
  }
}
