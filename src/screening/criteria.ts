// The national tier criteria as data: one schema, which is also the type. Every number of them lives in such a document.
import * as z from 'zod';
import type { KeyOfType } from '../roster/columns.ts';
import { day, expected, keyOfType, localised } from '../roster/document-values.ts';
import { decimalOfNumber, parseDecimal } from '../values/decimal.ts';
import { STATES } from '../values/enterprise-state.ts';
import { type Rational, rationalOfDecimal } from '../values/rational.ts';
import { TIERS } from './tiers.ts';

/** Column types whose value is a figure. */
const FIGURES = ['amount', 'signed-amount', 'count', 'number', 'percent'] as const;
type FigureType = (typeof FIGURES)[number];
export type FigureKey = KeyOfType<FigureType>;

const tierId = z.enum(TIERS);
const place = z.string().min(1);

/** A threshold as written, exact. */
const figure = z.union([z.number(), z.string()]).transform((written, context): Rational => {
  const decimal = typeof written === 'number' ? decimalOfNumber(written) : parseDecimal(written);
  if (decimal !== undefined) return rationalOfDecimal(decimal);
  context.addIssue(expected('应为数字', 'expected a number'));
  return z.NEVER;
});

const figureKey = keyOfType(...FIGURES);
const textKey = keyOfType('text');
const listKey = keyOfType('list');
const yesNoKey = keyOfType('yes-no');
const dateKey = keyOfType('date');

const words = z.array(z.string().min(1)).min(1);

/** A figure that is worked out from columns. */
const quantity = z.union([
  z.strictObject({ title: localised, ratio: z.tuple([figureKey, figureKey]) }),
  z.strictObject({ title: localised, growth: z.tuple([figureKey, figureKey]) }),
  z.strictObject({ title: localised, 'mean-growth': z.tuple([figureKey, figureKey, figureKey]) }),
  z.strictObject({ title: localised, 'compound-growth': z.tuple([figureKey, figureKey]) }),
  z.strictObject({ title: localised, mean: z.tuple([figureKey, figureKey], figureKey) }),
  z.strictObject({ title: localised, sum: z.tuple([figureKey, figureKey], figureKey) }),
]);

const shared = {
  id: z.string().min(1).optional(),
  title: localised.optional(),
  place: place.optional(),
  /** The enterprise cannot reach it by any effort of its own. */
  fixed: z.boolean().optional(),
  /** Prizes and investors: nothing to plan with while there is another way. */
  exceptional: z.boolean().optional(),
  /** What it earns, where it stands in an indicator. */
  points: z.int().optional(),
};

const simple = [
  z.strictObject({ ...shared, of: z.string(), 'at-least': figure }),
  z.strictObject({ ...shared, of: z.string(), 'at-most': figure }),
  z.strictObject({ ...shared, of: z.string(), below: figure }),
  z.strictObject({ ...shared, answer: textKey, 'one-of': words }),
  z.strictObject({ ...shared, yes: yesNoKey }),
  z.strictObject({
    ...shared,
    /** By level: the last place that counts, or `any`. */
    award: z.record(z.string(), z.union([z.int().positive(), z.literal('any')])),
  }),
  z.strictObject({ ...shared, recognised: dateKey, 'valid-years': z.int().positive() }),
  z.strictObject({ ...shared, listed: listKey, 'one-of': words }),
  z.strictObject({ ...shared, holds: tierId }),
  z.strictObject({ ...shared, 'code-not-beginning': z.string().min(1) }),
  z.strictObject({ ...shared, state: z.array(z.enum(STATES)).min(1) }),
  z.strictObject({ ...shared, score: z.int().positive() }),
  z.strictObject({ ...shared, group: z.string(), points: z.int().positive() }),
] as const;

const simpleCondition = z.union(simple);

export type Simple = z.infer<typeof simpleCondition>;
type Shared = Pick<Simple, 'id' | 'title' | 'place' | 'fixed' | 'exceptional' | 'points'>;

/** A condition: one test, or several of which all or any must hold. */
export type Condition =
  | Simple
  | (Shared & { readonly all: readonly Condition[] })
  | (Shared & { readonly any: readonly Condition[] });

const condition: z.ZodType<Condition> = z.union([
  ...simple,
  z.strictObject({ ...shared, all: z.array(z.lazy(() => condition)).min(1) }),
  z.strictObject({ ...shared, any: z.array(z.lazy(() => condition)).min(1) }),
]);

const indicatorHead = { id: z.string(), title: localised, place, max: z.int().positive() };

const indicator = z.union([
  /** Bands from the highest points down; what meets none earns `otherwise`. */
  z.strictObject({ ...indicatorHead, bands: z.array(condition).min(1), otherwise: z.int() }),
  /** Points for every so many, at most `max`. */
  z.strictObject({
    ...indicatorHead,
    per: z.strictObject({ of: figureKey, every: z.int().positive(), points: z.int().positive() }),
  }),
  /** Points for each of the words in a list, at most `max`. */
  z.strictObject({
    ...indicatorHead,
    each: z.strictObject({ listed: listKey, 'one-of': words, points: z.int().positive() }),
  }),
  /** Points that somebody else gives, from 0 to `max`. */
  z.strictObject({ ...indicatorHead, given: figureKey }),
]);

const group = z.strictObject({
  id: z.string(),
  title: localised,
  place,
  max: z.int().positive(),
  indicators: z.array(indicator).min(1),
});

const tierRules = z.union([
  z.strictObject({ id: tierId, title: localised.optional(), as: z.string() }),
  z.strictObject({
    id: tierId,
    title: localised.optional(),
    conditions: z.array(condition).min(1),
    groups: z.array(group).default([]),
  }),
]);

const answer = z.strictObject({
  answer: z.string().min(1),
  also: z.array(z.string().min(1)).default([]),
  places: z.boolean().default(false),
});

/** The schema of a criteria document. */
export const criteriaSchema = z.strictObject({
  schema: z.literal('xining-tiers/criteria@1'),
  tiers: z.array(
    z.strictObject({
      id: tierId,
      field: dateKey,
      title: localised,
      'valid-years': z.int().positive(),
    }),
  ),
  answers: z.record(z.string(), z.array(answer).min(1)),
  quantities: z.record(z.string(), quantity),
  baseline: z.array(condition),
  'rule-sets': z
    .array(
      z.strictObject({
        id: z.string(),
        number: z.string(),
        title: localised,
        from: day,
        until: day.optional(),
        /** Its numbers are second-hand, and every place that shows them says so. */
        provisional: z.boolean(),
        tiers: z.array(tierRules).min(1),
      }),
    )
    .min(1),
});

export type Criteria = z.infer<typeof criteriaSchema>;
export type RuleSet = Criteria['rule-sets'][number];
export type Quantity = z.infer<typeof quantity>;
export type Indicator = z.infer<typeof indicator>;
export type IndicatorGroup = z.infer<typeof group>;
export type Answer = z.infer<typeof answer>;
export type TierRules = Extract<z.infer<typeof tierRules>, { readonly conditions: unknown }>;
