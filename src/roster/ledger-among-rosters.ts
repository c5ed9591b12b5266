// A ledger (台账) that lies among the rosters: nobody's list, and nothing of it may silently count as not paid.
import { kind } from '../diagnostics/kind.ts';
import type { ColumnKey } from './columns.ts';
import { headerCellsOf } from './header-row.ts';
import type { RawSheet } from './raw-sheet.ts';
import { AWARD } from './telling-words.ts';

export const ledgerAmongRosters = kind<{ readonly file: string }>()({
  code: 'ledger-among-rosters',
  severity: 'error',
  why: {
    zh: '台账混在名单中不会被采用，已兑付的会再次列支。',
    en: 'A ledger among the rosters is not gone by, and what was paid would be listed once more.',
  },
  example: '名单文件夹中的 台账.csv',
  sample: { file: '台账.csv' },
  zh: ({ file }) => ({
    message: '这是兑付台账，不是企业名单，未作名单读取，也未据以扣除已兑付的',
    hint: `用 --ledger ${file} 给出；不是本次要用的，移出名单文件夹`,
  }),
  en: ({ file }) => ({
    message: 'this is a ledger of payments, no list of enterprises; it was neither read nor gone by',
    hint: `give it as --ledger ${file}, or take it out of the folder if it is not to be used`,
  }),
});

const ROWS_SEARCHED = 20;
const MEASURE = new RegExp(`^(?:${AWARD}|政策)?(?:事项|项目)(?:名称)?$`, 'u');
const OF_PAYMENTS =
  /^(?:登记号|上行校验|资金层级|层级|资金级次|承担单位|付款单位|拨付单位|出资单位|(?:兑付|拨付|资金)批次|批次|(?:拨款|资金|拨付|批复)?文号|状态|(?:兑付|拨付|兑现|发放|支付)(?:金额|资金|日期|时间|状态))$/u;
const OF_RULINGS = /^裁定/u;
/** What only a roster has: one that lacks another column is to be mended, and never given as a ledger. */
const OF_ROSTERS: ReadonlySet<ColumnKey> = new Set(['industryCode', 'revenue', 'aboveScale']);
/** A list of claims may have one of them, such as 批次. */
const LEAST = 2;

/** Whether the header of a shown sheet is that of payments by enterprise and measure. */
export function holdsLedger(sheets: readonly RawSheet[]): boolean {
  return sheets.some(
    ({ hidden, rows }) =>
      !hidden &&
      rows.slice(0, ROWS_SEARCHED).some((row) => {
        const headers = headerCellsOf(row).map(({ reading }) => reading);
        const count = (pattern: RegExp): number => headers.filter(({ plain }) => pattern.test(plain)).length;
        const coded = headers.some(({ key }) => key === 'uscc');
        const isRoster = headers.some(({ key }) => key !== undefined && OF_ROSTERS.has(key));
        const entries = coded && !isRoster && count(MEASURE) > 0 && count(OF_RULINGS) === 0;
        return entries && count(OF_PAYMENTS) >= LEAST;
      }),
  );
}
