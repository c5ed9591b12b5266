// The city file as data: one schema, which is also the type.
import * as z from 'zod';
import { UNITS, type UnitId } from '../values/reporting-unit.ts';

const count = z.int().nonnegative();

/** The schema of the city file; every part is optional, and what is not given is shown as 未提供, never as 0. */
export const cityFiguresSchema = z.strictObject({
  /** Enterprises of the whole province by target id (`srdi`, `little-giant`). */
  provincialTotals: z.record(z.string(), count).default({}),
  /** SME clusters recognised so far. */
  recognisedClusters: count.optional(),
  /** The units' own shares of each target: target id → unit id → enterprises. */
  unitTargets: z
    .record(z.string(), z.partialRecord(z.enum(UNITS.map(({ id }) => id) as [UnitId, ...UnitId[]]), count))
    .default({}),
});
