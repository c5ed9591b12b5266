// Whether a note says that a title was renewed.

// 复核 by itself is said of figures too.
const TITLE = '高新|高企|专精特新|小巨人|单项冠军|创新型|科技型|科技园|研发中心|称号|资质|证书';
const RENEWED = new RegExp(
  `重新认定|再次认定|换证|续期|(?:${TITLE}).{0,8}(?:复核|复审|复评)|(?:复核|复审|复评).{0,4}(?:${TITLE}|通过|认定)`,
  'u',
);
const DENIED = /(?:不是|不属|并非|非|未|无需|不含)(?:.{0,3})(?:重新认定|再次认定|换证|续期|复核|复审|复评)/u;

/** Whether a note (plain text) seems to speak of a renewal. */
export function notesRenewal(note: string): boolean {
  return RENEWED.test(note) && !DENIED.test(note);
}
