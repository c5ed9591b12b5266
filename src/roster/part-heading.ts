// Lines of one text within a list that head a part of it: 二、退出企业, 2025年第三季度企业名单 | 单位：万元.
import { unitsOfLine } from './money-unit.ts';
import { textsOf } from './preface.ts';
import type { RawRow } from './raw-sheet.ts';

/** In characters of plain text; what is longer is a sentence. */
export const LONGEST_HEADING = 30;

const NUMBERING = /^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十\d]+[、.])/u;

/** A heading (plain text) without its number. */
export function withoutNumbering(plain: string): string {
  return plain.replace(NUMBERING, '');
}

/** The texts of a row, as written, those left out that state a unit of money. */
export function wordsBesideUnits(row: RawRow): readonly string[] {
  return textsOf([row])
    .map(({ text }) => text)
    .filter((text) => unitsOfLine(text).length === 0);
}
