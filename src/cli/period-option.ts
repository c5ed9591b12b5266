// The period as it is given on the command line.
import { InputError } from '../io/input-error.ts';
import { type Period, parsePeriod } from '../values/period.ts';

/** The period that is written, such as `2025Q4`. Throws InputError for anything else. */
export function periodOf(written: string): Period {
  const period = parsePeriod(written);
  if (period !== undefined) return period;
  throw new InputError({
    zh: { message: `“${written}”不是报告期`, hint: '写成年份加季度，例如 --period 2025Q4' },
    en: { message: `"${written}" is no period`, hint: 'write year and quarter, such as --period 2025Q4' },
  });
}
