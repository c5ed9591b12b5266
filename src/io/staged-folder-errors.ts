// What keeps a run's folder from being written.
import type { Localised } from '../values/lang.ts';
import { InputError } from './input-error.ts';

const SHOWN = 5;

// Batches have no folder to choose: their name is one.
const ELSEWHERE = {
  zh: '换一个文件夹（evaluate 用 --out，validate 用 --annotate，pay 用 --batch）',
  en: 'name another folder (evaluate: --out, validate: --annotate, pay: --batch)',
} as const;

/** A file stands where the folder is wanted. */
export function notAFolder(target: string): InputError {
  return new InputError({
    zh: { message: `${target} 是文件，不能作为结果文件夹`, hint: ELSEWHERE.zh },
    en: { message: `${target} is a file, no folder for the result`, hint: ELSEWHERE.en },
  });
}

/** The folder holds something else than a run. */
export function foreignFolder(target: string): InputError {
  return new InputError({
    zh: {
      message: `${target} 已有其他内容，不是本工具的结果文件夹，未作任何改动`,
      hint: `先移走其中的文件，或${ELSEWHERE.zh}`,
    },
    en: {
      message: `${target} holds other files and is no run of this tool; nothing was touched`,
      hint: `move those files away, or ${ELSEWHERE.en}`,
    },
  });
}

/** The run holds files of other origin, which replacing it would lose. */
export function addedToRun(target: string, added: readonly string[]): InputError {
  const first = added.slice(0, SHOWN);
  const more = added.length - first.length;
  return new InputError({
    zh: {
      message: `${target} 中有不是本工具写出的文件：${first.join('、')}${more > 0 ? ` 等 ${added.length} 个` : ''}，为免丢失未作任何改动`,
      hint: `先移走这些文件，或${ELSEWHERE.zh}`,
    },
    en: {
      message: `${target} holds files that this tool did not write: ${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}; lest they be lost nothing was touched`,
      hint: `move them away, or ${ELSEWHERE.en}`,
    },
  });
}

/** The run holds batches that were approved: the papers of money that was paid. */
export function approvedInRun(target: string, batches: readonly string[]): InputError {
  return new InputError({
    zh: {
      message: `${target} 中有已批准的兑付批次（${batches.join('、')}），为保留拨付依据未作任何改动`,
      hint: '用 --out 指定另一个文件夹',
    },
    en: {
      message: `${target} holds approved payment batches (${batches.join(', ')}), which are kept; nothing was touched`,
      hint: 'name another folder with --out',
    },
  });
}

/** Somebody has filled in the list of rulings, and the run that would replace it was not given it. */
export function filledInRun(target: string, name: string): InputError {
  return new InputError({
    zh: {
      message: `${target}/${name} 已填写或改动，重新生成会丢失其中的内容，未作任何改动`,
      hint: `采用其中的裁定：加上 --decisions ${target}/${name}；不采用的，先把它移走`,
    },
    en: {
      message: `${target}/${name} was filled in or changed, which a new run would lose; nothing was touched`,
      hint: `to apply its rulings add --decisions ${target}/${name}; otherwise move it away first`,
    },
  });
}

/** An input is no longer what was evaluated. */
export function changedMeanwhile(path: string): InputError {
  return new InputError({
    zh: { message: `${path} 在核定期间被改动，未写出结果`, hint: '保存并关闭该文件后重新运行' },
    en: {
      message: `${path} was changed while it was being evaluated; nothing was written`,
      hint: 'save and close it, then run again',
    },
  });
}

const DISK_FAULTS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOSPC: ['磁盘空间不足', 'the disk is full'],
  EDQUOT: ['磁盘配额已用完', 'the disk quota is used up'],
  EFBIG: ['文件超过允许的大小', 'the file would be larger than allowed'],
  EIO: ['磁盘读写出错', 'the disk failed'],
  EACCES: ['没有写入权限', 'it may not be written'],
  EPERM: [
    '没有写入权限，或文件正被其他程序打开',
    'it may not be written, or another program holds a file in it',
  ],
  EROFS: ['该位置只读', 'the place is read-only'],
  EBUSY: ['文件正被其他程序（如 Excel、WPS）打开', 'another program such as Excel holds a file in it'],
  ENOTDIR: ['路径中有一段不是文件夹', 'a part of the path is no folder'],
  EEXIST: ['路径中有一段不是文件夹', 'a part of the path is no folder'],
  EINVAL: ['名称中有不能使用的字符', 'its name has signs that are not allowed'],
  ENAMETOOLONG: ['名称过长', 'its name is too long'],
  ENOENT: [
    '所在的文件夹已被删除或移动，或另一个进程正在写入同一位置',
    'the folder around it was deleted or moved, or another process is writing to the same place',
  ],
  ENOTEMPTY: ['另一个进程刚写入了同一位置', 'another process has just written to the same place'],
};

/** What the system said, in words; undefined where the error is not the disk's. */
export function diskFault(error: unknown): Localised | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [zh, en] = DISK_FAULTS[code] ?? [];
  return zh === undefined || en === undefined ? undefined : { zh, en };
}

/** What the system said in the user's words; an error that is not the disk's comes back as it is. */
export function asInputError(error: unknown, target: string): unknown {
  const fault = diskFault(error);
  if (fault === undefined) return error;
  const { zh, en } = fault;
  return new InputError(
    {
      zh: {
        message: `无法写入 ${target}：${zh}，原有内容未改动`,
        hint: `处理后重试，或${ELSEWHERE.zh}`,
      },
      en: {
        message: `cannot write ${target}: ${en}; what was there is unchanged`,
        hint: `mend that and try again, or ${ELSEWHERE.en}`,
      },
    },
    { cause: error },
  );
}
