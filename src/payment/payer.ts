// Who pays a part of an award: the province, the city, or a county or park.
import { LEVELS, type Level } from '../policy/levels.ts';
import type { Localised } from '../values/lang.ts';
import { readUnit, UNITS } from '../values/reporting-unit.ts';

/** `province`, `city`, or the id of a county or park. */
export type PayerId = string;

const NAMES: ReadonlyMap<PayerId, Localised> = new Map<PayerId, Localised>([
  ['province', { zh: '省级', en: 'Province' }],
  ['city', { zh: '市级', en: 'City' }],
  ...UNITS.map(({ id, name, nameEn }) => [id, { zh: name, en: nameEn }] as const),
]);

/** All payers, in the order in which their sheets stand. */
export const PAYERS: readonly PayerId[] = [...NAMES.keys()];

const ORDER: ReadonlyMap<PayerId, number> = new Map(PAYERS.map((payer, place) => [payer, place]));

/** Who pays at a level; `unit` is the enterprise's park or county. Null where that is not known. */
export function payerAt(level: Level, unit: string | null): PayerId | null {
  return level === 'local' ? unit : level;
}

/** The level at which a payer pays. */
export function levelOf(payer: PayerId): Level {
  return LEVELS.find((level) => level === payer) ?? 'local';
}

/** The payer's official name (`大通回族土族自治县`); an id of none stays as it is. */
export function payerName(payer: PayerId): Localised {
  return NAMES.get(payer) ?? { zh: payer, en: payer };
}

/** Orders payers: province, city, then the units in the contract's order. */
export function comparePayers(a: PayerId, b: PayerId): number {
  return (ORDER.get(a) ?? PAYERS.length) - (ORDER.get(b) ?? PAYERS.length);
}

const LEVEL_NAMES: ReadonlyMap<string, PayerId> = new Map([
  ['省级', 'province'],
  ['省', 'province'],
  ['省级财政', 'province'],
  ['province', 'province'],
  ['市级', 'city'],
  ['市', 'city'],
  ['市级财政', 'city'],
  ['city', 'city'],
]);

/** The payer that a whole text names: a level or any spelling of a unit; undefined where it names none. */
export function readPayer(written: string): PayerId | undefined {
  const plain = written.normalize('NFKC').replace(/\s/gu, '');
  return LEVEL_NAMES.get(plain.toLowerCase()) ?? readUnit(plain)?.unit;
}
