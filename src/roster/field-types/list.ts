// Several names in one cell.
import { isBlankText, plainText } from '../cell-text.ts';
import type { FieldType, FilledCell } from '../field-type.ts';
import { rawText } from '../raw-sheet.ts';
import { tidyText } from './text.ts';

/** Names split at 、 ; ； and line breaks; never empty. */
export const list = {
  reports: [],
  recurs: true,
  read: (raw) => {
    const names = splitNames(raw);
    return names.length === 0 ? undefined : names;
  },
} as const satisfies FieldType<readonly string[]>;

/** The names in a cell, without blank ones. */
function splitNames(raw: FilledCell): readonly string[] {
  return rawText(raw)
    .split(/[、;；\n\r]+/u)
    .map(tidyText)
    .filter((name) => !isBlankText(plainText(name)));
}
