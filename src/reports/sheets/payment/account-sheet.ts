// 账号变动: enterprises that this batch pays to another account than the last one did, for whoever signs it.
import { type BookSheet, text, yuan } from '../../book.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { ACCOUNT_SHEET, type ChangedAccount, changedAccounts } from './changed-accounts.ts';
import { batchLine, type PaymentFacts } from './payment-facts.ts';

/** The page; none where every account is as it was. */
export function accountSheets(facts: PaymentFacts): readonly BookSheet[] {
  const { plan, lang } = facts;
  const changed = changedAccounts(plan);
  if (changed.length === 0) return [];
  const page: BookSheet = {
    name: ACCOUNT_SHEET[lang],
    title: { zh: '本批账号与上次拨付不同的企业', en: 'Enterprises paid to another account than last time' }[
      lang
    ],
    subtitles: [
      batchLine(facts),
      {
        zh: '上次账号取自台账备注；签批前请向企业核实，有误的由填报单位更正名单后重新核定。',
        en: 'The account before is that of the ledger: check with the enterprise before signing; where the new one is wrong, its unit corrects the roster and it is evaluated again.',
      }[lang],
    ],
    blocks: [tableOf(COLUMNS, changed, lang)],
    orientation: 'landscape',
  };
  return [page];
}

const COLUMNS: readonly SheetColumn<ChangedAccount>[] = [
  NUMBER_COLUMN,
  { header: { zh: '企业名称', en: 'Enterprise' }, width: 32, cell: ({ name }) => text(name) },
  { header: { zh: '统一社会信用代码', en: 'Credit code' }, width: 21, cell: ({ uscc }) => text(uscc) },
  { header: { zh: '上次账号', en: 'Account before' }, width: 28, cell: ({ before }) => text(before) },
  { header: { zh: '本次账号', en: 'Account now' }, width: 28, cell: ({ account }) => text(account) },
  {
    header: { zh: '本次拨付（元）', en: 'Paid now (yuan)' },
    width: 18,
    total: 'sum',
    cell: ({ amount }) => yuan(amount),
  },
];
