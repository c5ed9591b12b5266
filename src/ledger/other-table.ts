// Tables that have the columns of a ledger and are none: what was ruled or claimed is not what was paid.
import { speaksOfPlans } from '../eligibility/payment-words.ts';
import { plainText } from '../roster/cell-text.ts';
import { COLUMNS } from '../roster/columns.ts';
import { readHeader } from '../roster/headers.ts';
import { type RawSheet, rawText } from '../roster/raw-sheet.ts';
import { LEDGER_COLUMNS, type LedgerKey } from './ledger-columns.ts';

export type OtherTable = 'rulings' | 'claims' | 'roster';

const ROWS_SEARCHED = 20;
const RULED = ['裁定', '裁定结果', '裁定意见'];
const CLAIMED = ['申报金额', '申请金额'];
/** Columns that only something paid has; rulings and claims have years, amounts, dates and documents of their own. */
const OF_PAYMENTS = ['batch', 'level', 'payer'] as const satisfies readonly LedgerKey[];
const PAID = /拨付|兑付|兑现|发放|支付|已付|到账|拨款/u;
const STATE = /已批准|已拨付|已追回|已兑付|已兑现|已发放|已支付|已付/u;
/** Columns that every roster has, and nobody keeps beside payments. */
const OF_ROSTERS = ['industryCode', 'revenue', 'aboveScale'] as const;
/** An advance may have been made or only be meant: by such a header alone nothing counts as paid. */
const ADVANCE = /^预/u;

/**
 * What the first shown sheet with codes and measures is, where it is no ledger; null where it may be one. Without any
 * such sheet it may be a roster.
 */
export function otherTable(sheets: readonly RawSheet[]): OtherTable | null {
  let isRoster = false;
  for (const { rows } of sheets.filter(({ hidden }) => !hidden)) {
    for (const [place, { cells }] of rows.slice(0, ROWS_SEARCHED).entries()) {
      const headers = cells.map((cell) => readHeader(rawText(cell).replace(/[\n\r]+/gu, '')).plain);
      const has = (names: readonly string[]): boolean =>
        names.some((name) => headers.includes(plainText(name)));
      if (!has(namesOf('code'))) continue;
      if (!has(namesOf('measure'))) {
        isRoster ||= OF_ROSTERS.filter((key) => has(rosterNames(key))).length > 1;
        continue;
      }
      // A list of either in which payments were noted is a ledger to somebody; what nobody filled in notes nothing.
      if (notesPayments(headers, rows.slice(place + 1))) return null;
      if (has(RULED)) return 'rulings';
      return has(CLAIMED) && !has(namesOf('amount')) ? 'claims' : null;
    }
  }
  return isRoster ? 'roster' : null;
}

function rosterNames(key: (typeof OF_ROSTERS)[number]): readonly string[] {
  const { header, alsoWritten } = COLUMNS[key];
  return [header, ...alsoWritten];
}

function notesPayments(headers: readonly string[], rows: RawSheet['rows']): boolean {
  const isUnder = (column: number, pattern: RegExp): boolean =>
    rows.some(({ cells }) => pattern.test(rawText(cells[column] ?? '')));
  const of = (keys: readonly LedgerKey[]): ReadonlySet<string> =>
    new Set(keys.flatMap(namesOf).map(plainText));
  const [ofPayments, ofState] = [of(OF_PAYMENTS), of(['state'])];
  return headers.some((text, column) => {
    if (ofPayments.has(text)) return isUnder(column, /\S/u);
    if (ofState.has(text)) return isUnder(column, STATE);
    if (!PAID.test(text)) return false;
    const isOfPlans = speaksOfPlans(text) || ADVANCE.test(text);
    return isUnder(column, STATE) || (!isOfPlans && isUnder(column, /\d/u));
  });
}

function namesOf(key: LedgerKey): readonly string[] {
  const { header, alsoWritten } = LEDGER_COLUMNS[key];
  return [header, ...alsoWritten];
}
