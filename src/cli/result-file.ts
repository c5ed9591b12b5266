// The file that a command writes all of its result into, as a workbook or for a program.
import { InputError } from '../io/input-error.ts';
import { refuseTaken } from '../io/write-new-file.ts';

/** Before the work: throws InputError where `--out` names a file that is neither .xlsx nor .json, or one that is there. */
export async function checkResultFile(out: string | undefined): Promise<void> {
  if (out === undefined) return;
  if (!/\.(?:xlsx|json)$/i.test(out)) throw notAResultFile(out);
  await refuseTaken([out]);
}

function notAResultFile(path: string): InputError {
  return new InputError({
    zh: { message: `--out 的文件名 ${path} 不是 .xlsx 或 .json`, hint: '改用其中一种扩展名' },
    en: { message: `the file ${path} after --out is neither .xlsx nor .json`, hint: 'use one of these' },
  });
}
