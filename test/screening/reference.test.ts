// The tool against the second calculation, on firms at and round every border.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCriteria } from '../../src/io/load-criteria.ts';
import { factsOf } from '../../src/screening/facts.ts';
import { inPoints } from '../../src/screening/present-conditions.ts';
import { judgedConditions, ruleSetOn, screenTier, tierInForce } from '../../src/screening/screen-tier.ts';
import type { TierId } from '../../src/screening/tiers.ts';
import type { Day } from '../../src/values/day.ts';
import { enterpriseOf } from '../support/enterprise.ts';
import {
  innovative,
  littleGiant2022,
  littleGiant2026,
  type ReferenceScreening,
  type ScreenedFirm,
  srdi2022,
  srdi2026,
} from '../support/reference/screening.ts';
import { cellsOf, screenedFirm } from '../support/screened-firm.ts';

const { criteria } = await loadCriteria();

const CASES = [
  ['2025-12-31', 'innovative', innovative],
  ['2025-12-31', 'srdi', srdi2022],
  ['2025-12-31', 'little-giant', littleGiant2022],
  ['2026-06-30', 'innovative', innovative],
  ['2026-06-30', 'srdi', srdi2026],
  ['2026-06-30', 'little-giant', littleGiant2026],
] as const;

const TRUTH = { holds: true, fails: false, unknown: null } as const;

function screened(tier: TierId, firm: ScreenedFirm, on: '2025-12-31' | '2026-06-30'): ReferenceScreening {
  const ruleSet = ruleSetOn(on as Day, criteria);
  const inForce = ruleSet && tierInForce(tier, ruleSet, criteria);
  if (inForce === undefined) throw new Error(`no tier ${tier} on ${on}`);
  const result = screenTier(inForce, factsOf(enterpriseOf(cellsOf(firm, on)), on as Day), criteria);
  return {
    outcome: result.outcome,
    score: result.score && { least: inPoints(result.score).least, most: inPoints(result.score).most },
    conditions: judgedConditions(result)
      .slice(criteria.baseline.length)
      .map(({ outcome }) => TRUTH[outcome]),
  };
}

describe('screening equals a second calculation', () => {
  test.each(CASES)('on %s for %s', (on, tier, reference) => {
    fc.assert(
      fc.property(screenedFirm, (firm) => {
        expect(screened(tier, firm, on)).toEqual(reference(firm));
      }),
      { numRuns: 400 },
    );
  });

  test.each(CASES)('on %s for %s every condition holds, fails and stays open now and then', (on, tier) => {
    const seen = fc
      .sample(screenedFirm, { numRuns: 1500, seed: 7 })
      .map((firm) => screened(tier, firm, on).conditions);
    const width = seen[0]?.length ?? 0;
    const values = Array.from({ length: width }, (_, index) => new Set(seen.map((one) => one[index])));
    // A blank title is one not held, so that one condition is never open.
    expect(values.map(({ size }) => size)).toEqual(
      Array.from({ length: width }, (_, index) => (tier !== 'innovative' && index === 0 ? 2 : 3)),
    );
  });
});
