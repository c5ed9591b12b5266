// Invented codes that fit in every check digit, so that reading them gives no finding.
import { checkCharacter } from '../../src/values/uscc.ts';

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** A code of 城东区 for a number below a hundred million, valid by GB 32100-2015 and GB 11714-1997. */
export function soundCode(number: number): string {
  const digits = String(number).padStart(8, '0');
  const total = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits.charAt(index)), 0);
  const check = '0X987654321'.charAt(total % 11);
  const first17 = `91630102${digits}${check}`;
  return first17 + (checkCharacter(first17) ?? '');
}
