// manifest.json: what went into a run and what came out, each with its hash. No clock in it.
import * as z from 'zod';
import { RUN_MANIFEST } from './run-places.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const outputs = z.array(z.object({ path: z.string(), bytes: z.int(), sha256: hash }));

export const manifestSchema = z.object({
  schema: z.literal(RUN_MANIFEST),
  tool: z.object({ name: z.literal('xining-tiers'), version: z.string() }),
  policy: z.object({ id: z.string(), sha256: hash }),
  period: z.string(),
  awardYear: z.int(),
  lang: z.enum(['zh', 'en']),
  /** What the command line settled; null where the rosters did. */
  settled: z
    .object({
      period: z.string().nullable(),
      awardYear: z.int().nullable(),
      maps: z.array(z.string()).readonly().default([]),
      /** What --previous named, by base name; null where it was not given. */
      previous: z
        .object({
          name: z.string(),
          source: z.enum(['run', 'rosters']),
          /** Of a run that went by a ledger or has approved batches, where this one was given no ledger. */
          unledgered: z.literal(true).optional(),
        })
        .nullable()
        .optional(),
      /** Base name of what --history named. Its figures stand in evaluation.json. */
      history: z.string().optional(),
    })
    .default({ period: null, awardYear: null, maps: [] }),
  /** What was given, by role; `sha256` is empty for a roster that could not be opened. */
  inputs: z.array(
    z.object({
      role: z.enum([
        'roster',
        'ledger',
        'decisions',
        'city',
        'policy',
        'mapping',
        'previous',
        'previous-run',
      ]),
      file: z.string(),
      sha256: z.union([hash, z.literal('')]),
      /** Where in the folder its copy lies; null for what could not be opened. */
      copy: z.string().nullable().default(null),
    }),
  ),
  outputs,
});

export type Manifest = z.infer<typeof manifestSchema>;

/** Of a batch in a run's folder: it stands in the batch's own folder, so that the run's manifest stays as it was. */
export const paymentManifestSchema = z.object({
  schema: z.literal('xining-tiers/payment-manifest@1'),
  tool: z.object({ name: z.literal('xining-tiers'), version: z.string() }),
  batch: z.string(),
  /** SHA-256 of the run's evaluation.json. */
  evaluation: hash,
  inputs: z.array(
    z.object({ role: z.enum(['ledger', 'budget', 'holidays']), file: z.string(), sha256: hash }),
  ),
  /** Whether the batch was made to be entered into the ledger. */
  approved: z.boolean(),
  outputs,
});

/** What payment.json says was paid, as far as it is held against a ledger. */
export const paymentLinesSchema = z.object({
  date: z.string().nullable().optional(),
  lines: z.array(z.object({ uscc: z.string(), measure: z.string(), payer: z.string(), amount: z.string() })),
});

export type PaymentManifest = z.infer<typeof paymentManifestSchema>;
export type PaymentInput = PaymentManifest['inputs'][number];
