// Which columns the page of normalised rows has: every column that any roster of the unit's enterprises has.
import { COLUMN_KEYS, type ColumnKey, isColumnKey } from '../../../roster/columns.ts';
import type { Roster } from '../../../roster/roster.ts';
import type { ListShape } from '../body-address.ts';
import type { CountyFacts } from './county-facts.ts';
import { COUNTY_SHEETS } from './sheet-names.ts';

export interface RowLayout {
  /** In the order of the column table. */
  readonly keys: readonly ColumnKey[];
  /** Headers of columns that are none of ours, as written, each once. */
  readonly unknownHeaders: readonly string[];
}

/** Columns that stand before those of the rosters: number and place. */
export const LEADING_COLUMNS = 2;

/** Columns of the contract in its order, then headers that were not understood. */
export function rowLayout({ rows }: CountyFacts): RowLayout {
  const rosters = [...new Set(rows.map(({ roster }) => roster))];
  return {
    keys: COLUMN_KEYS.filter((key) => rosters.some(({ columns }) => columns[key] !== undefined)),
    unknownHeaders: [...new Set(rosters.flatMap(unknownHeaders))],
  };
}

/** The shape of the sheet, for links to its rows. */
export function rowList({ lang }: CountyFacts): ListShape {
  return { name: COUNTY_SHEETS.rows[lang], subtitles: rowSubtitles(lang), grouped: false };
}

/** The 0-based column of a field on the page; the first where the page has none for it. */
export function layoutColumn({ keys }: RowLayout, field: string | null): number {
  const place = field !== null && isColumnKey(field) ? keys.indexOf(field) : -1;
  return place < 0 ? 0 : LEADING_COLUMNS + place;
}

/** What stands under the title of that page. */
export function rowSubtitles(lang: CountyFacts['lang']): readonly string[] {
  return [
    {
      zh: '各单位报送的数据，统一口径后逐行列出；金额单位：万元。有问题的单元格带批注，无法识别的照原样列出。',
      en: 'The rows as reported, in one notation; amounts in 10,000 yuan. Cells with a finding have a note; what cannot be read stands as written.',
    }[lang],
  ];
}

// The page numbers its rows itself.
function unknownHeaders({ unknownColumns }: Roster): readonly string[] {
  return unknownColumns.map(({ header }) => header).filter((header) => header !== '序号');
}
