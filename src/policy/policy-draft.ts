// As much of a policy document as can be read, so that one misspelt entry does not hide what is wrong with the rest.
import type * as z from 'zod';
import { type Measure, type Policy, policySchema, type Target } from './policy.ts';
import { valueAt } from './value-at.ts';

/** An entry with its index in the document's list. */
export interface Entry<T> {
  readonly index: number;
  readonly value: T;
}

export interface PolicyDraft {
  readonly effective: Policy['effective'] | undefined;
  readonly always: readonly Entry<string>[];
  readonly measures: readonly Entry<Measure>[];
  readonly targets: readonly Entry<Target>[];
  readonly recognitions: readonly Entry<Policy['recognitions'][number]>[];
  readonly ladders: readonly Entry<Policy['ladders'][number]>[];
  readonly clusters: readonly Entry<Policy['clusters'][number]>[];
  readonly industrial: Policy['industrial'] | undefined;
  readonly pools: Policy['pools'] | undefined;
}

/** The readable parts of a document's plain value. */
export function draftOf(document: unknown): PolicyDraft {
  const { shape } = policySchema;
  const at = (key: keyof typeof shape): unknown => valueAt(document, [key]);
  return {
    effective: read(shape.effective, at('effective')),
    always: entries(shape.always.element, at('always')),
    measures: entries(shape.measures.element, at('measures')),
    targets: entries(shape.targets.element, at('targets')),
    recognitions: entries(shape.recognitions.element, at('recognitions')),
    ladders: entries(shape.ladders.element, at('ladders')),
    clusters: entries(shape.clusters.element, at('clusters')),
    industrial: read(shape.industrial, at('industrial')),
    pools: read(shape.pools, at('pools')),
  };
}

function read<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  return schema.safeParse(value).data;
}

function entries<T>(schema: z.ZodType<T>, list: unknown): readonly Entry<T>[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: unknown, index) => {
    const parsed = schema.safeParse(one);
    return parsed.success ? [{ index, value: parsed.data }] : [];
  });
}
