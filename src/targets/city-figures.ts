// Figures that no roster holds: given by the bureau in a small city file.
import type * as z from 'zod';
import type { cityFiguresSchema } from './city-figures-schema.ts';

export type CityFigures = z.infer<typeof cityFiguresSchema>;

export const NO_CITY_FIGURES: CityFigures = { provincialTotals: {}, unitTargets: {} };
