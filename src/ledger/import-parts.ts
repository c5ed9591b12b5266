// The amounts of a row of a 台账 that is taken over, each with its level and payer.
import { readCell } from '../eligibility/record-cells.ts';
import type { Policy } from '../policy/policy.ts';
import { signedAmount } from '../roster/field-types/amount.ts';
import { formatYuanGrouped, type Money, type MoneyUnit, subtract, sum, ZERO } from '../values/money.ts';
import { type ImportKey, LEVEL_AMOUNTS } from './import-columns.ts';
import { importAmountDoubtful, importLocalTwice } from './import-kinds.ts';
import { readPayers } from './import-payers.ts';
import type { ImportRow } from './import-row.ts';
import { CHECK_TOTAL, isNot, NEGATIVE, NO_UNIT, NOT_NEGATIVE, UNIT } from './import-wording.ts';
import type { LedgerRow } from './ledger-row.ts';
import { isFarOff, standardAt } from './policy-standard.ts';

export interface ImportSetting {
  readonly policy: Policy;
  /** What rows are given that do not say themselves; null for nothing. */
  readonly batch: string | null;
  readonly year: number | null;
  /** Unit of amounts where neither header nor sheet states one; null for 元, and then doubtful ones are refused. */
  readonly unit: MoneyUnit | null;
  /** Whether somebody has said that awards were paid in several parts. */
  readonly instalments: boolean;
}

export type ImportPart = Pick<LedgerRow, 'level' | 'payer' | 'amount'>;

/**
 * Reads them, in the order of levels, for the row's measure and state, and tells what cannot be right. A table may have a
 * column for each level in place of one row for each.
 */
export function readParts(
  row: ImportRow,
  { measure, status }: Pick<LedgerRow, 'measure' | 'status'>,
  setting: ImportSetting,
): readonly ImportPart[] {
  const whole = readMoney(row, 'amount', status, setting.unit);
  const amounts = LEVEL_AMOUNTS.flatMap(({ level, key }) => {
    const amount = readMoney(row, key, status, setting.unit);
    return amount === null || amount === ZERO ? [] : [{ level, key, amount }];
  });
  const { level, localOf } = readPayers(row, amounts);
  if (amounts.length === 0) {
    checkSize(row, { key: 'amount', measure, level, amount: whole }, setting);
    return [{ level, payer: level === 'local' ? localOf('amount') : null, amount: whole }];
  }
  const total = sum(amounts.map(({ amount }) => amount));
  if (whole !== null && whole !== total) row.refuse('amount', CHECK_TOTAL, isNot(total));
  for (const one of amounts) checkSize(row, { ...one, measure }, setting);
  checkPaidTwice(row, measure, amounts, setting);
  return amounts.map(({ level: own, key, amount }) => ({
    level: own,
    payer: own === 'local' ? localOf(key) : null,
    amount,
  }));
}

interface Sized extends Pick<ImportPart, 'level' | 'amount'> {
  readonly key: ImportKey;
  readonly measure: string;
}

// What came back is often written below zero.
function readMoney(
  row: ImportRow,
  key: ImportKey,
  state: LedgerRow['status'],
  unit: MoneyUnit | null,
): Money | null {
  const stated = row.unit(key) ?? unit ?? 'yuan';
  if (stated === 'unusable') row.refuse(key, UNIT, NO_UNIT);
  if (stated === 'unusable') return null;
  const read = readCell(signedAmount, row.raw(key), row.at(key), row.diagnostics, stated) ?? null;
  if (read === null || read >= ZERO) return read;
  if (state !== 'recovered') row.refuse(key, NOT_NEGATIVE, NEGATIVE);
  return subtract(ZERO, read);
}

function checkSize(
  row: ImportRow,
  { key, measure, level, amount }: Sized,
  { policy, unit }: ImportSetting,
): void {
  const standard = standardAt(policy, measure, level);
  if (unit !== null || amount === null || !standard || !isFarOff(amount, standard)) return;
  const args = { amount: formatYuanGrouped(amount), standard: formatYuanGrouped(standard.money) };
  row.tell(importAmountDoubtful, key, args);
}

// County and park in one row: the standard is what both come to, for either may pay it.
function checkPaidTwice(
  row: ImportRow,
  measure: string,
  amounts: readonly { readonly key: ImportKey; readonly amount: Money }[],
  { policy, instalments }: ImportSetting,
): void {
  const local = amounts.filter(({ key }) => key === 'localAmount' || key === 'parkAmount');
  const standard = standardAt(policy, measure, 'local');
  const total = sum(local.map(({ amount }) => amount));
  const isEnough = local.length < 2 || !standard || total <= standard.money;
  if (instalments || isEnough || isFarOff(total, standard)) return;
  const args = { total: formatYuanGrouped(total), standard: formatYuanGrouped(standard.money) };
  row.tell(importLocalTwice, 'parkAmount', args);
}
