// Forms made, filled in as a clerk would, and evaluated.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import { writeXlsx } from '../../src/io/write-xlsx.ts';
import type { FormSetting } from '../../src/reports/template/form-setting.ts';
import type { LastList } from '../../src/reports/template/last-list.ts';
import { templateBook } from '../../src/reports/template/template-book.ts';
import { plainText } from '../../src/roster/cell-text.ts';
import { readHeader } from '../../src/roster/headers.ts';
import { periodEnd, periodOf } from '../../src/values/period.ts';
import { evaluateFolder } from './evaluate-folder.ts';
import { POLICY } from './policy.ts';

/** A form for 城东区 in 2025Q4 with few blank rows. */
export const FORM: FormSetting = {
  period: periodOf(2025, 4),
  unit: 'chengdong',
  policy: POLICY,
  lang: 'zh',
  rows: 30,
  indicators: false,
};

export function formBytes(setting: FormSetting = FORM, last: LastList | null = null): Promise<Uint8Array> {
  return writeXlsx(templateBook(setting, last), { created: periodEnd(setting.period), lang: setting.lang });
}

export async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

export async function saved(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The row of the lowest headers of a sheet of a form. */
export function headerRow(sheet: ExcelJS.Worksheet): number {
  for (let row = 1; row <= 10; row += 1) {
    const cells = sheet.getRow(row).values;
    const named = Array.isArray(cells) && cells.some((cell) => readHeader(String(cell ?? '')).key === 'name');
    if (named) return row;
  }
  throw new Error('no header');
}

/** The column of a header, whatever its star and unit. */
export function columnOf(sheet: ExcelJS.Worksheet, header: string): number {
  const row = sheet.getRow(headerRow(sheet));
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const text = String(row.getCell(column).value ?? '');
    if (plainText(text).replace(/[*(].*$/u, '') === header) return column;
  }
  throw new Error(`no column ${header}`);
}

/** Types values into a row of a form, counted from the first below the example. */
export function fill(
  sheet: ExcelJS.Worksheet,
  place: number,
  values: Readonly<Record<string, ExcelJS.CellValue>>,
): void {
  const row = sheet.getRow(headerRow(sheet) + 2 + place);
  for (const [header, value] of Object.entries(values)) row.getCell(columnOf(sheet, header)).value = value;
}

/** What evaluating one file of these bytes for 2025Q4 finds. */
export async function evaluated(
  bytes: Uint8Array,
  name = '名单.xlsx',
  period = '2025Q4',
): Promise<Evaluation> {
  const folder = await mkdtemp(join(tmpdir(), 'template-'));
  try {
    await writeFile(join(folder, name), bytes);
    return await evaluateFolder(folder, { period });
  } finally {
    await rm(folder, { recursive: true });
  }
}
