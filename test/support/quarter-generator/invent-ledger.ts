// What was paid before, as the ledger holds it: some of what the quarter would award again.
import type { LedgerLine } from './canonical.ts';
import { inventClaims } from './invent-claims.ts';
import type { Firm } from './invent-firm.ts';
import { PROFILES } from './profile.ts';
import type { Random } from './random.ts';
import { measureNames } from './units-and-measures.ts';

/** Ledger lines for about `share` of what the firms may be due; a few were taken back and do not count. */
export function inventLedger(
  firms: readonly Firm[],
  random: Random,
  awardYear: number,
  share: number,
): readonly LedgerLine[] {
  return firms.flatMap((firm) => {
    const due = inventClaims(firm, random, PROFILES.clean, awardYear, false).flatMap(
      ({ measures }) => measures,
    );
    return due
      .filter(() => random.chance(share))
      .flatMap((measure) => linesOf(firm, measure, random, awardYear));
  });
}

function linesOf(firm: Firm, measure: string, random: Random, awardYear: number): readonly LedgerLine[] {
  const back = random.chance(0.2);
  const levels = random.chance(0.5) ? (['省级', '市级'] as const) : (['市级'] as const);
  return levels.map((level, index) => ({
    uscc: firm.uscc,
    name: firm.name,
    measure,
    written: random.chance(0.8) ? measureNames(measure)[0] : measure,
    year: awardYear - 1,
    level,
    amount: '100000.00',
    // One row that still stands is enough for the measure to count as paid.
    state: back && (index === 0 || random.chance(0.5)) ? '已追回' : random.pick(['已批准', '已拨付']),
  }));
}
