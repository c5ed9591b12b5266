// The policy document as data: one schema, which is also the type. Every number of the policy lives in such a document.
import * as z from 'zod';
import { day, expected, keyOfType, localised, unitId } from '../roster/document-values.ts';
import { decimalOfNumber, parseDecimal } from '../values/decimal.ts';
import { moneyOf } from '../values/money.ts';

/** An exact ratio, `numerator / denominator`. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** An amount in 万元, as a number or as decimal text. */
export const amount = z.union([z.number(), z.string()]).transform((written, context) => {
  const decimal = typeof written === 'number' ? decimalOfNumber(written) : parseDecimal(written);
  if (decimal === undefined || decimal.digits < 0n) {
    context.addIssue(expected('应为不小于0的金额（万元）', 'expected an amount in 万元, 0 or more'));
    return z.NEVER;
  }
  return moneyOf(decimal, 'wan');
});

/** A share such as `80%` or `66.7%`, between 0 and 100. */
const share = z.string().transform((written, context): Ratio => {
  const decimal = written.endsWith('%') ? parseDecimal(written.slice(0, -1).trim()) : undefined;
  const ratio = decimal && { numerator: decimal.digits, denominator: 100n * 10n ** BigInt(decimal.scale) };
  if (ratio === undefined || ratio.numerator < 0n || ratio.numerator > ratio.denominator) {
    context.addIssue(expected('应为0%到100%之间的比例', 'expected a share from 0% to 100%'));
    return z.NEVER;
  }
  return ratio;
});

const article = z.string().min(1);

const yearRef = z.enum(['award-year', 'year-before-award']);

const trigger = z.union([
  z.strictObject({
    recognised: keyOfType('date'),
    in: yearRef,
    'implied-by': keyOfType('yes-no').optional(),
  }),
  z.strictObject({ listed: keyOfType('year'), in: yearRef }),
  z.strictObject({ crossed: amount, by: keyOfType('amount'), 'highest-before': keyOfType('amount') }),
  z.strictObject({ spent: keyOfType('amount') }),
]);

/** A condition by name, or by name with its parameter. */
const condition = z.union([z.string(), z.strictObject({ 'sole-award-among': z.array(z.string()).min(2) })]);

const part = z.strictObject({
  amount,
  /** The text sets a ceiling (不高于). */
  ceiling: z.boolean().default(false),
  /** The text says 争取: sought, not promised. */
  strive: z.boolean().default(false),
  /** The text only encourages it. */
  optional: z.boolean().default(false),
  'only-if': z.array(z.string()).default([]),
});

const funding = z.union([
  z.strictObject({ support: localised }),
  z.strictObject({
    province: part.optional(),
    city: part.optional(),
    local: part.optional(),
  }),
  z.strictObject({
    'share-of': keyOfType('amount'),
    share,
    'not-above': z.array(
      z.union([z.strictObject({ field: keyOfType('amount') }), z.strictObject({ amount })]),
    ),
    /** The province's share, rounded down; the city pays what is left of the total. */
    split: z.strictObject({ province: share, city: z.union([z.literal('rest'), share]) }),
    'round-down-to': z.literal('元'),
  }),
]);

const measure = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: localised,
  'also-written': z.array(z.string()).default([]),
  article,
  from: day,
  until: day.optional(),
  trigger,
  conditions: z.array(condition).default([]),
  funding,
  /** Who answers for an open question about this measure. */
  authority: localised,
});

const recognition = z.strictObject({
  field: keyOfType('date'),
  title: localised,
  /** Years from the date; absent where nothing sets a term. */
  'valid-years': z.int().positive().optional(),
  source: z.string().min(1),
});

const counted = z.union([
  z.strictObject({ condition: z.enum(['above-scale-industrial']) }),
  z.strictObject({ 'recognised-any': z.array(keyOfType('date')).min(1), valid: z.boolean().default(false) }),
  z.strictObject({ 'share-of-province': z.string(), given: z.literal('city') }),
  z.strictObject({ given: z.literal('recognised-clusters') }),
]);

const target = z.strictObject({
  id: z.string(),
  title: localised,
  article,
  /** Enterprises, or a share such as `65%`. */
  target: z.union([z.int().positive(), share]),
  stretch: z.int().positive().optional(),
  by: day,
  counted,
  /** Figures shown beside the count but not in it. */
  beside: z
    .array(
      z.strictObject({
        title: localised,
        'recognised-any': z.array(keyOfType('date')).min(1),
        valid: z.array(keyOfType('date')).default([]),
      }),
    )
    .default([]),
});

const pools = z.strictObject({
  reserve: z.strictObject({ article, from: amount, below: amount }),
  'ready-for-above-scale': z.strictObject({ article, from: amount }),
  backbone: z.strictObject({ article, share, milestones: z.array(amount).min(1) }),
});

const ladder = z.strictObject({
  id: z.enum(['quality', 'technology']),
  title: localised,
  article,
  rungs: z.array(z.strictObject({ id: z.string(), field: keyOfType('date'), title: localised })).min(2),
});

const cluster = z.strictObject({
  id: z.string(),
  county: unitId,
  title: localised,
  article,
  /** Words in 所属产业集群 or 主导产品 that place an enterprise here. */
  words: z.array(z.string()).min(1),
  /** Words in 主导产品 that lie in the cluster's direction; a member whose product has none is pointed out. */
  products: z.array(z.string()).default([]),
});

/** The schema of a policy document. */
export const policySchema = z.strictObject({
  schema: z.literal('xining-tiers/policy@1'),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  number: z.string().min(1),
  title: localised,
  effective: day,
  always: z.array(z.string()),
  industrial: z.strictObject({ article, 'first-division': z.int(), 'last-division': z.int() }),
  recognitions: z.array(recognition),
  measures: z.array(measure).min(1),
  targets: z.array(target),
  pools,
  ladders: z.array(ladder),
  clusters: z.array(cluster),
});

export type Policy = z.infer<typeof policySchema>;
export type Measure = Policy['measures'][number];
export type Trigger = Measure['trigger'];
export type Funding = Measure['funding'];
export type FixedPart = z.infer<typeof part>;
export type Target = Policy['targets'][number];
export type Ladder = Policy['ladders'][number];
export type Recognition = Policy['recognitions'][number];
