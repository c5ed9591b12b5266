// Opens a table that a bureau keeps beside the rosters: the ledger or the list of rulings.

import { stat } from 'node:fs/promises';
import type { RawSheet } from '../roster/raw-sheet.ts';
import type { Localised } from '../values/lang.ts';
import { folderForFile } from './document-errors.ts';
import { InputError } from './input-error.ts';
import { keptFileWording } from './kept-file.ts';
import { readInputs } from './read-inputs.ts';

export interface RecordFile {
  readonly sheets: readonly RawSheet[];
  readonly sha256: string;
  readonly name: string;
}

/**
 * Reads a workbook or text table, called `calledAs` where one is given. Throws InputError, naming what the table is for,
 * where it cannot be read.
 */
export async function readRecordFile(
  path: string,
  what: Localised,
  calledAs: string | null = null,
): Promise<RecordFile> {
  if (await isFolder(path)) throw folderForFile(path);
  const { files, faults } = await readInputs([calledAs === null ? path : { path, name: calledAs }]);
  const [file] = files;
  if (!file) throw new RangeError(path);
  const { failure, sheets, sha256 } = file;
  if (failure === null) return { sheets, sha256, name: file.file };
  const { zh, en } = keptFileWording(failure, faults[0]);
  throw new InputError({
    zh: { message: `${what.zh} ${path}：${zh.message}`, hint: zh.hint },
    en: { message: `${what.en} ${path}: ${en.message}`, hint: en.hint },
  });
}

/** The table lacks columns that it cannot be read without. */
export function missingColumns(path: string, what: Localised, headers: readonly string[]): InputError {
  return new InputError({
    zh: { message: `${what.zh} ${path} 缺少列：${headers.join('、')}`, hint: '在表头补上这些列后重试' },
    en: {
      message: `${what.en} ${path} lacks the columns ${headers.join(', ')}`,
      hint: 'add them to its header and try again',
    },
  });
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true;
}
