// Several names in one cell.
import { isBlankText, plainText } from '../cell-text.ts';
import type { FieldType, FilledCell } from '../field-type.ts';
import { rawText } from '../raw-sheet.ts';
import { isBlankUnder, tidyText } from './text.ts';

/** Names split at 、 ; ； and line breaks; never empty. 无 alone is the only name where the column takes it for an answer. */
export const list = {
  reports: [],
  recurs: true,
  read: (raw, { key }) => {
    const stated = piecesOf(raw).filter((piece) => !isBlankUnder(key, plainText(piece)));
    const names = stated.filter((piece) => !isBlankText(plainText(piece)));
    if (names.length > 0) return names;
    return stated.length > 0 ? stated.slice(0, 1) : undefined;
  },
} as const satisfies FieldType<readonly string[]>;

function piecesOf(raw: FilledCell): readonly string[] {
  return rawText(raw)
    .split(/[、;；\n\r]+/u)
    .map(tidyText);
}
