// The cells of a ledger's row in one form, whatever program saved the file: what is hashed, compared and written.
import { readCell } from '../eligibility/record-cells.ts';
import { plainText } from '../roster/cell-text.ts';
import { signedAmount } from '../roster/field-types/amount.ts';
import { parseFullDay } from '../roster/field-types/day.ts';
import { tidyText } from '../roster/field-types/text.ts';
import type { StatedUnit } from '../roster/money-unit.ts';
import { isRawDay, type RawValue, rawText } from '../roster/raw-sheet.ts';
import type { CellRef } from '../values/cell-ref.ts';
import { formatYuan } from '../values/money.ts';
import { normaliseUscc } from '../values/uscc.ts';
import type { LedgerKey } from './ledger-columns.ts';

/** Canonical texts of the twelve columns; empty where blank. Amounts `200000.00` in 元, dates ISO. */
export type LedgerCells = Readonly<Record<LedgerKey, string>>;

/**
 * The canonical text of a cell: dates ISO, amounts in 元 with two decimals, codes in capitals, other texts without
 * outer blanks. What is no such thing stays as it stands, so that nothing is lost.
 */
export function canonicalCell(
  key: LedgerKey,
  raw: RawValue,
  unit: StatedUnit | undefined,
  at: CellRef,
): string {
  const text = tidyText(rawText(raw));
  switch (key) {
    case 'code':
      return normaliseUscc(text);
    case 'year':
      return /^(\d{4})(?:年度?)?$/u.exec(plainText(text))?.[1] ?? text;
    case 'amount':
      return canonicalAmount(raw, unit, at) ?? text;
    case 'date':
      return isRawDay(raw) ? raw.day : (parseFullDay(text) ?? text);
    default:
      return text;
  }
}

function canonicalAmount(raw: RawValue, unit: StatedUnit | undefined, at: CellRef): string | undefined {
  if (unit === 'unusable') return undefined;
  const money = readCell(signedAmount, raw, at, [], unit);
  return money === undefined ? undefined : formatYuan(money);
}
