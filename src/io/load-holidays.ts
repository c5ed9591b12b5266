// Public holidays from a workbook or text table.
import { type HolidayTable, readHolidays } from '../payment/read-holidays.ts';
import type { Holidays } from '../values/working-days.ts';
import { InputError } from './input-error.ts';
import type { PaymentInput } from './manifest.ts';
import { readRecordFile } from './read-record-file.ts';

export interface LoadedHolidays {
  readonly holidays: Holidays;
  readonly file: PaymentInput;
}

const WHAT = { zh: '节假日表', en: 'the list of holidays' } as const;

/** Loads the holidays. Throws InputError where the file or a row of it cannot be read, or where it holds no date. */
export async function loadHolidays(path: string): Promise<LoadedHolidays> {
  const { sheets, sha256, name } = await readRecordFile(path, WHAT);
  const { holidays, unread } = readHolidays(sheets);
  if (unread.length > 0) throw unreadRows(path, unread);
  if (holidays.free.size + holidays.worked.size === 0) throw noDates(path);
  return { holidays, file: { role: 'holidays', file: name, sha256 } };
}

const FORM = {
  zh: '每行写一个日期或起止两个日期，逗号后注明 休 或 上班，如 2026-02-14,上班 或 2026-02-16至2026-02-23,休；年月日都要写全',
  en: 'write a date, or a first and a last one, on each line, then a comma and 休 (free) or 上班 (worked), such as 2026-02-14,上班 or 2026-02-16至2026-02-23,休, each date in full',
};

const SHOWN = 5;

function noDates(path: string): InputError {
  return new InputError({
    zh: { message: `节假日表 ${path} 中没有日期`, hint: FORM.zh },
    en: { message: `${path} holds no dates`, hint: FORM.en },
  });
}

function unreadRows(path: string, rows: HolidayTable['unread']): InputError {
  const rest = rows.length - SHOWN;
  const listed = (rowOf: (number: number, text: string) => string): string =>
    rows
      .slice(0, SHOWN)
      .map(({ number, text }) => rowOf(number, text))
      .join('');
  const zh = listed((number, text) => `\n  第 ${number} 行“${text}”`);
  const en = listed((number, text) => `\n  row ${number} "${text}"`);
  return new InputError({
    zh: {
      message: `节假日表 ${path} 中有看不懂的行：${zh}${rest > 0 ? `\n  另有 ${rest} 行` : ''}`,
      hint: FORM.zh,
    },
    en: {
      message: `${path} has rows that cannot be read:${en}${rest > 0 ? `\n  and ${rest} more` : ''}`,
      hint: FORM.en,
    },
  });
}
