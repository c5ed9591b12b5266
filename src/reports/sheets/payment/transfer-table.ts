// 支付清单: the batch as the bank or treasury reads it, one transfer a line.
import type { PaymentLine } from '../../../payment/payment-plan.ts';
import { type TableBlock, text, yuan } from '../../book.ts';
import { NUMBER_COLUMN } from '../number-column.ts';
import { type SheetColumn, tableOf } from '../table-of.ts';
import { measureTitle, type PaymentFacts, payerTitle } from './payment-facts.ts';

/** All transfers of a batch, payer by payer. Headers are Chinese in either language: the bank's system reads them. */
export function transferTable(facts: PaymentFacts): TableBlock {
  const inChinese: PaymentFacts = { ...facts, lang: 'zh' };
  const said = (header: string, of: (line: PaymentLine) => string): SheetColumn<PaymentLine> => ({
    header: { zh: header, en: header },
    width: 20,
    cell: (line) => text(of(line)),
  });
  const columns: readonly SheetColumn<PaymentLine>[] = [
    NUMBER_COLUMN,
    said('付款单位', ({ payer }) => payerTitle(inChinese, payer)),
    said('收款人户名', ({ payee }) => payee),
    said('收款人账号', ({ account }) => account),
    said('收款人开户银行', ({ bank }) => bank),
    said('行号', ({ bankCode }) => bankCode),
    { header: { zh: '金额（元）', en: '金额（元）' }, width: 14, cell: ({ amount }) => yuan(amount) },
    said('用途', ({ share }) => `奖补资金：${measureTitle(inChinese, share.measure)}`),
    said('统一社会信用代码', ({ share }) => share.uscc),
    said('批次', () => facts.plan.wish.batch),
  ];
  return tableOf(columns, facts.plan.lines, 'zh');
}
