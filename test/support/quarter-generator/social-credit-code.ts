// Invented codes whose check characters are right: GB 32100-2015 over GB 11714-1997.
import type { Random } from './random.ts';

const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const OUTER = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const INNER_LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const INNER = [3, 7, 9, 10, 5, 8, 4, 2];

/** A code of a company registered in `region` (six digits). */
export function inventCode(region: string, random: Random): string {
  const body = Array.from({ length: 8 }, () => LETTERS.charAt(random.int(0, LETTERS.length - 1))).join('');
  return checkedCode(`91${region}${body}${innerCheck(body)}`);
}

/** The same code, wrong: another check character, a letter that codes never have, or a character short. */
export function spoilCode(code: string, random: Random): string {
  const other = LETTERS.charAt((LETTERS.indexOf(code.charAt(17)) + random.int(1, 29)) % LETTERS.length);
  const checkWrong = `${code.slice(0, 17)}${other}`;
  const letterWrong = `${code.slice(0, 10)}I${code.slice(11)}`;
  return random.pick([checkWrong, checkWrong, letterWrong, code.slice(0, 17)]);
}

function innerCheck(body: string): string {
  const total = INNER.reduce((sum, weight, at) => sum + weight * INNER_LETTERS.indexOf(body.charAt(at)), 0);
  const check = 11 - (total % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

function checkedCode(first17: string): string {
  const total = OUTER.reduce((sum, weight, at) => sum + weight * LETTERS.indexOf(first17.charAt(at)), 0);
  return first17 + LETTERS.charAt((31 - (total % 31)) % 31);
}
