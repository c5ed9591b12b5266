// Worksheets of a workbook (.xlsx) whose rows do not end, or that have none: cut off or overwritten.
import type { Parts } from './plain-workbook.ts';
import { sheetPaths } from './sheet-paths.ts';

const WORKSHEET = /worksheets\/[^/]+\.xml$/iu;
const ROWS = /<(?:\w+:)?sheetData[\s>/]/u;
const ROWS_END = /<\/(?:\w+:)?sheetData\s*>|<(?:\w+:)?sheetData(?:\s[^<>]*)?\/>/u;

/**
 * Names of the sheets whose rows the library cannot have read in full. It takes such a sheet for an empty one; an empty
 * one still says that it has no rows.
 */
export function damagedSheets(parts: Parts): readonly string[] {
  return [...sheetPaths(parts)].flatMap(([name, path]) => {
    const part = WORKSHEET.test(path) ? parts.get(path) : undefined;
    // Without any bytes the library itself says that the sheet is lost.
    if (!part || part.length === 0) return [];
    const xml = part.toString('latin1');
    return ROWS.test(xml) && ROWS_END.test(xml) ? [] : [name];
  });
}
