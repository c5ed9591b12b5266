// The award year as it is given on the command line.
import { InputError } from '../io/input-error.ts';

/** The year that is written, such as `2025`. Throws InputError for anything else. */
export function awardYearOf(written: string): number {
  if (/^(?:19|20)\d{2}$/.test(written)) return Number(written);
  throw new InputError({
    zh: { message: `“${written}”不是年份`, hint: '写四位年份，例如 --award-year 2025' },
    en: { message: `"${written}" is no year`, hint: 'write four digits, such as --award-year 2025' },
  });
}
