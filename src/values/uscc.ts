// Unified social credit codes (统一社会信用代码), GB 32100-2015, and the organisation code inside, GB 11714-1997.

declare const code: unique symbol;

/** A code of 18 characters whose check character fits. */
export type Uscc = string & { readonly [code]: true };

/** What keeps a text from being a code. `suggestion` is set where exactly one substitution makes it fit. */
export interface UsccFault {
  readonly fault: 'length' | 'alphabet' | 'region' | 'check';
  readonly suggestion?: Uscc;
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const IN_ALPHABET = /^[0-9A-HJ-NP-RTUWXY]*$/;
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const INNER_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const INNER_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;
const CONFUSED: Readonly<Record<string, readonly string[]>> = {
  O: ['0'],
  I: ['1'],
  Z: ['2'],
  S: ['5'],
  V: ['U'],
  '0': ['D'],
  '1': ['7'],
  '2': ['7'],
  '5': ['6'],
  '8': ['B'],
  B: ['8'],
  D: ['0'],
  U: ['W'],
  G: ['6'],
  '6': ['G'],
};

const PLAIN = /^[0-9A-Z]*$/;

/** Full width to half width, letters to capitals, blanks and invisible characters dropped: nothing that loses meaning. */
export function normaliseUscc(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff\u00ad'’`]/gu, '')
    .toUpperCase();
}

/** Characters of a code (GB 32100-2015). */
export const USCC_LENGTH = 18;

/** Checks normalised text against GB 32100-2015. */
export function checkUscc(text: string): Uscc | UsccFault {
  const fault = faultOf(text);
  if (!fault) return text as Uscc;
  const suggestion = text.length === USCC_LENGTH ? suggest(text) : undefined;
  return suggestion ? { fault, suggestion } : { fault };
}

/** The code a text states after normalising, or undefined where it states none. */
export function parseUscc(text: string): Uscc | undefined {
  const checked = checkUscc(normaliseUscc(text));
  return typeof checked === 'string' ? checked : undefined;
}

/** Whether characters 9–17 form a valid organisation code (GB 11714-1997). */
export function innerCodeFits(uscc: Uscc): boolean {
  let total = 0;
  for (let index = 0; index < INNER_WEIGHTS.length; index += 1)
    total += (INNER_WEIGHTS[index] ?? 0) * INNER_ALPHABET.indexOf(uscc.charAt(8 + index));
  const check = 11 - (total % 11);
  const expected = check === 10 ? 'X' : check === 11 ? '0' : String(check);
  return uscc.charAt(16) === expected;
}

/** Whether the code is that of a 个体工商户 (registering body 9, kind 2), which is no legal person. */
export function isSoleTrader(uscc: Uscc): boolean {
  return uscc.startsWith('92');
}

/** The check character for the first 17 characters; undefined where one is outside the alphabet. */
export function checkCharacter(first17: string): string | undefined {
  let total = 0;
  for (let index = 0; index < WEIGHTS.length; index += 1) {
    const character = first17.charAt(index);
    const value = ALPHABET.indexOf(character);
    if (value < 0 || character === '') return undefined;
    total += value * (WEIGHTS[index] ?? 0);
  }
  return ALPHABET.charAt((31 - (total % 31)) % 31);
}

function faultOf(text: string): UsccFault['fault'] | undefined {
  if (text.length !== USCC_LENGTH) return 'length';
  if (!IN_ALPHABET.test(text)) return 'alphabet';
  if (!/^\d{6}$/.test(text.slice(2, 8))) return 'region';
  return checkCharacter(text) === text.charAt(17) ? undefined : 'check';
}

// One reading mistake at a time; two answers would be a guess, so only a single one is offered.
function suggest(text: string): Uscc | undefined {
  const found = new Set<string>();
  [...text].forEach((character, index) => {
    for (const other of CONFUSED[character] ?? []) {
      const candidate = text.slice(0, index) + other + text.slice(index + 1);
      if (faultOf(candidate) === undefined) found.add(candidate);
    }
  });
  const [only] = found;
  return found.size === 1 ? (only as Uscc) : undefined;
}
