// One column of a large table outside the part of memory that the engine has to look through: any cell of it is found by
// its row without looking at another.
import { growing } from './growing-array.ts';
import { packedTextReader, textPacker } from './packed-texts.ts';

/** Keeps values of plain data and whole numbers without bounds, one a row. */
export interface ColumnPacker {
  readonly add: (value: unknown) => void;
  /** Called once, after the last. */
  readonly finish: () => PackedColumn;
}

/** The values by row, counted from 0. */
interface PackedColumn {
  readonly at: (row: number) => unknown;
  /** The value's JSON; undefined where there is none. Throws TypeError for what JSON does not know. */
  readonly json: (row: number) => string | undefined;
}

/** So many different values are kept as they are; most columns have fewer, and a row has nothing but the place of its own. */
const DIFFERENT = 4096;

/** How what is more than that is kept: as a text, as a whole number of 64 bits, or as JSON. */
const [TEXT, WHOLE, JSON_TEXT] = [0, 1, 2];
const KINDS = 3;
/** Half a character, which UTF-8 has no bytes for. */
const HALF = /\p{Surrogate}/u;

/** Texts of a column are told apart up to `different` of them; above that each is kept anew. */
export function columnPacker(different = DIFFERENT): ColumnPacker {
  // Objects are the same where their JSON is.
  const [places, objects] = [new Map<unknown, number>(), new Map<unknown, number>()];
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
  const codeOf = (value: unknown): number => {
    const isObject = typeof value === 'object' && value !== null;
    const key = isObject ? packedJson(value) : value;
    const seen = isObject ? objects : places;
    const known = seen.get(key);
    if (known !== undefined) return known;
    if (values.length < different || value === undefined) {
      seen.set(key, values.length);
      return values.push(value) - 1;
    }
    if (typeof value === 'string' && !HALF.test(value)) return apart(TEXT, addText(value));
    if (typeof value === 'bigint' && BigInt.asIntN(64, value) === value)
      return apart(WHOLE, wholes.add(value) - 1);
    return apart(JSON_TEXT, addText(isObject ? String(key) : packedJson(value)));
  };
  return {
    add: (value) => {
      codes.add(codeOf(value));
    },
    finish: () => {
      places.clear();
      objects.clear();
      const text = packedTextReader(texts.finish());
      return packedColumn(codes.finish(), { values, text, whole: wholes.finish() });
    },
  };
}

// Counted down from -1, so that it is none of the places.
function apart(kind: number, place: number): number {
  return -1 - (place * KINDS + kind);
}

function apartAt(code: number): { readonly kind: number; readonly place: number } {
  const kind = (-1 - code) % KINDS;
  return { kind, place: (-1 - code - kind) / KINDS };
}

/** What the codes of a column mean: values that are kept as they are, texts and whole numbers. */
interface Kept {
  readonly values: readonly unknown[];
  readonly text: (place: number) => string;
  readonly whole: BigInt64Array;
}

function packedColumn(code: Int32Array, { values, text, whole }: Kept): PackedColumn {
  const jsons: (string | undefined)[] = [];
  const read = (own: number): unknown => {
    const { kind, place } = apartAt(own);
    if (kind === WHOLE) return whole[place];
    return kind === TEXT ? text(place) : unpackedJson(text(place));
  };
  const last = { row: -1, value: undefined as unknown };
  const at = (row: number): unknown => {
    const own = code[row] ?? 0;
    if (own >= 0) return values[own];
    // A cell is mostly asked for several times in turn.
    if (row !== last.row) {
      last.value = read(own);
      last.row = row;
    }
    return last.value;
  };
  const json = (row: number): string | undefined => {
    const own = code[row] ?? 0;
    if (own >= 0) {
      jsons[own] ??= JSON.stringify(values[own]);
      return jsons[own];
    }
    const { kind, place } = apartAt(own);
    if (kind !== JSON_TEXT) return JSON.stringify(read(own));
    const kept = text(place);
    return isPlainJson(kept) ? kept : JSON.stringify(unpackedJson(kept));
  };
  return { at, json };
}

/** Begins the text of a whole number without bounds, which JSON does not know; doubled, a text that begins so. */
const BEGINS_WHOLE = '\u0001';

function packedJson(value: unknown): string {
  const json = plainJson(value);
  // Most values are what JSON knows.
  return json !== undefined && isPlainJson(json) ? json : JSON.stringify(packed(value));
}

function plainJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
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
  return isPlainJson(text) ? value : unpacked(value);
}

/** Whether no text in it begins like a whole number: then it is the JSON of the value as it is. */
function isPlainJson(json: string): boolean {
  return !json.includes('\\u0001');
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
