// The payments of a ledger for other programs: as a table, and as JSON.
import { type LedgerPayment, paidRecord, payerOf } from '../ledger/ledger-payments.ts';
import { type LedgerSums, ledgerTotals, sumsOf } from '../ledger/ledger-totals.ts';
import { stateOf } from '../ledger/select-payments.ts';
import type { Policy } from '../policy/policy.ts';
import type { Lang } from '../values/lang.ts';
import { formatYuan } from '../values/money.ts';
import { type Cell, count, day, type TableBlock, text, yuan } from './book.ts';
import { officialPayer, PAYMENT_STATE_WORDING, paymentMeasure } from './wording/ledger-wording.ts';
import { LEVEL_WORDING } from './wording/level-wording.ts';

interface PaymentColumn {
  readonly zh: string;
  readonly en: string;
  readonly total?: 'sum';
  readonly cell: (payment: LedgerPayment) => Cell;
}

/** One row a payment, as far as it has come; amounts in 元, with their totals. */
export function ledgerTable(payments: readonly LedgerPayment[], policy: Policy, lang: Lang): TableBlock {
  const level = ({ first }: LedgerPayment): string =>
    first.level === null ? '' : LEVEL_WORDING[first.level][lang];
  // biome-ignore format: one column a line reads as the table it is
  const columns: readonly PaymentColumn[] = [
    { zh: '登记号', en: 'number', cell: ({ first }) => count(first.number) },
    { zh: '统一社会信用代码', en: 'code', cell: ({ first }) => text(first.uscc) },
    { zh: '企业名称', en: 'enterprise', cell: ({ first }) => text(first.name) },
    { zh: '奖补事项', en: 'measure', cell: ({ first }) => text(paymentMeasure(first, policy, lang)) },
    { zh: '年度', en: 'year', cell: ({ first }) => yearCell(first.yearWritten) },
    { zh: '批次', en: 'batch', cell: ({ first }) => text(first.batch) },
    { zh: '资金层级', en: 'level', cell: (payment) => text(level(payment)) },
    { zh: '承担单位', en: 'payer', cell: (payment) => text(officialPayer(payment, lang)) },
    { zh: '状态', en: 'state', cell: (payment) => text(PAYMENT_STATE_WORDING[stateOf(payment)][lang]) },
    { zh: '登记金额', en: 'amount', total: 'sum', cell: ({ first }) => yuan(first.amount) },
    { zh: '追回或撤销', en: 'taken back', total: 'sum', cell: ({ recovered }) => yuan(recovered) },
    { zh: '现存金额', en: 'standing', total: 'sum', cell: ({ standing }) => yuan(standing) },
    { zh: '批准日期', en: 'approved on', cell: ({ first }) => day(first.status === 'approved' ? first.date : null) },
    { zh: '拨付日期', en: 'paid on', cell: (payment) => day(payment.paid ? paidRecord(payment).date : null) },
    { zh: '拨付文号', en: 'document', cell: (payment) => text(payment.paid ? paidRecord(payment).document : '') },
    { zh: '备注', en: 'note', cell: ({ first }) => text(first.note) },
  ];
  return {
    kind: 'table',
    heading: '',
    columns: columns.map(({ total, ...column }) => ({
      header: column[lang],
      width: 16,
      ...(total && { total }),
    })),
    rows: payments.map((payment) => columns.map(({ cell }) => cell(payment))),
    totalLabel: { zh: '合计', en: 'Total' }[lang],
    emptyText: '',
  };
}

function yearCell(written: string): Cell {
  return /^\d{4}$/.test(written) ? count(Number(written)) : text(written);
}

/** Amounts in 元 with two decimals, `standing` net of what came back; arrays in the order of the ledger. */
export function ledgerJson(file: string, payments: readonly LedgerPayment[]) {
  return {
    schema: 'xining-tiers/ledger@1',
    file,
    payments: payments.map(paymentJson),
    totals: ledgerTotals(payments).flatMap(({ level, sums, units }) => [
      { level, payer: level === 'local' ? null : level, ...sumsJson(sums) },
      ...units.map(({ unit, sums: own }) => ({ level, payer: unit, ...sumsJson(own) })),
    ]),
    total: sumsJson(sumsOf(payments)),
  };
}

function paymentJson(payment: LedgerPayment) {
  const { first, later, status, standing, recovered } = payment;
  return {
    number: first.number,
    uscc: first.uscc,
    name: first.name,
    measure: first.measure,
    awardYear: first.awardYear,
    batch: first.batch,
    level: first.level,
    payer: payerOf(first),
    status,
    state: stateOf(payment),
    amount: first.amount === null ? null : formatYuan(first.amount),
    recovered: formatYuan(recovered),
    standing: standing === null ? null : formatYuan(standing),
    rows: [first, ...later].map((row) => ({
      number: row.number,
      row: row.at.row,
      status: row.status,
      amount: row.amount === null ? null : formatYuan(row.amount),
      date: row.date,
      document: row.document,
      note: row.note,
    })),
  };
}

function sumsJson({ count: payments, approved, paid, recovered, revoked, unknown }: LedgerSums) {
  return {
    payments,
    approved: formatYuan(approved),
    paid: formatYuan(paid),
    recovered: formatYuan(recovered),
    revoked: formatYuan(revoked),
    unknown,
  };
}
