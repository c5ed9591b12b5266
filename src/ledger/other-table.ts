// Tables that have the columns of a ledger and are none: what was ruled or claimed is not what was paid.
import { plainText } from '../roster/cell-text.ts';
import { readHeader } from '../roster/headers.ts';
import { type RawSheet, rawText } from '../roster/raw-sheet.ts';
import { LEDGER_COLUMNS, type LedgerKey } from './ledger-columns.ts';

export type OtherTable = 'rulings' | 'claims';

const ROWS_SEARCHED = 20;
const RULED = ['裁定', '裁定结果', '裁定意见'];
const CLAIMED = ['申报金额', '申请金额'];
/** Columns that only something paid has; rulings and claims have years, amounts and dates of their own. */
const OF_PAYMENTS = ['batch', 'level', 'payer', 'state', 'document'] as const satisfies readonly LedgerKey[];
const PAID = /拨付|兑付|兑现|发放|支付|已付|到账|拨款/u;

/** What the first shown sheet with codes and measures is, where it is no ledger; null where it may be one. */
export function otherTable(sheets: readonly RawSheet[]): OtherTable | null {
  for (const { rows } of sheets.filter(({ hidden }) => !hidden)) {
    for (const { cells } of rows.slice(0, ROWS_SEARCHED)) {
      const headers = new Set(cells.map((cell) => readHeader(rawText(cell).replace(/[\n\r]+/gu, '')).plain));
      const has = (names: readonly string[]): boolean => names.some((name) => headers.has(plainText(name)));
      if (!has(namesOf('code')) || !has(namesOf('measure'))) continue;
      // A list of either in which payments were noted is a ledger to somebody.
      if (OF_PAYMENTS.some((key) => has(namesOf(key))) || [...headers].some((text) => PAID.test(text)))
        return null;
      if (has(RULED)) return 'rulings';
      return has(CLAIMED) && !has([...namesOf('amount'), ...namesOf('year')]) ? 'claims' : null;
    }
  }
  return null;
}

function namesOf(key: LedgerKey): readonly string[] {
  const { header, alsoWritten } = LEDGER_COLUMNS[key];
  return [header, ...alsoWritten];
}
