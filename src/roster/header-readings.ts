// What words of headers are taken for, and whether that is so whatever the year of the period.
import { type GroupedReading, readUnder } from './header-groups.ts';
import type { Group } from './header-stack.ts';
import { type HeaderReading, mayNameYear, readHeader } from './headers.ts';

const REMEMBERED = 5000;
const readers = new Map<number | undefined, (text: string) => HeaderReading>();

/** Reads headers for a year as `readHeader` does. The lists of a quarter have most of their headers in common. */
export function readerFor(year: number | undefined): (text: string) => HeaderReading {
  const before = readers.get(year);
  if (before) return before;
  const readings = new Map<string, HeaderReading>();
  const reader = (text: string): HeaderReading => {
    const known = readings.get(text);
    if (known) return known;
    // The year of the period matters only to what names one.
    const reading =
      year === undefined || mayNameYear(text, year) ? readHeader(text, year) : readerFor(undefined)(text);
    if (readings.size < REMEMBERED) readings.set(text, reading);
    return reading;
  };
  readers.set(year, reader);
  return reader;
}

/** Watches what is read while the year is not known. */
export interface YearWatch {
  readonly sawWords: (text: string, reading: HeaderReading) => void;
  /** The same of words with groups over them. */
  readonly sawUnder: (text: string, groups: readonly Group[], grouped: GroupedReading) => void;
  /** Whether all of it means the same in a year. */
  readonly holdsIn: (year: number) => boolean;
}

// One sign may stand for two digits.
const YEAR = /\p{N}[\s\S]*\p{N}/u;

/** A watch that has seen nothing. */
export function yearWatch(): YearWatch {
  const words = new Map<string, HeaderReading>();
  const stacks: { text: string; groups: readonly Group[]; grouped: GroupedReading }[] = [];
  return {
    sawWords: (text, reading) => {
      if (YEAR.test(text)) words.set(text, reading);
    },
    // What a group makes of the words under it may hang on the year.
    sawUnder: (text, groups, grouped) => {
      if (groups.some((group) => YEAR.test(group.text))) stacks.push({ text, groups, grouped });
    },
    holdsIn: (year) => {
      const read = readerFor(year);
      const isAsRead = ([text, reading]: [string, HeaderReading]) =>
        !mayNameYear(text, year) || isSame(read(text), reading);
      return (
        [...words].every(isAsRead) &&
        stacks.every(({ text, groups, grouped }) => isSameUnder(readUnder(text, groups, read, year), grouped))
      );
    },
  };
}

function isSameUnder(a: GroupedReading, b: GroupedReading): boolean {
  return (
    isSame(a.reading, b.reading) &&
    a.against?.key === b.against?.key &&
    a.against?.group === b.against?.group &&
    a.against?.named === b.against?.named &&
    a.against?.doubted === b.against?.doubted &&
    a.reached?.key === b.reached?.key &&
    a.reached?.group === b.reached?.group
  );
}

function isSame(a: HeaderReading, b: HeaderReading): boolean {
  return (
    a.key === b.key &&
    a.plain === b.plain &&
    a.unit === b.unit &&
    a.perCent === b.perCent &&
    a.ambiguous === b.ambiguous &&
    a.doubted?.key === b.doubted?.key &&
    a.doubted?.note === b.doubted?.note &&
    a.otherYear?.key === b.otherYear?.key &&
    a.near === b.near
  );
}
