// manifest.json: what went into a run and what came out, each with its hash. No clock in it.
import * as z from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestSchema = z.object({
  schema: z.literal('xining-tiers/manifest@1'),
  tool: z.object({ name: z.literal('xining-tiers'), version: z.string() }),
  policy: z.object({ id: z.string(), sha256: hash }),
  period: z.string(),
  awardYear: z.int(),
  lang: z.enum(['zh', 'en']),
  /** What was given, by role; `sha256` is empty for a roster that could not be opened. */
  inputs: z.array(
    z.object({
      role: z.enum(['roster', 'ledger', 'decisions', 'city', 'policy']),
      file: z.string(),
      sha256: z.union([hash, z.literal('')]),
    }),
  ),
  outputs: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: hash })),
});

export type Manifest = z.infer<typeof manifestSchema>;

export const MANIFEST_NAME = 'manifest.json';
