// Which enterprise is meant by what somebody typed.

/** How it was found, from the surest way down. */
export type MatchGround = 'code' | 'name' | 'part-of-code' | 'part-of-name' | 'pinyin';

/** Whatever bears a code and a name, as enterprises of a run and of a ledger do. */
interface Named {
  readonly uscc: string;
  readonly name: string;
}

export interface EnterpriseMatch<Enterprise> {
  /** None or several where it cannot be told which is meant. */
  readonly found: readonly Enterprise[];
  readonly ground: MatchGround;
}

/** Whether the letters typed can stand for a name, as its pinyin initials or spelt out. */
export type SoundsLike = (name: string, letters: string) => boolean;

const SHORTEST_PART_OF_CODE = 4;
const SHORTEST_INITIALS = 2;

/**
 * Looks an enterprise up by code, name, part of either, or pinyin; the first way that finds any decides. Width, case
 * and blanks do not matter. Who uses the result asks back unless it is exactly one.
 */
export function matchEnterprise<Enterprise extends Named>(
  { enterprises }: { readonly enterprises: readonly Enterprise[] },
  written: string,
  soundsLike: SoundsLike,
): EnterpriseMatch<Enterprise> {
  const wanted = plain(written);
  const letters = /^[A-Z]+$/.test(wanted) && wanted.length >= SHORTEST_INITIALS ? wanted.toLowerCase() : null;
  const ways: readonly (readonly [MatchGround, (one: Enterprise) => boolean])[] = [
    ['code', ({ uscc }) => plain(uscc) === wanted],
    ['name', ({ name }) => plain(name) === wanted],
    ['part-of-code', ({ uscc }) => isPartOfCode(wanted) && plain(uscc).includes(wanted)],
    ['part-of-name', ({ name }) => plain(name).includes(wanted)],
    ['pinyin', ({ name }) => letters !== null && soundsLike(plain(name), letters)],
  ];
  if (wanted === '') return { found: [], ground: 'name' };
  for (const [ground, isMeant] of ways) {
    const found = enterprises.filter(isMeant);
    if (found.length > 0) return { found, ground };
  }
  return { found: [], ground: 'pinyin' };
}

function isPartOfCode(wanted: string): boolean {
  return wanted.length >= SHORTEST_PART_OF_CODE && /^[0-9A-Z]+$/.test(wanted) && /\d/.test(wanted);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
}
