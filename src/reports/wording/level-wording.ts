// The levels that share an award.
import type { Level } from '../../policy/levels.ts';
import type { Localised } from '../../values/lang.ts';

export const LEVEL_WORDING: Readonly<Record<Level, Localised>> = {
  province: { zh: '省级', en: 'Province' },
  city: { zh: '市级', en: 'City' },
  local: { zh: '县区（园区）', en: 'County or park' },
};
