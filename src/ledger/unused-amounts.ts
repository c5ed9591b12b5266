// Columns of a bureau's 台账 that were not taken over although they seem to hold money: nothing is left out unseen.
import { atCell, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/kind.ts';
import { speaksOfIntent, speaksOfMoney } from '../eligibility/payment-words.ts';
import type { UnusedColumn } from '../eligibility/record-table.ts';
import { oneLine, plainText } from '../roster/cell-text.ts';
import { readHeader } from '../roster/headers.ts';
import { rawText } from '../roster/raw-sheet.ts';
import { importUnusedAmounts } from './import-kinds.ts';

/**
 * A finding for each unused column of amounts that may have been paid. What is only claimed or planned is none, unless
 * the table has no other amounts: `known` says whether it has.
 */
export function unusedAmounts(columns: readonly UnusedColumn[], known: boolean): readonly Diagnostic[] {
  return columns.flatMap((column) => {
    const [header, group] = [column.header, column.group].map(oneLine);
    const count = column.filled.filter((cell) => AMOUNT.test(plainText(rawText(cell)))).length;
    if (header === undefined || group === undefined || count === 0) return [];
    if (!mayBePaid(header, group, known)) return [];
    return [report(importUnusedAmounts, atCell(column, null, header), { header, group, count })];
  });
}

function mayBePaid(header: string, group: string, known: boolean): boolean {
  const readings = [readHeader(header), readHeader(group)];
  if (readings.some(({ plain }) => (known && speaksOfIntent(plain)) || OF_NO_AWARD.test(plain))) return false;
  return readings.some(({ plain, unit }) => unit !== undefined || speaksOfMoney(plain) || LEVEL.test(plain));
}

// Zero is none.
const AMOUNT = /^-?(?=.*[1-9])[\d,]*\d(?:\.\d+)?(?:[万亿]?元|万|亿)?$/u;
const LEVEL = /省|市|县|区|财政|承担/u;
const OF_NO_AWARD =
  /批次|文号|号$|日期|时间|年[度份]|代码|编号|账|电话|名称|笔数|户数|项数|人数|收入|投入|费用|税|资产|利润/u;
