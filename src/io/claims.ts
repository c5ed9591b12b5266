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

/** Turns to take, seen alike by every thread that is handed them. */
export type Turns = SharedArrayBuffer;

/** Turns of which none is taken. */
export function openTurns(): Turns {
  return openClaims(1);
}

/** Takes the next turn: 0, then 1 and so on, each of them once. */
export function nextTurn(turns: Turns): number {
  return Atomics.add(new Int32Array(turns), 0, 1);
}

const FREE = 0;
const TAKEN = 1;
