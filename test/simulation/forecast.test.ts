import { describe, expect, test } from 'vitest';
import { ledgerKey } from '../../src/eligibility/ledger.ts';
import type { Candidate, EvaluatedDecision, EvaluatedEnterprise } from '../../src/evaluation/evaluation.ts';
import { presentMeasure } from '../../src/evaluation/present-measure.ts';
import { loadForecastCases } from '../../src/io/load-forecast.ts';
import { measuresInForce } from '../../src/policy/in-force.ts';
import { byPayer, dueKeys, expectedAwards, totalOfAward } from '../../src/simulation/forecast.ts';
import type { Day } from '../../src/values/day.ts';
import { evaluatedDecision, evaluatedEnterprise, evaluationOf, granted } from '../support/city-evaluation.ts';
import { POLICY } from '../support/policy.ts';
import { SAMPLE_QUARTER } from '../support/sample-quarter.ts';

const CASES = await loadForecastCases();
const MEASURES = measuresInForce(POLICY, 2026).map((measure) =>
  presentMeasure(measure, POLICY, { awardYear: 2026, periodEnd: '2025-12-31' as Day }),
);

function next(
  enterprises: readonly EvaluatedEnterprise[],
  candidates: readonly Candidate[] = [],
  decisions: readonly EvaluatedDecision[] = [],
) {
  if (!SAMPLE_QUARTER.cultivation) throw new Error('no cultivation');
  const cultivation = { ...SAMPLE_QUARTER.cultivation, candidates, lapsing: [] };
  return evaluationOf({ enterprises, decisions, measures: MEASURES, ladders: POLICY.ladders, cultivation });
}

const innovative = (id: number, own: Partial<EvaluatedEnterprise> = {}) =>
  evaluatedEnterprise(id, {
    ladder: 'innovative',
    ladderNext: 'srdi',
    recognitions: { innovativeOn: '2024-05-20' },
    ...own,
  });

function candidate(enterprise: string, own: Partial<Candidate> = {}): Candidate {
  return {
    ...{ enterprise, tier: 'srdi', outcome: 'not-met', score: null },
    ...{ exceptional: 0, steps: 1, supplies: 0, gap: 0, changes: [] },
    ...own,
  };
}

