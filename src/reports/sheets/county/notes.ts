// The 备注 column of 奖补核对: people write in it, and what they wrote comes back in the next period.
import type { Localised } from '../../../values/lang.ts';

/** Notes by code and measure, see noteKey. */
export type Notes = ReadonlyMap<string, string>;

export const NO_NOTES: Notes = new Map();

/** Headers by which the column and what it belongs to are found again. */
export const AWARD_HEADERS = {
  uscc: { zh: '统一社会信用代码', en: 'Credit code' },
  measure: { zh: '奖补事项', en: 'Measure' },
  note: { zh: '备注', en: 'Note' },
  payer: { zh: '县区份额承担单位', en: 'Payer of the local share' },
} as const satisfies Readonly<Record<string, Localised>>;

/** `measure` as the page names it. */
export function noteKey(uscc: string, measure: string): string {
  return `${uscc}\n${measure}`;
}

/** A note as the next period shows it: with the period it was written in, unless it says so already. */
export function carriedNote(note: string, period: string): string {
  return /^\d{4}Q[1-4]：/u.test(note) ? note : `${period}：${note}`;
}
