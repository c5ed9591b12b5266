// A ledger for the terminal: its payments by batch, and what they come to.
import { type LedgerPayment, type LedgerRecord, paidRecord } from '../../ledger/ledger-payments.ts';
import { type PaymentState, stateOf } from '../../ledger/select-payments.ts';
import type { Policy } from '../../policy/policy.ts';
import { grouped } from '../../values/grouped.ts';
import type { Lang } from '../../values/lang.ts';
import { formatYuanGrouped, type Money } from '../../values/money.ts';
import type { Tone } from '../book.ts';
import {
  PAYMENT_STATE_WORDING,
  paymentMeasure,
  paymentPayer,
  ROW_STATUS_WORDING,
} from '../wording/ledger-wording.ts';
import { displayWidth, pad, truncate } from './columns.ts';
import { totalLines } from './ledger-totals-table.ts';
import { EMPTY_LINE, line, type SummaryLine } from './summary-line.ts';

export interface LedgerListSetting {
  readonly policy: Policy;
  readonly lang: Lang;
  /** Columns that a line may take. */
  readonly width: number;
}

/**
 * Payments under the heading of their batch, with what came back below each, then the totals. Where all are of one
 * enterprise, every row of each payment is told.
 */
export function ledgerList(
  payments: readonly LedgerPayment[],
  setting: LedgerListSetting,
): readonly SummaryLine[] {
  const { lang } = setting;
  const [payment] = payments;
  if (payment === undefined) return [line({ zh: '没有符合的记录', en: 'No such entries' }[lang], 'muted')];
  const layout = layoutOf(payments, setting);
  const one = payments.every(({ first }) => first.uscc === payment.first.uscc);
  const { uscc, name } = payment.first;
  const heading = [line(name === '' ? uscc : `${name}  ${uscc}`, 'strong'), EMPTY_LINE];
  const unnamed = { zh: '（未注明）', en: '(not stated)' }[lang];
  const lists = [...grouped(payments, ({ first }) => first.batch)].flatMap(([batch, own]) => [
    line({ zh: `批次 ${batch || unnamed}`, en: `Batch ${batch || unnamed}` }[lang], 'strong'),
    ...own.flatMap((each) => paymentLines(each, layout, { ...setting, told: one })),
    EMPTY_LINE,
  ]);
  return [...(one ? heading : []), ...lists, ...totalLines(payments, setting)];
}

interface Layout {
  readonly number: number;
  readonly name: number;
  /** Title of a measure, or its id where the titles would not fit. */
  readonly measureOf: (payment: LedgerPayment) => string;
  readonly measure: number;
  readonly payer: number;
  readonly state: number;
  readonly money: number;
}

const GAP = '  ';
const DATE = 10;
const NARROWEST = 12;

// Names and measures share what the other columns leave.
function layoutOf(payments: readonly LedgerPayment[], { policy, lang, width }: LedgerListSetting): Layout {
  const widest = (textOf: (payment: LedgerPayment) => string): number =>
    payments.reduce((most, payment) => Math.max(most, displayWidth(textOf(payment))), 0);
  const number = widest(({ first }) => String(first.number ?? ''));
  const payer = widest(({ first }) => paymentPayer(first, lang));
  const state = widest((payment) => PAYMENT_STATE_WORDING[stateOf(payment)][lang]);
  const money = widest((payment) => moneyText(amountOf(payment), lang));
  const left = width - number - payer - state - money - DATE - 7 * GAP.length;
  const titleOf = ({ first }: LedgerPayment): string => paymentMeasure(first, policy, lang);
  const fits = widest(titleOf) <= Math.floor(left * 0.5);
  const measureOf = fits ? titleOf : ({ first }: LedgerPayment): string => first.measure;
  const measure = Math.max(NARROWEST, Math.min(widest(measureOf), Math.floor(left * 0.5)));
  const names = widest(({ first }) => nameOf(first));
  const name = Math.max(NARROWEST, Math.min(names, left - measure));
  return { number, name, measureOf, measure, payer, state, money };
}

interface LineSetting extends LedgerListSetting {
  /** Whether every row is told, and not only what came back. */
  readonly told: boolean;
}

function paymentLines(
  payment: LedgerPayment,
  layout: Layout,
  { lang, width, told }: LineSetting,
): readonly SummaryLine[] {
  const { first, later } = payment;
  const state = stateOf(payment);
  const cells = [
    pad(String(first.number ?? ''), layout.number, 'right'),
    pad(truncate(nameOf(first), layout.name), layout.name),
    pad(truncate(layout.measureOf(payment), layout.measure), layout.measure),
    pad(paymentPayer(first, lang), layout.payer),
    pad(PAYMENT_STATE_WORDING[state][lang], layout.state),
    pad(moneyText(amountOf(payment), lang), layout.money, 'right'),
    paidRecord(payment).date ?? '',
  ];
  const rows = told ? [first, ...later] : later.filter(({ status }) => status === 'recovered');
  const indent = ' '.repeat(layout.number + 2 * GAP.length);
  return [
    line(truncate((GAP + cells.join(GAP)).trimEnd(), width), TONES[state]),
    ...rows.map((row) => line(truncate(`${indent}${rowText(row, payment, lang)}`.trimEnd(), width), 'muted')),
  ];
}

function rowText(row: LedgerRecord, { paid }: LedgerPayment, lang: Lang): string {
  const { status, amount, date, document, note } = row;
  const revoked = { zh: '撤销', en: 'revoked' }[lang];
  const word = status === 'recovered' && !paid ? revoked : ROW_STATUS_WORDING[status ?? 'paid'][lang];
  const whole = { zh: '全部', en: 'all of it' }[lang];
  const money = amount === null ? (status === 'recovered' ? whole : '') : formatYuanGrouped(amount);
  return [word, money, date ?? '', document, note].filter((text) => text !== '').join(GAP);
}

const TONES: Readonly<Record<PaymentState, Tone>> = {
  approved: 'doubt',
  paid: 'plain',
  'part-recovered': 'plain',
  recovered: 'muted',
  revoked: 'muted',
};

/** What stands; of what came back in whole, what there was. */
function amountOf({ status, standing, first, recovered }: LedgerPayment): Money | null {
  return status === 'recovered' ? (first.amount ?? recovered) : standing;
}

function moneyText(amount: Money | null, lang: Lang): string {
  return amount === null ? { zh: '金额不详', en: 'unknown' }[lang] : formatYuanGrouped(amount);
}

function nameOf({ name, uscc }: Pick<LedgerRecord, 'name' | 'uscc'>): string {
  return name === '' ? uscc : name;
}
