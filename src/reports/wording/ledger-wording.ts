// Words for what a ledger holds.
import { type LedgerPayment, payerOf } from '../../ledger/ledger-payments.ts';
import type { LedgerRow, LedgerStatus } from '../../ledger/ledger-row.ts';
import type { PaymentState } from '../../ledger/select-payments.ts';
import { payerName } from '../../payment/payer.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Lang, Localised } from '../../values/lang.ts';
import { LEVEL_WORDING } from './level-wording.ts';
import { unitName } from './unit-name.ts';

export const PAYMENT_STATE_WORDING: Readonly<Record<PaymentState, Localised>> = {
  approved: { zh: '已批准', en: 'approved' },
  paid: { zh: '已拨付', en: 'paid' },
  'part-recovered': { zh: '部分追回', en: 'part recovered' },
  recovered: { zh: '已追回', en: 'recovered' },
  revoked: { zh: '已撤销', en: 'revoked' },
};

/** What a row did. */
export const ROW_STATUS_WORDING: Readonly<Record<LedgerStatus, Localised>> = {
  approved: { zh: '批准', en: 'approved' },
  paid: { zh: '拨付', en: 'paid' },
  recovered: { zh: '追回', en: 'recovered' },
};

/** The title of a payment's measure; its name as written where that means none or two. */
export function paymentMeasure(
  { measure }: Pick<LedgerRow, 'measure'>,
  { measures }: Policy,
  lang: Lang,
): string {
  return measures.find(({ id }) => id === measure)?.title[lang] ?? measure;
}

/** Who pays: a level, or the county or park of a local share, by its short name. */
export function paymentPayer({ level, payer }: Pick<LedgerRow, 'level' | 'payer'>, lang: Lang): string {
  if (level === null) return { zh: '未注明', en: 'not stated' }[lang];
  return level === 'local' && payer !== null ? unitName(payer, lang) : LEVEL_WORDING[level][lang];
}

/** Who pays, by the official name; empty where the ledger does not say. */
export function officialPayer({ first }: LedgerPayment, lang: Lang): string {
  const payer = payerOf(first);
  return payer === null ? '' : payerName(payer)[lang];
}
