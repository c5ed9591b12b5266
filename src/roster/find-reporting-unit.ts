// Which county or park a sheet comes from: its 填报单位 line, its title, its name or the file's name.
import { atCell, type Reported } from '../diagnostics/diagnostic.ts';
import { kind, report } from '../diagnostics/kind.ts';
import { findUnit, type UnitId } from '../values/reporting-unit.ts';
import { isBlankText, plainText } from './cell-text.ts';
import type { Header } from './find-header.ts';
import { fileName, type PrefaceCell, prefaceOf } from './preface.ts';
import type { RawSheet } from './raw-sheet.ts';
import { SENT_IN } from './telling-words.ts';

export const unknownReportingUnit = kind<{ readonly text: string }>()({
  code: 'unknown-reporting-unit',
  severity: 'warning',
  why: {
    zh: '填报单位决定名单归哪个县区或园区核对。',
    en: 'The reporting unit decides which county or park reconciles the list.',
  },
  example: '填报单位：城关区',
  sample: { text: '西宁市某区' },
  zh: ({ text }) => ({
    message: `填报单位“${text}”不是西宁市的县区或园区`,
    hint: '填写县区或园区的现用名称',
  }),
  en: ({ text }) => ({
    message: `the reporting unit “${text}” is no county or park of Xining`,
    hint: 'write the present name of a county or park',
  }),
});

const LINE = new RegExp(
  `(?:${SENT_IN})单位(?:\\((?:盖章|公章|签章)\\))?:?([^:]*?)(?=填报日期|填表|报送日期|日期:|单位:|$)`,
  'u',
);

/** The reporting unit of a sheet; null where nothing names one. */
export function findReportingUnit(sheet: RawSheet, header: Header): Reported<UnitId | null> {
  const preface = prefaceOf(sheet, header);
  const line = preface.find(({ text }) => LINE.test(plainText(text)));
  const named = line ? nameOnLine(line) : '';
  const unit =
    findUnit(named) ??
    preface.map(({ text }) => findUnit(text)).find((found) => found !== undefined) ??
    findUnit(sheet.sheet) ??
    findUnit(fileName(sheet.file)) ??
    findUnit(sheet.file) ??
    null;
  if (!line || isBlankText(named) || findUnit(named)) return { value: unit, diagnostics: [] };
  const place = atCell({ ...sheet, row: line.row, column: line.column }, null, line.text);
  return { value: unit, diagnostics: [report(unknownReportingUnit, place, { text: named })] };
}

function nameOnLine({ text, after }: PrefaceCell): string {
  const named = LINE.exec(plainText(text))?.[1] ?? '';
  return named === '' && !after.includes('：') && !after.includes(':') ? plainText(after) : named;
}
