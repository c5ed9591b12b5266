// When the engine compiles code for speed: late in most runs, which end within seconds, and earlier in long ones.
import { setFlagsFromString } from 'node:v8';

/** The rows from which a run is long. */
const LONG = 15_000;
const EARLY = ['--invocation-count-for-turbofan=30000', '--invocation-count-for-maglev=2000'];
/** By release of Node, what has code compiled earlier than a start does (`bin/load-bundle.js`); others do so anyway. */
const EARLIER: Readonly<Record<string, readonly string[]>> = {
  20: ['--interrupt-budget=1000000'],
  22: EARLY,
  24: EARLY,
  26: EARLY,
};

let ahead = 0;

/** Sets the pace, which is that of all threads, for work on so many rows. */
export function setPace(rows: number): void {
  ahead = rows;
  keepPace();
}

/** The rows that it was last set for. */
export function rowsAhead(): number {
  return ahead;
}

/** Sets it once more: what is loaded with kept code is loaded at the pace of a start, at which that was made. */
export function keepPace(): void {
  const earlier = EARLIER[process.versions.node.split('.')[0] ?? ''] ?? [];
  if (ahead >= LONG) for (const flag of earlier) setFlagsFromString(flag);
}
