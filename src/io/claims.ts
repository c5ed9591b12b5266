// Which of several threads does which of several pieces of work: whoever comes first.

/** Claims on pieces of work, seen alike by every thread that is handed them. */
export type Claims = SharedArrayBuffer;

/** Claims on so many pieces of work, all of them free. */
export function openClaims(count: number): Claims {
  return new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT);
}

/** Claims the piece at a place (0-based). False where it is taken already. */
export function claim(claims: Claims, place: number): boolean {
  return Atomics.compareExchange(new Int32Array(claims), place, FREE, TAKEN) === FREE;
}

const FREE = 0;
const TAKEN = 1;
