// One enterprise as it is, before any unit reports it.
import type { DateKey, Facts, UnitName } from './canonical.ts';
import { clusterOf, INDUSTRIES, type InventedIndustry } from './industries.ts';
import { aboveScaleDay, type Calendar, dayBetween, recognitionDay } from './invent-dates.ts';
import { type Figures, inventFigures } from './invent-figures.ts';
import { accountNumber, bankCode, bankName, contactName, firmName, phoneNumber, teamName } from './names.ts';
import type { Profile } from './profile.ts';
import type { Random } from './random.ts';
import { inventCode } from './social-credit-code.ts';
import { COUNTIES, PARKS, UNITS } from './units-and-measures.ts';

export type Firm = Pick<Facts, 'name' | 'uscc' | 'county' | 'industryCode' | 'revenue' | 'aboveScale'> &
  Partial<Facts>;

/** Invents the enterprise with a number; with `unit`, one that this unit would report. */
export function inventFirm(
  number: number,
  random: Random,
  profile: Profile,
  calendar: Calendar,
  unit: UnitName,
): Firm {
  const industry = INDUSTRIES[(number * 7) % INDUSTRIES.length] ?? INDUSTRIES[0];
  const { county, park } = placeOf(random, unit);
  const figures = inventFigures(random, profile);
  const employees = random.int(12, 420);
  return {
    ...identity(number, random, industry, county),
    county,
    ...(park ? { park } : {}),
    ...figures,
    employees,
    rdStaff: Math.floor((employees * random.int(3, 30)) / 100),
    ...standing(random, profile, calendar, industry, figures),
    ...recognitions(number, random, profile, calendar),
    ...lists(random, profile, calendar),
    ...(figures.transferRd === undefined ? {} : { transferSelected: random.chance(0.75) }),
  };
}

function placeOf(
  random: Random,
  unit: UnitName,
): { readonly county: UnitName; readonly park: UnitName | null } {
  const park = PARKS.find(([id]) => id === unit);
  if (!park) return { county: unit, park: null };
  const [id, counties] = park;
  // A park's enterprise may be registered anywhere in the city.
  return { county: random.chance(0.1) ? random.pick(COUNTIES) : random.pick(counties), park: id };
}

function identity(number: number, random: Random, industry: InventedIndustry, county: UnitName) {
  const name = firmName(Math.floor(number / INDUSTRIES.length), industry.trade);
  const founded = random.int(2002, 2016);
  const cluster = clusterOf(county, industry.code);
  return {
    name,
    uscc: inventCode(UNITS[county].code, random),
    industryCode: industry.code,
    industryName: industry.name,
    mainProduct: industry.product,
    ...(cluster === undefined ? {} : { cluster }),
    foundedOn: dayBetween(random, `${founded}-01-01`, `${founded}-12-31`),
    contact: contactName(number),
    phone: phoneNumber(number),
    payee: name,
    bank: bankName(number),
    bankCode: bankCode(number),
    account: accountNumber(number),
    ...(random.chance(0.88) ? { team: teamName(number) } : {}),
  };
}

function standing(
  random: Random,
  profile: Profile,
  calendar: Calendar,
  industry: InventedIndustry,
  { revenue }: Figures,
) {
  const large = revenue >= 2_000_000_000n && industry.industrial;
  const aboveScale = random.chance(large ? 0.9 : 0.06);
  const state = random.chance(0.93) ? '正常' : random.pick(['停产', '注销', '吊销', '迁出']);
  const dated = aboveScale ? random.chance(0.95) : random.chance(profile.onBorder / 8);
  return {
    aboveScale,
    state,
    reentered: random.chance(0.07),
    ...(dated ? { aboveScaleOn: aboveScaleDay(random, profile, calendar) } : {}),
  };
}

const SINGLE: readonly (readonly [key: DateKey, held: number, recent: number])[] = [
  ['techSmeOn', 0.4, 0.4],
  ['cityTechOn', 0.3, 0.3],
  ['provTechOn', 0.25, 0.3],
  ['hnteOn', 0.3, 0.35],
  ['agriParkOn', 0.03, 0.6],
  ['rdCenterOn', 0.06, 0.6],
];

function recognitions(number: number, random: Random, profile: Profile, calendar: Calendar) {
  const held = new Map<DateKey, string>();
  for (const [key, often, recent] of SINGLE) {
    if (random.chance(often)) held.set(key, recognitionDay(random, profile, calendar, recent));
  }
  for (const [key, day] of ladder(random, profile, calendar)) held.set(key, day);
  const hnteOn = held.get('hnteOn');
  if (random.chance(hnteOn ? 0.25 : 0.02))
    held.set('techGiantOn', techGiantDay(random, profile, calendar, hnteOn));
  const serial = String(100_000 + (number % 900_000));
  return {
    ...(Object.fromEntries(held) as Partial<Record<DateKey, string>>),
    ...(hnteOn ? { hnteNo: `GR${hnteOn.slice(0, 4)}63${serial}` } : {}),
    ...(hnteOn?.startsWith(String(calendar.awardYear)) && random.chance(0.15) ? { renewals: ['hnte'] } : {}),
  };
}

// Mostly while the certificate is valid.
function techGiantDay(
  random: Random,
  profile: Profile,
  calendar: Calendar,
  hnteOn: string | undefined,
): string {
  return hnteOn && random.chance(0.6)
    ? dayBetween(random, hnteOn, calendar.end)
    : recognitionDay(random, profile, calendar, 0.5);
}

// One title after the other, each later than the one below.
function ladder(
  random: Random,
  profile: Profile,
  calendar: Calendar,
): readonly (readonly [DateKey, string])[] {
  const rungs: [DateKey, string][] = [];
  let latest = '2019-03-01';
  const titles: readonly (readonly [DateKey, number])[] = [
    ['innovativeOn', 0.35],
    ['srdiOn', 0.55],
    ['littleGiantOn', 0.35],
    ['championOn', 0.2],
  ];
  for (const [key, often] of titles) {
    if (!random.chance(often)) break;
    const day = recognitionDay(random, profile, calendar, 0.4);
    latest = day > latest ? day : dayBetween(random, latest, calendar.end);
    rungs.push([key, latest]);
  }
  return rungs;
}

function lists(random: Random, profile: Profile, { awardYear }: Calendar) {
  if (!random.chance(profile.anySize ? 0.04 : 0.004)) return {};
  const [one = 'global500', other = 'china500', third = 'private500'] = random.shuffle([
    'global500',
    'china500',
    'private500',
  ]);
  const years = random.pick([
    [awardYear],
    [awardYear],
    [awardYear - 1],
    [awardYear, awardYear],
    [awardYear, awardYear, awardYear],
  ]);
  const [first, second, last] = years;
  return {
    ...(first ? { [one]: first } : {}),
    ...(second ? { [other]: second } : {}),
    ...(last ? { [third]: last } : {}),
  };
}
