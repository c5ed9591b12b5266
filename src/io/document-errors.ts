// What keeps a policy document, city file, ledger or list of rulings from being used.
import type { DocumentProblem } from '../policy/document-problem.ts';
import type { Lang } from '../values/lang.ts';
import { InputError } from './input-error.ts';

const SHOWN = 5;

/** A file that cannot be opened; `error` is what the system said. */
export function unreadableDocument(path: string, error: unknown): InputError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') {
    return new InputError({
      zh: { message: `找不到文件 ${path}`, hint: '检查文件名和所在文件夹' },
      en: { message: `there is no file ${path}`, hint: 'check its name and folder' },
    });
  }
  if (code === 'EISDIR') return folderForFile(path);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') {
    return new InputError({
      zh: {
        message: `没有权限读取 ${path}，或文件正被其他程序占用`,
        hint: '关闭打开它的程序，或检查文件权限',
      },
      en: {
        message: `${path} may not be read, or another program holds it`,
        hint: 'close that program, or check the permissions',
      },
    });
  }
  throw error;
}

/** A folder stands where one file is wanted. */
export function folderForFile(path: string): InputError {
  return new InputError({
    zh: { message: `${path} 是文件夹，不是文件`, hint: '写出其中的文件名' },
    en: { message: `${path} is a folder, not a file`, hint: 'name the file inside it' },
  });
}

/** A document with problems: the first few with line and column, and, where there are more, the command that lists them all. */
export function unusableDocument(
  path: string,
  problems: readonly DocumentProblem[],
  listsAll: string | null,
): InputError {
  const first = problems.slice(0, SHOWN);
  const rest = problems.length - first.length;
  const places = (lang: Lang) =>
    first.map(({ line, column, wording }) => `\n  ${path}:${line}:${column}: ${wording[lang]}`).join('');
  const more = rest > 0 && listsAll !== null;
  return new InputError({
    zh: {
      message: `${path} 有 ${problems.length} 处问题：${places('zh')}${rest > 0 ? `\n  另有 ${rest} 处` : ''}`,
      hint: `按所示行列逐处改正${more ? `；${listsAll} 可列出全部` : ''}`,
    },
    en: {
      message: `${problems.length === 1 ? 'one thing is' : `${problems.length} things are`} wrong in ${path}:${places('en')}${rest > 0 ? `\n  and ${rest} more` : ''}`,
      hint: `mend them at the lines and columns shown${more ? `; ${listsAll} lists them all` : ''}`,
    },
  });
}
