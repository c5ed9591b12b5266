// Figures that no roster holds: given by the bureau in a small city file.
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

export type CityFigures = z.infer<typeof cityFiguresSchema>;

export const NO_CITY_FIGURES: CityFigures = { provincialTotals: {}, unitTargets: {} };
