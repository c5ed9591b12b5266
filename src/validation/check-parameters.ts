// The limits that checks use, as data with their sources in policy/bundled/checks.yaml.
import * as z from 'zod';
import { decimalOfNumber } from '../values/decimal.ts';
import { moneyOf, ZERO } from '../values/money.ts';
import { UNITS, type UnitId } from '../values/reporting-unit.ts';

const wan = z
  .number()
  .positive()
  .transform((amount) => {
    const decimal = decimalOfNumber(amount);
    return decimal ? moneyOf(decimal, 'wan') : ZERO;
  });
const unit = z.custom<UnitId>((id) => UNITS.some((known) => known.id === id), {
  error: 'expected a reporting unit id',
});
const times = z.int().positive().transform(BigInt);

/** The schema of the limits; amounts are stated in 万元 and read into 分. */
export const checkParametersSchema = z.strictObject({
  schema: z.literal('xining-tiers/checks@1'),
  'above-scale-revenue': wan,
  'large-enterprise': z.strictObject({ employees: z.int().positive(), revenue: wan }),
  'implausible-amount': wan,
  'implausible-employees': z.int().positive(),
  'unit-slip': z.strictObject({ least: times, most: times }),
  certificate: z.strictObject({ province: z.string().regex(/^\d{2}$/) }),
  'park-counties': z.record(z.string(), z.array(unit)),
});

export type CheckParameters = z.infer<typeof checkParametersSchema>;
