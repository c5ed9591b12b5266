// The unit of money that a sheet's own line states for all its amounts.
import { plainText } from './cell-text.ts';
import { type StatedUnit, unitsOfLine } from './money-unit.ts';
import { prefaceOf } from './preface.ts';
import type { RawSheet } from './raw-sheet.ts';

export interface UnitLine {
  readonly unit: StatedUnit;
  readonly text: string;
}

/** The line 单位：元 over a header, which may be split over two cells; `header.first` is its index among the rows. */
export function unitLine(sheet: RawSheet, header: { readonly first: number }): UnitLine | undefined {
  const stated = prefaceOf(sheet, header)
    .flatMap(({ text, after }) => [text, text + after])
    .flatMap((text) => unitsOfLine(plainText(text)).map((one) => ({ ...one, text })));
  return stated.find(({ ofMoney }) => ofMoney) ?? stated[0];
}
