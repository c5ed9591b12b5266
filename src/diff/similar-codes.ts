// Codes that differ by one slip of the hand: a character mistyped, left out, added, or two that changed places.

/** Shorter texts are no codes. */
const SHORTEST = 15;

/**
 * Keys of a code, so that two codes one slip apart share a key: the code itself and the code less each of its
 * characters. Their number does not grow with that of the codes, which are therefore found without comparing all.
 */
export function slipKeys(code: string): readonly string[] {
  if (code.length < SHORTEST) return [];
  const keys = new Set([code]);
  for (let index = 0; index < code.length; index += 1) keys.add(code.slice(0, index) + code.slice(index + 1));
  return [...keys];
}

/** Whether two different codes are one slip apart. */
export function isSimilarCode(a: string, b: string): boolean {
  if (a === b || a.length < SHORTEST || b.length < SHORTEST || Math.abs(a.length - b.length) > 1)
    return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  if (a.length > b.length) return restA.slice(1) === restB;
  if (a.length < b.length) return restA === restB.slice(1);
  if (restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
