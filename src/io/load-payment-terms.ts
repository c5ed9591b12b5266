import { type PaymentTerms, paymentTermsSchema } from '../payment/payment-terms.ts';
import { readBundled } from './bundled-document.ts';

/** What payment goes by, as it ships with the tool. */
export async function loadPaymentTerms(): Promise<PaymentTerms> {
  const { data } = await readBundled('payment.yaml');
  return paymentTermsSchema.parse(data);
}
