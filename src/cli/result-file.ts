// The file that a command writes all of its result into, as a workbook or for a program.
import { InputError } from '../io/input-error.ts';
import { refuseTaken, writeNewFile } from '../io/write-new-file.ts';
import { bytesOf } from '../io/write-run.ts';
import type { Book, RunFile } from '../reports/book.ts';
import type { Day } from '../values/day.ts';
import type { Lang } from '../values/lang.ts';

/** A result in both forms; only that which is asked for is made. */
interface Result {
  readonly book: () => Book;
  readonly json: () => unknown;
  /** The day that the workbook bears, so that the same result has the same bytes. */
  readonly created: Day;
  readonly lang: Lang;
}

/** Before the work: throws InputError where `--out` names a file that is neither .xlsx nor .json, or one that is there. */
export async function checkResultFile(out: string | undefined): Promise<void> {
  if (out === undefined) return;
  if (!/\.(?:xlsx|json)$/i.test(out)) throw notAResultFile(out);
  await refuseTaken([out]);
}

/** Writes what `checkResultFile` let pass. Throws InputError where the disk will not have it. */
export async function writeResultFile(path: string, { book, json, created, lang }: Result): Promise<void> {
  const file: RunFile = /\.xlsx$/i.test(path)
    ? { path, kind: 'book', book: book() }
    : { path, kind: 'json', json: json() };
  await writeNewFile({ path, bytes: await bytesOf(file, { created, lang }) });
}

function notAResultFile(path: string): InputError {
  return new InputError({
    zh: { message: `--out 的文件名 ${path} 不是 .xlsx 或 .json`, hint: '改用其中一种扩展名' },
    en: { message: `the file ${path} after --out is neither .xlsx nor .json`, hint: 'use one of these' },
  });
}
