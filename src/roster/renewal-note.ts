// Whether a note says that a title was renewed.
import { RENEWED, REVIEWED } from './telling-words.ts';

const TITLE = '高新|高企|专精特新|小巨人|单项冠军|创新型|科技型|科技园|研发中心|称号|资质|证书';
const RENEWAL = new RegExp(
  `${RENEWED}|(?:${TITLE}).{0,8}${REVIEWED}|${REVIEWED}.{0,4}(?:${TITLE}|通过|认定)`,
  'u',
);
const DENIED = new RegExp(`(?:不是|不属|并非|非|未|无需|不含)(?:.{0,3})(?:${RENEWED}|${REVIEWED})`, 'u');

/** Whether a note (plain text) seems to speak of a renewal. */
export function notesRenewal(note: string): boolean {
  return RENEWAL.test(note) && !DENIED.test(note);
}
