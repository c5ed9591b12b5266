// Where the sheets of an unpacked workbook (.xlsx) are kept.
import type { Parts } from './plain-workbook.ts';
import { sheetsIn } from './workbook-package.ts';

const WORKBOOK = 'xl/workbook.xml';

/** By the name of each sheet the path of its part; none where the workbook is kept elsewhere than usual. */
export function sheetPaths(parts: Parts): ReadonlyMap<string, string> {
  if (!parts.has(WORKBOOK)) return new Map();
  const files = {
    workbook: WORKBOOK,
    has: (path: string) => parts.has(path),
    text: (path: string) => parts.get(path)?.toString('utf8') ?? '',
  };
  return new Map(sheetsIn(files).map(({ name, path }) => [name, path]));
}
