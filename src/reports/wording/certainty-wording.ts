// How certain the text makes an amount.
import type { Localised } from '../../values/lang.ts';
import type { Certainty } from '../award-shares.ts';

export const CERTAINTY_WORDING: Readonly<Record<Certainty, Localised>> = {
  certain: { zh: '确定', en: 'certain' },
  ceiling: { zh: '不高于', en: 'at most' },
  strive: { zh: '争取', en: 'sought' },
};
