// What a column of renewals says where nothing was renewed: 否, 首次认定.
import { plainText } from './cell-text.ts';
import { FIRST_TIME } from './telling-words.ts';

const NONE = new RegExp(`^(?:否|不是|不|不涉及|没有|(?:${FIRST_TIME})(?:认定)?|新认定|N|No)$`, 'iu');

/** Whether one entry of a column of renewals (as written) says that there is none. */
export function namesNoRenewal(item: string): boolean {
  return NONE.test(plainText(item));
}
