// How each unit sends its roster: in which format, with which columns, and where its claims stand.
import { UNIT_IDS, type UnitName } from './canonical.ts';
import type { Profile } from './profile.ts';
import type { Random } from './random.ts';
import { COLUMN_NAMES, type ColumnName, NEEDED } from './roster-columns.ts';
import { UNITS } from './units-and-measures.ts';

export type FileFormat = 'xlsx' | 'xls' | 'ods' | 'csv' | 'txt';

export interface FilePlan {
  readonly unit: UnitName;
  readonly format: FileFormat;
  /** Name with its ending. */
  readonly file: string;
  /** Claims on a sheet of their own; otherwise in two columns of the roster. */
  readonly claimsSheet: boolean;
  /** Optional columns that the file does not have. */
  readonly lacking: readonly ColumnName[];
}

const MIXED: readonly FileFormat[] = [
  'xlsx',
  'xls',
  'xlsx',
  'xlsx',
  'csv',
  'xlsx',
  'txt',
  'xlsx',
  'xlsx',
  'ods',
  'xlsx',
];

/** A plan a unit. `formats` mixes all five, or writes one alone. */
export function planFiles(
  random: Random,
  profile: Profile,
  formats: 'mixed' | 'xlsx' | 'csv',
): readonly FilePlan[] {
  const shuffled = profile.name === 'sample' ? MIXED : random.shuffle(MIXED);
  return UNIT_IDS.map((unit, index): FilePlan => {
    const format = formats === 'mixed' ? (shuffled[index] ?? 'xlsx') : formats;
    const workbook = format !== 'csv' && format !== 'txt';
    return {
      unit,
      format,
      file: `${UNITS[unit].names[1]}.${format}`,
      claimsSheet: workbook && random.chance(0.5),
      lacking: COLUMN_NAMES.filter((name) => !isKept(name) && random.chance(profile.lackingColumn)),
    };
  });
}

function isKept(name: ColumnName): boolean {
  return NEEDED.includes(name) || name === 'claimItems' || name === 'claimAmount';
}
