import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCriteria } from '../../src/io/load-criteria.ts';
import type { Condition } from '../../src/screening/criteria.ts';
import { factsOf } from '../../src/screening/facts.ts';
import { judge, judgeContext, missingIn, partsOf } from '../../src/screening/judge.ts';
import { ruleSetOn, screenTier, tierInForce } from '../../src/screening/screen-tier.ts';
import { TIERS } from '../../src/screening/tiers.ts';
import type { Day } from '../../src/values/day.ts';
import { type Cells, enterpriseOf, reportedTwice, UNREADABLE } from '../support/enterprise.ts';
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

function outcome(condition: Condition, ...[first, second]: readonly [Cells, Cells?]) {
  const enterprise = second === undefined ? enterpriseOf(first) : reportedTwice(first, second);
  const {
    outcome: told,
    reads,
    missing,
  } = judge(condition, judgeContext(criteria, factsOf(enterprise, '2025-12-31' as Day)));
  return [told, reads.join(), missing.join()];
}

describe('a title', () => {
  const OPEN = ['unknown', 'srdiOn', 'srdiOn'];
  const [HOLDS, FAILS] = [
    ['holds', 'srdiOn', ''],
    ['fails', 'srdiOn', ''],
  ];
  test.each<
    readonly [claim: string, first: string | null, second: string | null, expected: readonly string[]]
  >([
    ['reports that differ agree on', '2023-05-01', '2024-05-01', HOLDS],
    ['that is valid by one report alone', '2022-05-01', '2024-05-01', OPEN],
    ['that neither report has valid', '2021-05-01', '2022-05-01', FAILS],
    ['that begins later by one report', '2024-05-01', '2026-01-01', OPEN],
    ['that begins later by both', '2026-01-01', '2026-05-01', FAILS],
    ['whose term ended that very day by one', '2022-12-31', '2023-01-01', OPEN],
  ])('%s', (_, first, second, expected) => {
    expect(outcome({ holds: 'srdi' }, { srdiOn: first }, { srdiOn: second })).toEqual(expected);
    expect(
      outcome({ recognised: 'srdiOn', 'valid-years': 3 }, { srdiOn: first }, { srdiOn: second }),
    ).toEqual(expected);
  });

  test('that is blank is not held, one that cannot be read may be', () => {
    expect(outcome({ holds: 'srdi' }, { srdiOn: null })).toEqual(FAILS);
    expect(outcome({ holds: 'srdi' }, { srdiOn: UNREADABLE })).toEqual(OPEN);
  });
});

test.each<readonly [state: Cells['state'], expected: string]>([
  [null, 'holds'],
  ['停产', 'holds'],
  ['注销', 'fails'],
  [UNREADABLE, 'unknown'],
])('a state of %o: %s', (state, expected) => {
  const [told] = outcome({ state: ['正常', '停产'] }, { state: state ?? null });
  expect(told).toBe(expected);
});
