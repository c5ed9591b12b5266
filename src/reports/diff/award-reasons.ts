// Why an award is not due on the side that does not grant it, in words.
import type { AwardChange } from '../../diff/award-changes.ts';
import type { Lang, Localised } from '../../values/lang.ts';
import { reasonWords } from '../wording/reason-wording.ts';

const NOTHING_THERE: Localised = {
  zh: '新名单中没有该企业或该项记录',
  en: 'the new rosters have no such enterprise, or nothing of this measure',
};

/** The reasons of the new side where it does not grant the award, else of the old; empty where both grant it. */
export function awardReasons({ old, new: now }: AwardChange, lang: Lang): string {
  if (now === null && old?.status === 'eligible') return NOTHING_THERE[lang];
  const told = now !== null && now.status !== 'eligible' ? now : old;
  if (told === null || told.status === 'eligible') return '';
  return told.reasons.map((code) => reasonWords(code).wrong[lang]).join({ zh: '；', en: '; ' }[lang]);
}
