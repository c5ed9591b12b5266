import type { PaymentTerms } from '../payment/payment-terms.ts';
import { type BundledKind, readBundled } from './bundled-document.ts';

export const PAYMENT_TERMS: BundledKind<PaymentTerms> = {
  name: 'payment.yaml',
  check: async (data) => (await import('../payment/payment-terms.ts')).paymentTermsSchema.parse(data),
};

/** What payment goes by, as it ships with the tool. */
export async function loadPaymentTerms(): Promise<PaymentTerms> {
  return (await readBundled(PAYMENT_TERMS)).stated;
}
