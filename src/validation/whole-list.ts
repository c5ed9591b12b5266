// Whether a doubt is one about the list rather than about its rows.
import type { ValidationContext } from './rule.ts';

/** Whether so many of all rows share a doubt that one finding for the list says more than one for each row. */
export function isWholeList(
  doubtful: number,
  all: number,
  { parameters }: Pick<ValidationContext, 'parameters'>,
): boolean {
  const { share, rows } = parameters['whole-list'];
  return doubtful >= rows && doubtful * 100 > all * share;
}
