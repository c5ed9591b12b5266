// The two languages in which everything a person reads is written.

export type Lang = 'zh' | 'en';

/** A text in both languages. */
export type Localised = Readonly<Record<Lang, string>>;
