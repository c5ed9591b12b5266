// Figures that hang together: parts below their wholes, years close to one another.
import type { AmountKey } from './canonical.ts';
import type { Profile } from './profile.ts';
import type { Random } from './random.ts';

/** 万元 in 分. */
const WAN = 1_000_000n;
export const MILESTONES = [100_000n, 500_000n, 1_000_000n, 5_000_000n, 10_000_000n].map((wan) => wan * WAN);
const BORDERS = [1000n * WAN, 1000n * WAN - 1n, 2000n * WAN, 2000n * WAN - 1n, ...MILESTONES] as const;

export interface Figures extends Readonly<Partial<Record<AmountKey, bigint>>> {
  readonly revenue: bigint;
}

export function inventFigures(random: Random, profile: Profile): Figures {
  const revenue = inventRevenue(random, profile);
  const revenuePrior = share(random, revenue, 70, 110);
  const assets = share(random, revenue, 60, 180);
  const rdExpense = share(random, revenue, 1, 9);
  return {
    revenue,
    revenuePrior,
    revenueYtd: share(random, revenue, 60, 140),
    revenuePeak: inventPeak(random, profile, revenue, revenuePrior),
    mainRevenue: share(random, revenue, 55, 99),
    mainRevenuePrior: share(random, revenuePrior, 55, 99),
    mainRevenuePrior2: share(random, revenuePrior, 50, 90),
    netProfit: share(random, revenue, 1, 14) * (random.chance(0.1) ? -1n : 1n),
    assets,
    liabilities: share(random, assets, 20, 80),
    rdExpense,
    rdExpensePrior: share(random, rdExpense, 70, 110),
    tax3y: share(random, revenue, 2, 12),
    ...(random.chance(0.12) ? { transferRd: inventTransfer(random) } : {}),
  };
}

function inventRevenue(random: Random, profile: Profile): bigint {
  const [border] = random.shuffle(BORDERS);
  if (border !== undefined && random.chance(profile.onBorder / 3)) return border;
  if (!profile.anySize) return inventCityRevenue(random);
  const [least, most] = random.pick([
    [120, 999],
    [1000, 1999],
    [1500, 2600],
    [2000, 9000],
    [9000, 39_000],
    [70_000, 130_000],
    [350_000, 560_000],
    [780_000, 1_100_000],
    [3_900_000, 11_000_000],
  ]);
  return tidy(random, least, most);
}

function inventCityRevenue(random: Random): bigint {
  const at = random.next();
  if (at < 0.22) return tidy(random, 180, 999);
  if (at < 0.42) return tidy(random, 1000, 1999);
  if (at < 0.8) return tidy(random, 2050, 9000);
  if (at < 0.96) return tidy(random, 9000, 39_000);
  return tidy(random, 80_000, 135_000);
}

// Mostly to the 百元, as clerks state 万元 with two decimals; now and then to the 分.
function tidy(random: Random, least: number, most: number): bigint {
  const hundredths = BigInt(random.int(least * 100, most * 100));
  return hundredths * (WAN / 100n) + (random.chance(0.04) ? BigInt(random.int(1, 9999)) : 0n);
}

/** Between `least` and `most` per cent of an amount, to the 百元. */
function share(random: Random, amount: bigint, least: number, most: number): bigint {
  const part = (amount * BigInt(random.int(least * 10, most * 10))) / 1000n;
  return (part / (WAN / 100n)) * (WAN / 100n);
}

// The highest year before last, so never below the year before last, borders apart.
function inventPeak(random: Random, profile: Profile, revenue: bigint, prior: bigint): bigint {
  const crossed = MILESTONES.filter((milestone) => milestone <= revenue);
  const [last] = random.shuffle(crossed);
  if (last !== undefined && random.chance(profile.onBorder)) return last - BigInt(random.int(0, 1));
  return random.chance(0.6) ? prior : share(random, prior, 101, 130);
}

function inventTransfer(random: Random): bigint {
  return random.chance(0.1) ? 1000n * WAN : tidy(random, 8, 1600);
}
