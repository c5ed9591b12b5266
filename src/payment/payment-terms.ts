// What payment goes by beside the policy, as data in policy/bundled/payment.yaml.
import * as z from 'zod';

export const paymentTermsSchema = z.strictObject({
  /** Public notice of who is to be paid. */
  notice: z.strictObject({ 'working-days': z.int().positive() }),
});

export type PaymentTerms = z.infer<typeof paymentTermsSchema>;
