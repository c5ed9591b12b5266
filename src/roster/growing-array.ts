// Numbers outside the part of memory that the engine has to look through, of which nobody knows how many will come.

/** What is common to the typed arrays. */
interface Numbers<N, Self> {
  readonly length: number;
  [index: number]: N;
  readonly set: (other: Self) => void;
  readonly slice: (start: number, end: number) => Self;
}

const FIRST_ROOM = 256;

/**
 * An array that is made anew, twice as long, when it is full. `add` answers how many it has then; after `finish`, which
 * answers what was added, it begins anew.
 */
export function growing<N, A extends Numbers<N, A>>(make: (length: number) => A) {
  let room = make(FIRST_ROOM);
  let count = 0;
  return {
    add: (value: N): number => {
      if (count === room.length) {
        const wider = make(2 * count);
        wider.set(room);
        room = wider;
      }
      room[count] = value;
      count += 1;
      return count;
    },
    finish: (): A => {
      const whole = room.slice(0, count);
      room = make(FIRST_ROOM);
      count = 0;
      return whole;
    },
  };
}
