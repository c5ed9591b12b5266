import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCriteria } from '../../src/io/load-criteria.ts';
import type { Condition } from '../../src/screening/criteria.ts';
import { factsOf } from '../../src/screening/facts.ts';
import { judge, missingIn, partsOf } from '../../src/screening/judge.ts';
import { ruleSetOn, screenTier, tierInForce } from '../../src/screening/screen-tier.ts';
import { TIERS } from '../../src/screening/tiers.ts';
import type { Day } from '../../src/values/day.ts';
import { enterpriseOf } from '../support/enterprise.ts';
import { cellsOf, screenedFirm } from '../support/screened-firm.ts';

const { criteria } = await loadCriteria();

function withParts(condition: Condition): readonly Condition[] {
  return [condition, ...partsOf(condition).flatMap(withParts)];
}

test.each(['2025-12-31', '2026-06-30'] as const)(
  'what leaves a condition open is the same alone as in full, on %s',
  (on) => {
    const ruleSet = ruleSetOn(on as Day, criteria);
    fc.assert(
      fc.property(screenedFirm, fc.constantFrom(...TIERS), (firm, tier) => {
        const inForce = ruleSet && tierInForce(tier, ruleSet, criteria);
        if (inForce === undefined) throw new Error(`no tier ${tier}`);
        const { conditions, context } = screenTier(
          inForce,
          factsOf(enterpriseOf(cellsOf(firm, on)), on as Day),
          criteria,
        );
        for (const one of conditions.flatMap(withParts))
          expect(missingIn(one, context)).toEqual(judge(one, context).missing);
      }),
    );
  },
);
