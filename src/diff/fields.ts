// The fields in which two rosters are compared: our columns, and those of the files that are none of ours.
import type { Enterprise } from '../enterprises/enterprise.ts';
import type { Policy } from '../policy/policy.ts';
import { plainText } from '../roster/cell-text.ts';
import { COLUMN_KEYS, type ColumnKey, isColumnKey } from '../roster/columns.ts';
import { rawText } from '../roster/raw-sheet.ts';
import { isUnplaced, isUnreadable, type Roster } from '../roster/roster.ts';
import { cellSource } from '../values/cell-ref.ts';
import { claimFields, sameMeasures } from './claim-fields.ts';
import { joinedTexts, NOTHING, type Reading, readingOf } from './reading.ts';
import { sameText, sameUnknownText, type Tolerance } from './sameness.ts';
import type { Side } from './side.ts';

export interface ComparedField {
  /** Column key; the header, without blanks, of a column that is none of ours. */
  readonly id: string;
  /** Null for a column that is none of ours. */
  readonly key: ColumnKey | null;
  /** Which of the two sides has such a column. */
  readonly has: { readonly old: boolean; readonly new: boolean };
  readonly read: (enterprise: Enterprise) => Reading;
  readonly same: (old: Enterprise, now: Enterprise, tolerance: Tolerance | null) => boolean;
}

/** A number that follows the order of rows says nothing of the enterprise. */
const RUNNING_NUMBER = /^(?:序号|序|no\.?|#)(?:#\d+)?$/iu;

/** Read in a way of their own. */
const APART: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['uscc', 'claimItems', 'claimAmount']);

/** Every field that either side has, ours first; `uscc` is left out, since enterprises are matched by it. */
export function comparedFields(old: Side, now: Side): readonly ComparedField[] {
  const [inOld, inNew] = [keysIn(old.rosters), keysIn(now.rosters)];
  const known = COLUMN_KEYS.filter((key) => !APART.has(key) && (inOld.has(key) || inNew.has(key))).map(
    (key) => knownField(key, { old: inOld.has(key), new: inNew.has(key) }, now.policy),
  );
  const placesOf = unknownPlaces([...old.rosters, ...now.rosters]);
  const headersIn = (rosters: readonly Roster[]) =>
    new Set(rosters.flatMap((roster) => [...(placesOf.get(roster)?.keys() ?? [])]));
  const [oldHeaders, newHeaders] = [headersIn(old.rosters), headersIn(now.rosters)];
  const unknown = [...new Set([...newHeaders, ...oldHeaders])].map((id) =>
    unknownField(id, { old: oldHeaders.has(id), new: newHeaders.has(id) }, placesOf),
  );
  return [...known, ...claimFields(old, now), ...unknown];
}

function knownField(key: ColumnKey, has: ComparedField['has'], policy: Policy): ComparedField {
  const same = (old: string | null, now: string | null, tolerance: Tolerance | null): boolean =>
    key === 'renewals' ? sameMeasures(old, now, policy) : sameText(key, old, now, tolerance);
  return {
    id: key,
    key,
    has,
    read: (enterprise) => readingOf(enterprise, key),
    same: (old, now, tolerance) =>
      plainlySame(old, now, key) ||
      isUnplacedIn(old, key) ||
      isUnplacedIn(now, key) ||
      same(readingOf(old, key).text, readingOf(now, key).text, tolerance),
  };
}

// Most cells of most rows: the same value, without asking for its text or place.
function plainlySame({ reports: [old, ...others] }: Enterprise, now: Enterprise, key: ColumnKey): boolean {
  if (others.length > 0 || now.reports.length > 1) return false;
  const value: unknown = old.row.values[key];
  return value === now.reports[0].row.values[key] && !isUnreadable(value);
}

// Of a cell that may be another column's nothing can be said, of a row that is shifted nothing at all.
function isUnplacedIn({ reports }: Enterprise, key: ColumnKey): boolean {
  return reports.some(({ row }) => isUnplaced(row.values[key]));
}

// No list is read whose column of counties is in doubt, so only the row can be.
function isShiftedRow(enterprise: Enterprise): boolean {
  return isUnplacedIn(enterprise, 'county');
}

type Places = ReadonlyMap<Roster, ReadonlyMap<string, number>>;

function unknownField(id: string, has: ComparedField['has'], places: Places): ComparedField {
  const read = (enterprise: Enterprise): Reading => {
    const found = enterprise.reports.flatMap(({ roster, row }) => {
      const column = places.get(roster)?.get(id);
      if (column === undefined) return [];
      const cell = cellSource({ file: roster.file, sheet: roster.sheet, row: row.number, column });
      return [{ text: rawText(row.raw[column - 1]).trim(), cell }];
    });
    const filled = found.filter(({ text }) => text !== '');
    const [first] = filled;
    if (!first) return found[0] ? { text: null, cell: found[0].cell } : NOTHING;
    return { text: joinedTexts(filled.map(({ text }) => text)), cell: first.cell };
  };
  return {
    id,
    key: null,
    has,
    read,
    same: (old, now, tolerance) =>
      isShiftedRow(old) || isShiftedRow(now) || sameUnknownText(read(old).text, read(now).text, tolerance),
  };
}

function keysIn(rosters: readonly Roster[]): ReadonlySet<ColumnKey> {
  return new Set(rosters.flatMap(({ columns }) => Object.keys(columns).filter(isColumnKey)));
}

// Of two columns under one header the second is told by a number.
function unknownPlaces(rosters: readonly Roster[]): Places {
  return new Map(
    rosters.map((roster) => {
      const places = new Map<string, number>();
      for (const { column, header } of roster.unknownColumns) {
        const plain = plainText(header);
        let id = plain;
        for (let number = 2; places.has(id); number += 1) id = `${plain}#${number}`;
        if (plain !== '' && !RUNNING_NUMBER.test(id)) places.set(id, column);
      }
      return [roster, places];
    }),
  );
}
