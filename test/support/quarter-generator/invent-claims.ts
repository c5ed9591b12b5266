// What enterprises claim: mostly what they are due, sometimes more, less, or what they never won.
import type { InventedClaim } from './canonical.ts';
import type { Firm } from './invent-firm.ts';
import type { Profile } from './profile.ts';
import type { Random } from './random.ts';
import type { MeasureName } from './units-and-measures.ts';

const WAN = 1_000_000n;

/** What firms believe a measure to be worth, in 万元. */
const BELIEVED: Readonly<Partial<Record<MeasureName, bigint>>> = {
  'above-scale': 20n,
  'global-500': 500n,
  'china-500': 400n,
  'private-500': 300n,
  hnte: 40n,
  'tech-giant': 130n,
  'city-tech': 10n,
  'agri-park': 20n,
  'rd-center': 20n,
  innovative: 30n,
  srdi: 70n,
  'little-giant': 150n,
  champion: 100n,
};

/** Claims of one firm; `together` where its roster has one cell for all of them. */
export function inventClaims(
  firm: Firm,
  random: Random,
  profile: Profile,
  awardYear: number,
  together: boolean,
): readonly InventedClaim[] {
  const won = wonMeasures(firm, awardYear).filter(() => random.chance(0.65));
  const dreamt = random.chance(0.02)
    ? [random.pick<MeasureName>(['srdi', 'city-tech', 'hnte', 'above-scale', 'champion'])]
    : [];
  const measures = [...new Set([...won, ...dreamt])];
  if (measures.length === 0) return [];
  const joined = together || (measures.length > 1 && random.chance(0.3));
  const groups = joined ? [measures] : measures.map((measure) => [measure]);
  return groups.map((group) => ({ measures: group, amount: claimedAmount(firm, group, random, profile) }));
}

function claimedAmount(
  firm: Firm,
  measures: readonly MeasureName[],
  random: Random,
  profile: Profile,
): bigint | null {
  const due = measures.reduce((sum, measure) => sum + believed(firm, measure), 0n);
  const at = random.next();
  if (at < 0.8) return due;
  if (at < 0.9) return due + BigInt(random.int(1, 20)) * WAN;
  if (at < 0.97 || profile.name !== 'messy') return due > 2n * WAN ? due - WAN : due;
  return null;
}

function believed(firm: Firm, measure: MeasureName): bigint {
  if (measure !== 'tech-transfer') return (BELIEVED[measure] ?? 0n) * WAN;
  const fifth = (firm.transferRd ?? 0n) / 5n;
  const least = [fifth, firm.tax3y ?? 0n, 200n * WAN].reduce((a, b) => (a < b ? a : b));
  return (least / 100n) * 100n;
}

function wonMeasures(firm: Firm, awardYear: number): readonly MeasureName[] {
  const inYear = (day: string | undefined, year = awardYear): boolean =>
    day?.startsWith(String(year)) ?? false;
  const won: readonly (readonly [MeasureName, boolean])[] = [
    ['above-scale', inYear(firm.aboveScaleOn, awardYear - 1)],
    ['global-500', firm.global500 === awardYear],
    ['china-500', firm.china500 === awardYear],
    ['private-500', firm.private500 === awardYear],
    ['hnte', inYear(firm.hnteOn)],
    ['tech-giant', inYear(firm.techGiantOn)],
    ['city-tech', inYear(firm.cityTechOn)],
    ['agri-park', inYear(firm.agriParkOn)],
    ['rd-center', inYear(firm.rdCenterOn)],
    ['tech-transfer', firm.transferRd !== undefined],
    ['innovative', inYear(firm.innovativeOn)],
    ['srdi', inYear(firm.srdiOn)],
    ['little-giant', inYear(firm.littleGiantOn)],
    ['champion', inYear(firm.championOn)],
  ];
  return won.flatMap(([measure, is]) => (is ? [measure] : []));
}
