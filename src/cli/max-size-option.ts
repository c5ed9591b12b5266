// The size of a file that is still read, as it is given on the command line.
import { InputError } from '../io/input-error.ts';
import { MOST_MEGABYTES, type ReadLimits, readLimits } from '../io/read-limits.ts';

/** The limits for the megabytes that are written, such as `400`; the usual ones where nothing is. Throws InputError for anything else. */
export function limitsOf(written: string | undefined): ReadLimits {
  if (written === undefined) return readLimits();
  const megabytes = /^\d{1,5}$/.test(written) ? Number(written) : 0;
  if (megabytes >= 1 && megabytes <= MOST_MEGABYTES) return readLimits(megabytes);
  throw new InputError({
    zh: {
      message: `“${written}”不是可用的大小`,
      hint: `写 1 至 ${MOST_MEGABYTES} 的整数（MB），例如 --max-size 400`,
    },
    en: {
      message: `"${written}" is no size that can be used`,
      hint: `write a whole number of megabytes from 1 to ${MOST_MEGABYTES}, such as --max-size 400`,
    },
  });
}
