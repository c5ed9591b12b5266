// The two languages in which everything a person reads is written.

export type Lang = 'zh' | 'en';

/** A text in both languages. */
export type Localised = Readonly<Record<Lang, string>>;

/** Chooses of two texts, Chinese and English, the one in that language. */
export function textIn(lang: Lang): (zh: string, en: string) => string {
  return (zh, en) => ({ zh, en })[lang];
}
