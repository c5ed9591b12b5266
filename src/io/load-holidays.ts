// Public holidays from a workbook or text table.
import { readHolidays } from '../payment/read-holidays.ts';
import type { Holidays } from '../values/working-days.ts';
import { InputError } from './input-error.ts';
import type { PaymentInput } from './manifest.ts';
import { readRecordFile } from './read-record-file.ts';

export interface LoadedHolidays {
  readonly holidays: Holidays;
  readonly file: PaymentInput;
}

const WHAT = { zh: '节假日表', en: 'the list of holidays' } as const;

/** Loads the holidays. Throws InputError where the file cannot be read, holds no date, or a row of it none. */
export async function loadHolidays(path: string): Promise<LoadedHolidays> {
  const { sheets, sha256, name } = await readRecordFile(path, WHAT);
  const { holidays, unread } = readHolidays(sheets);
  if (holidays.free.size + holidays.worked.size === 0) throw noDates(path);
  if (unread.length > 0) throw unreadRows(path, unread);
  return { holidays, file: { role: 'holidays', file: name, sha256 } };
}

function noDates(path: string): InputError {
  return new InputError({
    zh: {
      message: `节假日表 ${path} 中没有日期`,
      hint: '每行写一个日期或起止两个日期，调休上班的注明“上班”',
    },
    en: {
      message: `${path} holds no dates`,
      hint: 'write a date, or a first and a last one, on each line, and 上班 beside days that are worked',
    },
  });
}

function unreadRows(path: string, rows: readonly number[]): InputError {
  return new InputError({
    zh: {
      message: `节假日表 ${path} 第 ${rows.join('、')} 行没有可以识别的日期`,
      hint: '按 2026-02-17 的样子写日期',
    },
    en: {
      message: `${path}: no date can be read in row ${rows.join(', ')}`,
      hint: 'write dates as 2026-02-17',
    },
  });
}
