// Industry codes of GB/T 4754-2017, with or without the section letter, two to four digits.

declare const industry: unique symbol;

/** Section letter and two to four digits: `C3825`. */
export type IndustryCode = string & { readonly [industry]: true };

export type IndustryFault = 'form' | 'division' | 'section';

// First division of each section, GB/T 4754-2017 table 1.
const SECTIONS: readonly (readonly [letter: string, first: number, last: number])[] = [
  ['A', 1, 5],
  ['B', 6, 12],
  ['C', 13, 43],
  ['D', 44, 46],
  ['E', 47, 50],
  ['F', 51, 52],
  ['G', 53, 60],
  ['H', 61, 62],
  ['I', 63, 65],
  ['J', 66, 69],
  ['K', 70, 70],
  ['L', 71, 72],
  ['M', 73, 75],
  ['N', 76, 79],
  ['O', 80, 82],
  ['P', 83, 83],
  ['Q', 84, 85],
  ['R', 86, 90],
  ['S', 91, 96],
  ['T', 97, 97],
];

/** Reads a code; the fault says whether its form, its division or its letter is wrong. */
export function readIndustry(
  text: string,
): { readonly code: IndustryCode } | { readonly fault: IndustryFault } {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s.-]/gu, '')
    .toUpperCase();
  const match = /^([A-T]?)(\d{2,4})$/.exec(plain);
  if (!match) return { fault: 'form' };
  const [, letter = '', digits = ''] = match;
  const section = sectionOf(Number(digits.slice(0, 2)));
  if (!section) return { fault: 'division' };
  if (letter !== '' && letter !== section) return { fault: 'section' };
  return { code: (section + digits) as IndustryCode };
}

/** The two-digit division. */
export function divisionOf(code: IndustryCode): number {
  return Number(code.slice(1, 3));
}

/** The section letter a division (1–97) belongs to; undefined for a number that is no division. */
export function sectionOf(division: number): string | undefined {
  return SECTIONS.find(([, first, last]) => division >= first && division <= last)?.[0];
}
