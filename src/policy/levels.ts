/** Who pays a part of an award. */
export const LEVELS = ['province', 'city', 'local'] as const;
export type Level = (typeof LEVELS)[number];
