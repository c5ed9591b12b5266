// What is said where the output of a command did not get through.
import { InputError } from './input-error.ts';
import { diskFault } from './staged-folder-errors.ts';

/** Standard output did not take all that was written there. */
export function outputRefused(error: Error): InputError {
  const said = diskFault(error) ?? { zh: error.message, en: error.message };
  return new InputError(
    {
      zh: {
        message: `无法写出到标准输出：${said.zh}，输出不完整`,
        hint: '腾出空间或改写到别处，再重新运行',
      },
      en: {
        message: `cannot write to standard output: ${said.en}; what is there is not whole`,
        hint: 'make room or write it elsewhere, then run again',
      },
    },
    { cause: error },
  );
}
