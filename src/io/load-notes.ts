// What people wrote into the 备注 column of a run's county workbooks.
import { join } from 'node:path';
import { COUNTY_FOLDER } from '../reports/run-files.ts';
import { AWARD_HEADERS, type Notes, noteKey } from '../reports/sheets/county/notes.ts';
import { plainText } from '../roster/cell-text.ts';
import { type RawRow, type RawSheet, rawText } from '../roster/raw-sheet.ts';
import { readInputs } from './read-inputs.ts';
import { filesIn } from './run-files-present.ts';

/** The notes of a run by code and measure as the page names it; a workbook that cannot be read any more has none. */
export async function loadNotes(folder: string): Promise<Notes> {
  const paths = [...(await filesIn(folder))].flatMap(([name, path]) =>
    name.startsWith(`${COUNTY_FOLDER}/`) && name.endsWith('.xlsx') ? [{ path: join(path), name }] : [],
  );
  const notes = new Map<string, string>();
  if (paths.length === 0) return notes;
  for (const { sheets } of (await readInputs(paths)).files)
    for (const sheet of sheets) for (const [key, note] of sheetNotes(sheet)) notes.set(key, note);
  return notes;
}

function* sheetNotes({ rows }: RawSheet): Generator<readonly [string, string]> {
  const header = rows.findIndex((row) => placesOf(row) !== null);
  const found = rows[header];
  const places = found ? placesOf(found) : null;
  if (places === null) return;
  for (const { cells } of rows.slice(header + 1)) {
    const [uscc, measure, note] = [places.uscc, places.measure, places.note].map((place) =>
      rawText(cells[place]).trim(),
    );
    if (uscc && measure && note) yield [noteKey(uscc, measure), note];
  }
}

interface Places {
  readonly uscc: number;
  readonly measure: number;
  readonly note: number;
}

// The header of the page that has all three, in either language.
function placesOf({ cells }: RawRow): Places | null {
  const texts = cells.map((cell) => plainText(rawText(cell)));
  const place = (names: readonly string[]) => texts.findIndex((one) => names.map(plainText).includes(one));
  const found = {
    uscc: place(Object.values(AWARD_HEADERS.uscc)),
    measure: place(Object.values(AWARD_HEADERS.measure)),
    note: place(Object.values(AWARD_HEADERS.note)),
  };
  return Object.values(found).every((index) => index >= 0) ? found : null;
}
