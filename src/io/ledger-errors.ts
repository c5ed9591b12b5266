// What keeps a ledger from being written, in the user's words. Nothing has been changed then.
import type { Standing } from '../ledger/add-rows.ts';
import { faultWording } from '../ledger/fault-wording.ts';
import type { LedgerPayment } from '../ledger/ledger-payments.ts';
import type { LedgerRow } from '../ledger/ledger-row.ts';
import type { LedgerFault } from '../ledger/verify-ledger.ts';
import { cellSource } from '../values/cell-ref.ts';
import type { Lang } from '../values/lang.ts';
import { formatYuanGrouped } from '../values/money.ts';
import { InputError } from './input-error.ts';
import type { LockOwner } from './ledger-lock.ts';
import { diskFault } from './staged-folder-errors.ts';

const SHOWN = 5;

/** Another process holds the ledger; `owner` is null where its lock does not say who. */
export function ledgerLocked(path: string, lock: string, owner: LockOwner | null): InputError {
  const who = {
    zh:
      owner === null
        ? '另一个进程'
        : `${owner.user === '' ? '' : `${owner.user} `}在 ${owner.host} 上的进程 ${owner.pid} `,
    en:
      owner === null
        ? 'another process'
        : `process ${owner.pid} ${owner.user === '' ? '' : `of ${owner.user} `}on ${owner.host}`,
  };
  return new InputError({
    zh: {
      message: `${who.zh}正在写入台账 ${path}，未作任何改动`,
      hint: `等它完成后重试；确认已没有人在写时，删除 ${lock} 再试`,
    },
    en: {
      message: `${who.en} is writing the ledger ${path}; nothing was changed`,
      hint: `try again when it has finished; if you are sure that nobody is writing any more, delete ${lock}`,
    },
  });
}

/** A ledger whose lines are not those that were entered. */
export function alteredLedger(path: string, faults: readonly LedgerFault[]): InputError {
  const lines = listed(faults, (fault, lang) => faultWording(fault)[lang].message);
  return new InputError({
    zh: {
      message: `台账 ${path} 被改动过，未写入：${lines.zh}`,
      hint: `运行 xining-tiers ledger verify --ledger ${path} 查看全部，用备份恢复后重试`,
    },
    en: {
      message: `the ledger ${path} was altered, so nothing was written to it:${lines.en}`,
      hint: `run xining-tiers ledger verify --ledger ${path} to see all, restore it from a copy, and try again`,
    },
  });
}

/** A workbook, to which no row can be added. */
export function ledgerIsWorkbook(path: string): InputError {
  return new InputError({
    zh: {
      message: `${path} 是工作簿，台账只写 CSV`,
      hint: `先导入：xining-tiers ledger import ${path} --ledger 台账.csv，以后用 台账.csv`,
    },
    en: {
      message: `${path} is a workbook, and ledgers are written as CSV only`,
      hint: `import it: xining-tiers ledger import ${path} --ledger 台账.csv, and use 台账.csv from then on`,
    },
  });
}

/** The folder that the ledger is to be in does not exist. */
export function noFolderForLedger(path: string): InputError {
  return new InputError({
    zh: { message: `台账 ${path} 所在的文件夹不存在`, hint: '检查路径，或先建好文件夹' },
    en: {
      message: `the folder of the ledger ${path} does not exist`,
      hint: 'check the path, or make the folder first',
    },
  });
}

/** The batch is in the ledger with other rows. */
export function batchDiffers(
  path: string,
  batch: string,
  added: readonly LedgerRow[],
  gone: readonly LedgerPayment[],
): InputError {
  const more = listed(added, (row) => rowText(row));
  const less = listed(gone, ({ first }) => `${rowText(first)}（${cellSource(first.at)}）`);
  const both = {
    zh: `${added.length > 0 ? `\n台账中没有：${more.zh}` : ''}${gone.length > 0 ? `\n台账中另有：${less.zh}` : ''}`,
    en: `${added.length > 0 ? `\nnot in the ledger:${more.en}` : ''}${gone.length > 0 ? `\nonly in the ledger:${less.en}` : ''}`,
  };
  return new InputError({
    zh: {
      message: `批次 ${batch} 已在台账 ${path} 中，内容不同，未写入：${both.zh}`,
      hint: '换一个批次号；已批准的批次不能改',
    },
    en: {
      message: `the batch ${batch} is in the ledger ${path} with other rows, so nothing was written:${both.en}`,
      hint: 'give the batch another name; one that was approved cannot be changed',
    },
  });
}

/** Rows of which the ledger holds the like, not taken back. */
export function alreadyStanding(path: string, conflicts: readonly Standing[]): InputError {
  const lines = listed(
    conflicts,
    ({ row, payment: { first } }, lang) =>
      `${rowText(row)}${{ zh: '：已在 ', en: ': at ' }[lang]}${cellSource(first.at)}${first.batch === '' ? '' : { zh: `，批次 ${first.batch}`, en: `, batch ${first.batch}` }[lang]}`,
  );
  return new InputError({
    zh: {
      message: `台账 ${path} 已有这些奖补且未追回，不能再次登记：${lines.zh}`,
      hint: '重新运行 evaluate 和 pay，使其扣除台账中已有的；确已追回的先用 ledger recover 登记',
    },
    en: {
      message: `the ledger ${path} holds these already, not taken back, so they are not entered again:${lines.en}`,
      hint: 'run evaluate and pay again so that they are deducted; what was taken back is entered with ledger recover first',
    },
  });
}

/** Somebody saved the file while it was being written. */
export function ledgerChangedMeanwhile(path: string): InputError {
  return new InputError({
    zh: {
      message: `台账 ${path} 刚被其他程序保存过，未写入`,
      hint: '关闭打开它的 Excel 或 WPS 后重试',
    },
    en: {
      message: `another program has just saved the ledger ${path}, so nothing was written`,
      hint: 'close it in Excel or WPS and try again',
    },
  });
}

/** What the disk said, in words; an error that is not the disk's comes back as it is. */
export function ledgerDiskError(error: unknown, path: string): unknown {
  const fault = diskFault(error);
  if (fault === undefined) return error;
  return new InputError(
    {
      zh: { message: `无法写入台账 ${path}：${fault.zh}，台账未改动`, hint: '处理后重试' },
      en: {
        message: `cannot write the ledger ${path}: ${fault.en}; it is unchanged`,
        hint: 'mend that and try again',
      },
    },
    { cause: error },
  );
}

function rowText({ name, uscc, measure, level, amount }: LedgerRow): string {
  const money = amount === null ? '' : formatYuanGrouped(amount);
  return [name, uscc, measure, level ?? '', money].filter((text) => text !== '').join(' ');
}

function listed<T>(
  items: readonly T[],
  textOf: (item: T, lang: Lang) => string,
): Readonly<Record<Lang, string>> {
  const rest = items.length - SHOWN;
  const lines = (lang: Lang): string =>
    items
      .slice(0, SHOWN)
      .map((item) => `\n  ${textOf(item, lang)}`)
      .join('');
  return {
    zh: `${lines('zh')}${rest > 0 ? `\n  另有 ${rest} 处` : ''}`,
    en: `${lines('en')}${rest > 0 ? `\n  and ${rest} more` : ''}`,
  };
}
