// Why a 台账 cannot be taken over. Nothing has been entered then.
import { InputError } from './input-error.ts';

const SHOWN = 20;

/** No sheet has the columns that a ledger cannot do without. */
export function importLacks(
  path: string,
  lacking: readonly string[],
  headers: readonly string[],
): InputError {
  const [first = '统一社会信用代码'] = lacking;
  return new InputError({
    zh: {
      message: `${path} 中找不到列：${lacking.join('、')}${headers.length > 0 ? `（表中有：${listed(headers, '、')}）` : ''}`,
      hint: `用 --map 写明哪一列是，例如 --map 表中列名=${first}；没有的先在表中补上`,
    },
    en: {
      message: `${path} lacks the columns ${lacking.join(', ')}${headers.length > 0 ? ` (it has ${listed(headers, ', ')})` : ''}`,
      hint: `say with --map which column it is, such as --map header=${first}; add what is not there`,
    },
  });
}

/** A header was mapped that no sheet has. */
export function headerNotThere(path: string, header: string, headers: readonly string[]): InputError {
  return new InputError({
    zh: {
      message: `${path} 中没有列“${header}”`,
      hint: `--map 等号前写表中的列名；表中有：${listed(headers, '、')}`,
    },
    en: {
      message: `${path} has no column "${header}"`,
      hint: `in front of = stands a header of the file; it has ${listed(headers, ', ')}`,
    },
  });
}

/** The file is a ledger that this tool keeps. */
export function importOfOwnLedger(path: string): InputError {
  return new InputError({
    zh: { message: `${path} 就是本工具登记的台账，不用导入`, hint: `直接使用：--ledger ${path}` },
    en: { message: `${path} is a ledger of this tool already`, hint: `use it as it is: --ledger ${path}` },
  });
}

/** The file is to be taken over into itself. */
export function importIntoItself(path: string): InputError {
  return new InputError({
    zh: { message: `${path} 不能导入到它自己`, hint: '用 --ledger 写另一个文件名，例如 --ledger 新台账.csv' },
    en: {
      message: `${path} cannot be taken over into itself`,
      hint: 'name another file with --ledger, such as --ledger new.csv',
    },
  });
}

function listed(headers: readonly string[], separator: string): string {
  const more = headers.length > SHOWN ? '…' : '';
  return `${headers.slice(0, SHOWN).join(separator)}${more}`;
}
