// Who paid the amounts of a row of a 台账 that is taken over.
import { isBlankText, plainText } from '../roster/cell-text.ts';
import { type UnitId, unitOf } from '../values/reporting-unit.ts';
import { IMPORT_COLUMNS, type ImportKey, type LEVEL_AMOUNTS } from './import-columns.ts';
import { importPlace, importPlaceDiffers } from './import-kinds.ts';
import type { ImportRow } from './import-row.ts';
import { LEVEL, NO_PARK, NO_PLACE, PAYER, PLACE, unlikeLevel, WHICH_PARK } from './import-wording.ts';
import type { LedgerRow } from './ledger-row.ts';
import { type PayerName, readPayerName } from './read-payer-name.ts';

type LevelAmount = Pick<(typeof LEVEL_AMOUNTS)[number], 'level' | 'key'>;

export interface ImportPayers {
  /** What the row says by itself. */
  readonly level: LedgerRow['level'];
  /** The county or park that paid what stands in a column of a local share; null where that cannot be told. */
  readonly localOf: (key: ImportKey) => UnitId | null;
}

/** Reads them for the amounts that the row has under levels, and tells what does not go together. */
export function readPayers(row: ImportRow, amounts: readonly LevelAmount[]): ImportPayers {
  const named = namedPayer(row);
  const level = named?.level ?? null;
  const hasLocal = amounts.some((one) => one.level === 'local');
  if (hasLocal && row.has('localAmount') && row.has('parkAmount'))
    return { level, localOf: payersOfEach(row, named, amounts) };
  const isLocal = hasLocal || level === 'local';
  const payer = named?.unit ?? null;
  const park = placeOf(row, 'park', isLocal && payer === null);
  const county = placeOf(row, 'county', isLocal && payer === null && park === null);
  if (isLocal) tellOtherPlaces(row, { payer, park, county });
  return { level, localOf: () => payer ?? park ?? county };
}

// Where counties and parks have a column each, neither pays what stands in the other's, unless the payer is named as such.
function payersOfEach(
  row: ImportRow,
  payer: PayerName | undefined,
  amounts: readonly LevelAmount[],
): (key: ImportKey) => UnitId | null {
  const paid = (key: ImportKey): boolean => amounts.some((one) => one.key === key);
  const own = payer?.unit ?? null;
  const [only, other] = amounts.filter(({ key }) => key === 'localAmount' || key === 'parkAmount');
  if (own !== null && only && !other && (unitOf(own).kind === 'park') !== (only.key === 'parkAmount')) {
    const key = row.text('payer') === '' ? 'level' : 'payer';
    const said = { column: IMPORT_COLUMNS[key].header, written: row.text(key) };
    row.tell(importPlaceDiffers, key, { ...said, others: [IMPORT_COLUMNS[only.key].header] });
    return () => own;
  }
  const named = (kind: 'county' | 'park', isNeeded: boolean): UnitId | null => {
    if (own !== null && unitOf(own).kind === kind) return own;
    const place = placeOf(row, kind, isNeeded);
    return place !== null && unitOf(place).kind === kind ? place : null;
  };
  const park = named('park', paid('parkAmount'));
  const county = named('county', paid('localAmount'));
  if (paid('parkAmount') && park === null) row.refuse('parkAmount', WHICH_PARK, NO_PARK);
  return (key) => (key === 'parkAmount' ? park : county);
}

function namedPayer(row: ImportRow): PayerName | undefined {
  const [level, payer] = [readPayerName(row.text('level')), readPayerName(row.text('payer'))];
  if (row.text('level') !== '' && level === undefined) row.refuse('level', LEVEL);
  // Whoever pays out for province or city does not change whose money it is.
  const matters = level === undefined || level.level === 'local';
  if (row.text('payer') !== '' && payer === undefined && matters) row.refuse('payer', PAYER);
  if (level && payer && level.level !== payer.level)
    row.refuse('payer', PAYER, unlikeLevel(row.text('level')));
  return payer?.level === level?.level ? (payer ?? level) : (level ?? payer);
}

// A figure there may be an amount.
function placeOf(row: ImportRow, key: 'county' | 'park', isNeeded: boolean): UnitId | null {
  const written = plainText(row.text(key));
  if (isBlankText(written)) return null;
  const place = readPayerName(written);
  if (place === undefined && (isNeeded || /^-?\d/u.test(written))) row.refuse(key, PLACE, NO_PLACE);
  else if (place === undefined) row.tell(importPlace, key, { column: IMPORT_COLUMNS[key].header, written });
  return place?.unit ?? null;
}

// A park lies in a county, and either may have paid; a third place, or two of one sort, do not go together.
function tellOtherPlaces(
  row: ImportRow,
  { payer, park, county }: Readonly<Record<'payer' | 'park' | 'county', UnitId | null>>,
): void {
  const places = [park, county].flatMap((id) => id ?? []);
  const others = (['park', 'county'] as const).map(row.text).filter((name) => !isBlankText(plainText(name)));
  const tell = (key: ImportKey, besides: readonly string[]): void =>
    row.tell(importPlaceDiffers, key, {
      ...{ column: IMPORT_COLUMNS[key].header, written: row.text(key), others: besides },
    });
  const alike = payer !== null && unitOf(payer).kind === 'park' ? park : county;
  if (payer !== null && alike !== null && !places.includes(payer))
    tell(row.text('payer') === '' ? 'level' : 'payer', others);
  else if (payer === null && park !== null && county !== null && park !== county && !isPair(park, county))
    tell('park', [row.text('county')]);
}

function isPair(park: UnitId, county: UnitId): boolean {
  return unitOf(park).kind === 'park' && unitOf(county).kind === 'county';
}
