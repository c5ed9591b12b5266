// Rows of a kept table (台账, 裁定表) that name an enterprise and yet are not read: over the header, on a hidden sheet, on
// a sheet without a header.
import { atFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { isCodeLike } from '../roster/enterprise-marks.ts';
import { type RawRow, type RawSheet, type RawValue, rawText } from '../roster/raw-sheet.ts';
import { counted } from '../values/counted.ts';

export type WhyUnread = 'above-header' | 'hidden' | 'no-header';

/** Rows of one sheet that are not read for one reason. */
export interface UnreadRecords {
  readonly file: string;
  readonly sheet: string;
  readonly why: WhyUnread;
  /** The first of them. */
  readonly row: number;
  readonly count: number;
}

const REASONS: Readonly<Record<WhyUnread, { readonly zh: string; readonly en: string }>> = {
  'above-header': { zh: '在表头之上', en: 'over the header' },
  hidden: { zh: '在隐藏的工作表中', en: 'on a hidden sheet' },
  'no-header': { zh: '所在工作表没有可用的表头', en: 'on a sheet without a header that can be used' },
};

export const recordsUnread = kind<{ readonly count: number; readonly why: WhyUnread }>()({
  code: 'records-unread',
  severity: 'error',
  why: {
    zh: '台账、裁定表中没有读到的行等于没有：已兑付的会再付，裁定核减的会全额兑付。',
    en: 'A row of the ledger or the rulings that is not read counts for nothing: what was paid would be paid again, what was lowered in full.',
  },
  example: '排序后表头落到了最后一行',
  sample: { count: 3, why: 'above-header' },
  zh: ({ count, why }) => ({
    message: `有 ${count} 行写有统一社会信用代码，但${REASONS[why].zh}，未读取`,
    hint: '表头放在各行之上，各工作表都有表头并取消隐藏；不是台账、裁定的工作表，从文件中删去',
  }),
  en: ({ count, why }) => ({
    message: `${counted(count, 'row')} with a code ${count === 1 ? 'stands' : 'stand'} ${REASONS[why].en} and ${count === 1 ? 'is' : 'are'} not read`,
    hint: 'put the header over the rows, give each sheet a header and unhide it; delete sheets that are no part of the ledger or the rulings',
  }),
});

// The office that keeps a table has a code too, with a label in front of it: 单位代码.
const LABEL = /代码$|[:：]$/u;

function isRecord(cells: readonly RawValue[]): boolean {
  const filled = cells.filter((cell) => rawText(cell).trim() !== '');
  const isLabel = (cell: RawValue): boolean => LABEL.test(rawText(cell).trim());
  return filled.length > 1 && filled.some((cell, at) => isCodeLike(cell) && !isLabel(filled[at - 1]));
}

/** The rows among these that name a code; null where none does. */
export function unreadRecords(
  { file, sheet }: Pick<RawSheet, 'file' | 'sheet'>,
  rows: readonly RawRow[],
  why: WhyUnread,
): UnreadRecords | null {
  const named = rows.filter(({ cells }) => isRecord(cells));
  const [first] = named;
  return first ? { file, sheet, why, row: first.number, count: named.length } : null;
}

/** The finding for them, at the first row. */
export function tellUnread({ file, sheet, why, row, count }: UnreadRecords): Diagnostic {
  return report(recordsUnread, { ...atFile(file, sheet), row }, { count, why });
}
