// The unit of money that a sheet's own line states for all its amounts.
import { plainText } from './cell-text.ts';
import { type StatedUnit, unitOfLine } from './money-unit.ts';
import { prefaceOf } from './preface.ts';
import type { RawSheet } from './raw-sheet.ts';

export interface UnitLine {
  readonly unit: StatedUnit;
  readonly text: string;
}

/** The line 单位：元 over a header, which may be split over two cells; `header.first` is its index among the rows. */
export function unitLine(sheet: RawSheet, header: { readonly first: number }): UnitLine | undefined {
  return prefaceOf(sheet, header)
    .flatMap(({ text, after }) => [text, text + after])
    .flatMap((text): UnitLine[] => {
      const unit = unitOfLine(plainText(text));
      return unit ? [{ unit, text }] : [];
    })
    .at(0);
}
