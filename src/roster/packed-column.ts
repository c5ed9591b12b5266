// One column of a large table outside the part of memory that the engine has to look through: any cell of it is found by
// its row without looking at another.
import { textPacker, textsOf } from './packed-texts.ts';

/** Keeps values of plain data and whole numbers without bounds, one a row. */
export interface ColumnPacker {
  readonly add: (value: unknown) => void;
  /** The value of each row, counted from 0; called once, after the last. */
  readonly finish: () => (row: number) => unknown;
}

/** So many different values are kept as they are; most columns have fewer, and a row has nothing but the place of its own. */
const DIFFERENT = 4096;

/** How what is more than that is kept: as a text, as a whole number of 64 bits, or as JSON. */
const [TEXT, WHOLE, JSON_TEXT] = [0, 1, 2];
const KINDS = 3;
/** Half a character, which UTF-8 has no bytes for. */
const HALF = /\p{Surrogate}/u;

export function columnPacker(different = DIFFERENT): ColumnPacker {
  const places = new Map<unknown, number>();
  const values: unknown[] = [];
  const texts = textPacker();
  const wholes = growing((length) => new BigInt64Array(length));
  const codes = growing((length) => new Int32Array(length));
  let textCount = 0;
  const addText = (text: string): number => {
    texts.add(text);
    textCount += 1;
    return textCount - 1;
  };
  // Counted down from -1, so that it is none of the places.
  const apart = (kind: number, place: number): number => -1 - (place * KINDS + kind);
  const codeOf = (value: unknown): number => {
    // Objects are the same where their JSON is; what begins it begins no value of a cell.
    const key = typeof value === 'object' && value !== null ? `\u0000${packedJson(value)}` : value;
    const known = places.get(key);
    if (known !== undefined) return known;
    if (values.length < different || value === undefined) {
      places.set(key, values.length);
      return values.push(value) - 1;
    }
    if (typeof value === 'string' && !HALF.test(value)) return apart(TEXT, addText(value));
    if (typeof value === 'bigint' && BigInt.asIntN(64, value) === value)
      return apart(WHOLE, wholes.add(value) - 1);
    return apart(JSON_TEXT, addText(packedJson(value)));
  };
  return {
    add: (value) => {
      codes.add(codeOf(value));
    },
    finish: () => {
      const text = textsOf(texts.finish());
      const [code, whole] = [codes.finish(), wholes.finish()];
      places.clear();
      return (row) => {
        const own = code[row] ?? 0;
        if (own >= 0) return values[own];
        const kind = (-1 - own) % KINDS;
        const place = (-1 - own - kind) / KINDS;
        if (kind === WHOLE) return whole[place];
        return kind === TEXT ? text(place) : unpackedJson(text(place));
      };
    },
  };
}

/** What is common to the typed arrays. */
interface Numbers<N, Self> {
  readonly length: number;
  [index: number]: N;
  readonly set: (other: Self) => void;
  readonly slice: (start: number, end: number) => Self;
}

const FIRST_ROOM = 256;

/** An array that is made anew, twice as long, when it is full. `add` answers how many it has then. */
function growing<N, A extends Numbers<N, A>>(make: (length: number) => A) {
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
    finish: (): A => room.slice(0, count),
  };
}

/** Begins the text of a whole number without bounds, which JSON does not know; doubled, a text that begins so. */
const BEGINS_WHOLE = '\u0001';

function packedJson(value: unknown): string {
  return JSON.stringify(packed(value));
}

function packed(value: unknown): unknown {
  if (typeof value === 'bigint') return `${BEGINS_WHOLE}${value}`;
  if (typeof value === 'string') return value.startsWith(BEGINS_WHOLE) ? `${BEGINS_WHOLE}${value}` : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(packed);
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, packed(own)]));
}

function unpackedJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  // Most have no such text in them, and are what they are.
  return text.includes('\\u0001') ? unpacked(value) : value;
}

function unpacked(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith(BEGINS_WHOLE) ? wholeOrText(value.slice(1)) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unpacked);
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, unpacked(own)]));
}

function wholeOrText(rest: string): bigint | string {
  return rest.startsWith(BEGINS_WHOLE) ? rest : BigInt(rest);
}
