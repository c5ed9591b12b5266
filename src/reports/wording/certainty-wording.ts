// How certain the text makes an amount.
import type { Certainty } from '../../evaluation/award-shares.ts';
import type { Localised } from '../../values/lang.ts';

export const CERTAINTY_WORDING: Readonly<Record<Certainty, Localised>> = {
  certain: { zh: '确定', en: 'certain' },
  ceiling: { zh: '不高于', en: 'at most' },
  strive: { zh: '争取', en: 'sought' },
};
