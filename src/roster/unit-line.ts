// The unit of money that a sheet's own line states for all its amounts.
import { type StatedUnit, seemsToStateUnit, unitsOfLine } from './money-unit.ts';
import { type HeaderPlace, prefaceOf } from './preface.ts';
import type { RawSheet } from './raw-sheet.ts';

export interface UnitLine {
  readonly unit: StatedUnit;
  readonly text: string;
}

/**
 * The line 单位：元 over a header, which may be split over two cells; `header.first` is its index among the rows. A line
 * that seems to state a unit of money but cannot be understood states one that cannot be used.
 */
export function unitLine(sheet: RawSheet, header: HeaderPlace): UnitLine | undefined {
  const texts = prefaceOf(sheet, header).flatMap(({ text, after }) => [
    { text, said: text },
    { text: text + after, said: `${text} ${after}` },
  ]);
  const stated = texts.flatMap(({ text, said }) => unitsOfLine(said).map((one) => ({ ...one, text })));
  const line = stated.find(({ ofMoney }) => ofMoney) ?? stated[0];
  if (line) return line;
  const unclear = texts.find(({ said }) => seemsToStateUnit(said));
  return unclear && { unit: 'unusable', text: unclear.text };
}
