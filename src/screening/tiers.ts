/** The national tiers that are screened, from the lowest. */
export const TIERS = ['innovative', 'srdi', 'little-giant'] as const;
export type TierId = (typeof TIERS)[number];
