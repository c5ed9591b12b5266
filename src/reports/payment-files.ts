// The plan of a batch's folder: what would be written, as meaning.
import { linesByPayer } from '../payment/make-plan.ts';
import { payerName } from '../payment/payer.ts';
import type { PaymentLine } from '../payment/payment-plan.ts';
import type { Book, RunFile } from './book.ts';
import { paymentJson } from './payment-json.ts';
import { PAYMENT_JSON_NAME } from './run-files.ts';
import { accountSheets } from './sheets/payment/account-sheet.ts';
import { CONTROL_TITLE, controlSheet, digestSheet, type FileDigest } from './sheets/payment/control-sheet.ts';
import { doubtSheets } from './sheets/payment/doubt-sheet.ts';
import { NOTICE_TITLE, noticeSheet } from './sheets/payment/notice-sheet.ts';
import { payerSheet, payerSheetTitle } from './sheets/payment/payer-sheet.ts';
import { type PaymentFacts, pageFooter } from './sheets/payment/payment-facts.ts';
import { transferTable } from './sheets/payment/transfer-table.ts';
import { unpaidSheets } from './sheets/payment/unpaid-sheets.ts';
import { unsignedSheets } from './sheets/payment/unsigned-sheet.ts';

const TRANSFERS_NAME = '支付清单.csv';
const CONTROL_NAME = '控制页.xlsx';
/** How the names of payment sheets begin. */
export const SHEET_PREFIX = '拨付表-';
const NOTICE_NAME = '公示名单.xlsx';
const UNPAID_NAME = '暂缓名单.xlsx';

/** A file of a batch, and the payments that it lists; null where it lists none. */
export interface PaymentFile {
  readonly file: RunFile;
  readonly lines: readonly PaymentLine[] | null;
}

/**
 * Every file of a batch but the control page, which states their digests. File names are Chinese in either language:
 * who gets them goes by the name.
 */
export function paymentFiles(facts: PaymentFacts): readonly PaymentFile[] {
  const { plan, lang } = facts;
  const payers = [...linesByPayer(plan)].map(([payer, lines]): PaymentFile => {
    const title = payerSheetTitle(facts, payer);
    const book = bookOf(facts, title, [payerSheet(facts, payer, lines)]);
    return { file: { path: `${SHEET_PREFIX}${payerName(payer).zh}.xlsx`, kind: 'book', book }, lines };
  });
  const notice = bookOf(facts, NOTICE_TITLE[lang], [noticeSheet(facts)]);
  const held = { zh: '未拨付情况', en: 'What is not paid' }[lang];
  return [
    ...payers,
    { file: { path: NOTICE_NAME, kind: 'book', book: notice }, lines: plan.lines },
    { file: { path: TRANSFERS_NAME, kind: 'csv', table: transferTable(facts) }, lines: plan.lines },
    {
      file: { path: UNPAID_NAME, kind: 'book', book: bookOf(facts, held, unpaidSheets(facts)) },
      lines: null,
    },
    { file: { path: PAYMENT_JSON_NAME, kind: 'json', json: paymentJson(facts) }, lines: null },
  ];
}

/** The control page over the digests of the other files. */
export function controlFile(facts: PaymentFacts, digests: readonly FileDigest[]): RunFile {
  const sheets = [
    controlSheet(facts),
    ...doubtSheets(facts),
    ...accountSheets(facts),
    ...unsignedSheets(facts),
    digestSheet(facts, digests),
  ];
  const book = bookOf(facts, CONTROL_TITLE[facts.lang], sheets);
  return { path: CONTROL_NAME, kind: 'book', book };
}

function bookOf(facts: PaymentFacts, title: string, sheets: Book['sheets']): Book {
  return { title, footer: pageFooter(facts, title), sheets };
}
