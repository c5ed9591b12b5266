// The limits that checks use, as data with their sources in policy/bundled/checks.yaml.
import * as z from 'zod';
import { day, keyOfType, unitId } from '../roster/document-values.ts';
import { decimalOfNumber } from '../values/decimal.ts';
import { moneyOf, ZERO } from '../values/money.ts';

const wan = z
  .number()
  .positive()
  .transform((amount) => {
    const decimal = decimalOfNumber(amount);
    return decimal ? moneyOf(decimal, 'wan') : ZERO;
  });
const count = z.int().positive();
const times = count.transform(BigInt);

const implausibleAmounts = z.strictObject({
  fields: z.array(keyOfType('amount', 'signed-amount')),
  doubtful: wan,
  impossible: wan,
});

/** The schema of the limits; amounts are stated in 万元 and read into 分. */
export const checkParametersSchema = z.strictObject({
  schema: z.literal('xining-tiers/checks@1'),
  'above-scale-revenue': wan,
  'large-enterprise': z.strictObject({ employees: count, revenue: wan }),
  'srdi-needs-innovative-from': day,
  implausible: z.strictObject({
    near: times,
    amounts: z.array(implausibleAmounts),
    employees: count,
  }),
  'unit-slip': z.strictObject({
    row: z.strictObject({ least: times, most: times }),
    column: z.strictObject({ least: times, most: times, rows: count }),
    pairs: z.array(z.tuple([keyOfType('amount'), keyOfType('amount')])),
  }),
  /** An amount of `from` or more is doubtful above `times` the best of these years' revenue. */
  'against-revenue': z.strictObject({
    revenues: z.array(keyOfType('amount')),
    from: wan,
    amounts: z.array(z.strictObject({ field: keyOfType('amount'), times })),
  }),
  certificate: z.strictObject({ province: z.string().regex(/^\d{2}$/) }),
  'park-counties': z.record(z.string(), z.array(unitId)),
  /** `share` in per cent. */
  'whole-list': z.strictObject({ share: count.max(100), rows: count }),
});

export type CheckParameters = z.infer<typeof checkParametersSchema>;
