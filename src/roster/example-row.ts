// The example that a form shows in its first row: nobody's data, whether it is left in place or not.
import type { RawValue } from './raw-sheet.ts';

/** What stands before the name in the example row of a template. */
export const EXAMPLE_MARK = '示例：';

const MARK = /^\s*(?:[(（[【](?:填[写报表])?[示样范]例[)）\]】]|(?:(?:填[写报表])?[示样范]例|例)\s*[:：])/u;

/** Whether the cell of the name says that its row is an example. No enterprise has a colon or bracket there. */
export function isExampleName(name: RawValue): boolean {
  return typeof name === 'string' && MARK.test(name);
}
