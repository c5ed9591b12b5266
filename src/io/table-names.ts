// Which files of a folder are tables, by their names.

/** What names of tables end with. */
export const TABLE_ENDINGS = [
  '.xlsx',
  '.xlsm',
  '.xlsb',
  '.xls',
  '.et',
  '.ods',
  '.csv',
  '.tsv',
  '.txt',
] as const;

/** Whether a name is one of a table; lock files of Excel and WPS and hidden files are none. */
export function isTableName(name: string): boolean {
  return !isScratch(name) && TABLE_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
}

/** Whether a name is one of a lock file of Excel or WPS, or of a hidden file. */
export function isScratch(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.');
}