describe('awards that next year may bring', () => {
  test.each([
    ['who meets the conditions', { outcome: 'met', steps: 0 }, 'met'],
    ['who is one change away', {}, 'one-away'],
    ['whose figures are missing', { outcome: 'possible', steps: 0, supplies: 3 }, 'possible'],
    ['who needs more', { steps: 4 }, 'further'],
  ] as const)('%s', (_, own, ground) => {
    const one = innovative(1);
    const [award] = expectedAwards(next([one], [candidate(one.id, own)]), POLICY, new Set());
    expect(award).toMatchObject({ measure: 'srdi', ground });
    // 不高于 50 and 20 万元 by the bundled policy.
    expect(award?.money).toEqual({ province: 50_000_000n, city: 20_000_000n, local: 0n });
  });

  test('each of several that one title brings', () => {
    const [srdi] = POLICY.measures.filter(({ id }) => id === 'srdi');
    const [presented] = MEASURES.filter(({ id }) => id === 'srdi');
    if (!srdi || !presented) throw new Error('no such measure');
    const policy = { ...POLICY, measures: [...POLICY.measures, { ...srdi, id: 'second' }] };
    const one = innovative(1);
    const run = next([one], [candidate(one.id)]);
    const both = { ...run, measures: [...run.measures, { ...presented, id: 'second' }] };
    expect(expectedAwards(both, policy, new Set()).map(({ measure }) => measure)).toEqual(['srdi', 'second']);
  });

  test('none for a title that was held before', () => {
    const one = innovative(1, {
      recognitions: { innovativeOn: '2024-05-20', srdiOn: '2021-05-20' },
      lapsed: ['srdiOn'],
    });
    expect(expectedAwards(next([one], [candidate(one.id)]), POLICY, new Set())).toEqual([]);
  });

  test('none for what is settled', () => {
    const one = innovative(1);
    const settled = new Set([ledgerKey(one.uscc, 'srdi')]);
    expect(expectedAwards(next([one], [candidate(one.id)]), POLICY, settled)).toEqual([]);
  });

  test('none for who has left', () => {
    const one = innovative(1, { active: false });
    expect(expectedAwards(next([one], [candidate(one.id)]), POLICY, new Set())).toEqual([]);
  });

  test('without criteria only for who stands on the rung before', () => {
    const sme = evaluatedEnterprise(1, { techLadder: 'tech-sme', techLadderNext: 'hnte' });
    const none = evaluatedEnterprise(2, { techLadder: null, techLadderNext: 'tech-sme' });
    const awards = expectedAwards(next([sme, none]), POLICY, new Set());
    expect(awards.map(({ enterprise, measure, ground }) => [enterprise.id, measure, ground])).toEqual([
      [sme.id, 'hnte', 'listed'],
    ]);
  });

  test('whom the criteria measure and nothing of its own can bring there is further away, and in no case', () => {
    // Too large or no legal person: no plan leads there, so it is no candidate.
    const large = innovative(1);
    const awards = expectedAwards(next([large]), POLICY, new Set());
    expect(awards.map(({ ground }) => ground)).toEqual(['further']);
    expect(CASES.filter(({ counted }) => counted.includes('further'))).toEqual([]);
    const champion = evaluatedEnterprise(2, { ladder: 'little-giant', ladderNext: 'champion' });
    expect(expectedAwards(next([champion]), POLICY, new Set())).toMatchObject([{ ground: 'listed' }]);
  });

  test('one for who stands on no rung and is measured', () => {
    const one = evaluatedEnterprise(1);
    const awards = expectedAwards(
      next([one], [candidate(one.id, { tier: 'innovative' })]),
      POLICY,
      new Set(),
    );
    expect(awards).toMatchObject([{ measure: 'innovative', ground: 'one-away' }]);
  });

  test('none for who stands at the top, and none for a measure that is no longer in force', () => {
    const top = evaluatedEnterprise(1, { ladder: 'champion', ladderNext: null });
    const run = next([top, innovative(2)]);
    expect(expectedAwards(run, POLICY, new Set())).toMatchObject([{ measure: 'srdi' }]);
    const without = { ...run, measures: MEASURES.filter(({ id }) => id !== 'srdi') };
    expect(expectedAwards(without, POLICY, new Set())).toEqual([]);
  });

  test('a run that was not screened brings what the rungs say', () => {
    const sme = evaluatedEnterprise(1, { techLadder: 'tech-sme', techLadderNext: 'hnte' });
    const { cultivation: _, ...run } = next([sme]);
    expect(expectedAwards(run, POLICY, new Set())).toMatchObject([{ measure: 'hnte', ground: 'listed' }]);
  });

  test('what is due already keeps the amounts of its decision', () => {
    const one = evaluatedEnterprise(1);
    const decision = evaluatedDecision(one, 'above-scale', granted('150000.00', '0.00', '0.00'));
    const [award] = expectedAwards(next([one], [], [decision]), POLICY, new Set());
    expect(award).toMatchObject({ ground: 'due', measure: 'above-scale' });
    expect(award && totalOfAward(award)).toBe(15_000_000n);
  });

  test('what is due this year is not due again next year', () => {
    const [one, other] = [evaluatedEnterprise(1), evaluatedEnterprise(2)];
    const paid = granted('150000.00', '0.00', '0.00');
    const decisions = [
      evaluatedDecision(one, 'above-scale', paid),
      evaluatedDecision(other, 'above-scale', paid),
    ];
    const settled = new Set([ledgerKey(one.uscc, 'above-scale')]);
    const awards = expectedAwards(next([one, other], [], decisions), POLICY, settled);
    expect(awards.map(({ enterprise }) => enterprise.id)).toEqual([other.id]);
  });
});

test('payers and cases add up to the awards they count', () => {
  const [met, near] = [innovative(1), innovative(2, { payer: 'dongchuan' })];
  const sme = evaluatedEnterprise(3, {
    ...{ techLadder: 'tech-sme', techLadderNext: 'hnte', payer: 'dongchuan' },
  });
  const awards = expectedAwards(
    next([met, near, sme], [candidate(met.id, { outcome: 'met', steps: 0 }), candidate(near.id)]),
    POLICY,
    new Set(),
  );
  const payers = byPayer(awards, CASES, ['chengdong', 'dongchuan', null]);
  for (const { id, counted } of CASES) {
    const paid = payers.reduce((sum, { money }) => sum + (money[id] ?? 0n), 0n);
    const due = awards
      .filter(({ ground }) => counted.includes(ground))
      .reduce((sum, award) => sum + totalOfAward(award), 0n);
    expect(paid).toBe(due);
  }
  const totals = CASES.map(({ id }) => payers.reduce((sum, { money }) => sum + (money[id] ?? 0n), 0n));
  expect([...totals].sort((a, b) => (a < b ? -1 : 1))).toEqual(totals);
  expect(payers.map(({ level, unit }) => unit ?? level)).toEqual(['province', 'city', 'dongchuan']);
});

test('province and city are named with nothing to pay, units only with something', () => {
  const payers = byPayer([], CASES, ['chengdong', null]);
  expect(payers.map(({ level, unit }) => [level, unit])).toEqual([
    ['province', null],
    ['city', null],
  ]);
});

test('only what is eligible is due', () => {
  const one = evaluatedEnterprise(1);
  const open = {
    ...evaluatedDecision(one, 'hnte', granted('0.00', '0.00', '0.00')),
    status: 'review' as const,
  };
  const decisions = [evaluatedDecision(one, 'srdi', granted('500000.00', '0.00', '0.00')), open];
  expect(dueKeys(next([one], [], decisions))).toEqual([ledgerKey(one.uscc, 'srdi')]);
});
