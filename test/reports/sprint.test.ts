import { describe, expect, test } from 'vitest';
import type { Candidate, EvaluatedEnterprise } from '../../src/evaluation/evaluation.ts';
import { sprints, standingCount } from '../../src/reports/sheets/city/sprint.ts';
import { evaluatedEnterprise, evaluationOf } from '../support/city-evaluation.ts';
import { POLICY } from '../support/policy.ts';
import { SAMPLE_QUARTER } from '../support/sample-quarter.ts';

function candidate(enterprise: string, own: Partial<Candidate> = {}): Candidate {
  return {
    ...{ enterprise, tier: 'srdi', outcome: 'not-met', score: null },
    ...{ exceptional: 0, steps: 1, supplies: 0, gap: 0, changes: [] },
    ...own,
  };
}

function sprintOf(
  id: string,
  enterprises: readonly EvaluatedEnterprise[],
  candidates: readonly Candidate[] = [],
  gap = 3,
) {
  const target = SAMPLE_QUARTER.targets.find((one) => one.id === id);
  if (!target || !SAMPLE_QUARTER.cultivation) throw new Error(id);
  const evaluation = evaluationOf({
    enterprises,
    ladders: POLICY.ladders,
    targets: [{ ...target, gap }],
    cultivation: { ...SAMPLE_QUARTER.cultivation, candidates, lapsing: [] },
  });
  const [sprint] = sprints(evaluation, POLICY);
  return sprint;
}

const innovative = (id: number, own: Partial<EvaluatedEnterprise> = {}) =>
  evaluatedEnterprise(id, {
    ladder: 'innovative',
    ladderNext: 'srdi',
    recognitions: { innovativeOn: '2024-05-20' },
    ...own,
  });

describe('who could close a gap', () => {
  test('is on the rung before and holds nothing that counts already', () => {
    const held = innovative(1, { recognitions: { innovativeOn: '2024-05-20', srdiOn: '2024-06-01' } });
    const [near, gone] = [innovative(2), innovative(3, { active: false })];
    const sprint = sprintOf('srdi', [held, near, gone], [candidate(near.id)]);
    expect(sprint?.runners.map(({ enterprise }) => enterprise.id)).toEqual([near.id]);
  });

  test('does not count already by a title that has lapsed, where the target counts those too', () => {
    const lapsed = innovative(1, {
      recognitions: { innovativeOn: '2024-05-20', srdiOn: '2021-06-01' },
      lapsed: ['srdiOn'],
    });
    const near = innovative(2);
    const sprint = sprintOf('srdi', [lapsed, near], [candidate(lapsed.id), candidate(near.id)]);
    expect(sprint?.runners.map(({ enterprise }) => enterprise.id)).toEqual([near.id]);
  });

  test('may have lost a title that counts only while it is valid', () => {
    const lapsed = evaluatedEnterprise(1, {
      ...{ techLadder: 'tech-sme', techLadderNext: 'hnte' },
      ...{ recognitions: { techSmeOn: '2020-05-01', hnteOn: '2021-06-01' }, lapsed: ['hnteOn'] },
    });
    expect(sprintOf('hnte', [lapsed])?.runners).toHaveLength(1);
  });

  test('is nobody whom no plan leads to a title that has criteria', () => {
    const [large, near] = [innovative(1), innovative(2)];
    const sprint = sprintOf('srdi', [large, near], [candidate(near.id, { steps: 4 })]);
    expect(sprint?.runners.map(({ enterprise, standing }) => [enterprise.id, standing])).toEqual([
      [near.id, 'further'],
    ]);
  });

  // Two units that disagree on the day: by the later one it stands on the rung, by the other its title has run out.
  test('is listed where the criteria measure it by a title below', () => {
    const one = innovative(1);
    const sprint = sprintOf('srdi', [one], [candidate(one.id, { tier: 'innovative' })]);
    expect(sprint?.runners.map(({ standing, candidate: own }) => [standing, own])).toEqual([
      ['listed', null],
    ]);
  });

  test('stands by what is left to do, the surest first', () => {
    const all = [1, 2, 3, 4, 5].map((id) => innovative(id));
    const [further, exceptional, possible, near, met] = all.map(({ id }) => id);
    const sprint = sprintOf('srdi', all, [
      candidate(further ?? '', { steps: 3 }),
      candidate(exceptional ?? '', { steps: 0, exceptional: 1 }),
      candidate(possible ?? '', { outcome: 'possible', steps: 0, supplies: 4 }),
      candidate(near ?? ''),
      candidate(met ?? '', { outcome: 'met', steps: 0 }),
    ]);
    expect(sprint?.runners.map(({ enterprise, standing }) => [enterprise.id, standing])).toEqual([
      [met, 'met'],
      [near, 'one-away'],
      [possible, 'possible'],
      [further, 'further'],
      [exceptional, 'further'],
    ]);
  });

  test('for 规上 is ready or in the reserve, by the revenue that is missing', () => {
    const pool = (id: number, pools: EvaluatedEnterprise['pools'], revenue: string) =>
      evaluatedEnterprise(id, { pools, revenue });
    const sprint = sprintOf('above-scale', [
      pool(1, ['reserve'], '12000000.00'),
      pool(2, ['reserve'], '19000000.00'),
      pool(3, ['ready-for-above-scale'], '21000000.00'),
    ]);
    expect(sprint?.runners.map(({ short }) => short)).toEqual([null, 100_000_000n, 800_000_000n]);
    expect(sprint && standingCount(sprint, 'met')).toBe(1);
  });

  test('of a target without criteria is listed only', () => {
    const sme = evaluatedEnterprise(1, { techLadder: 'tech-sme', techLadderNext: 'hnte' });
    expect(sprintOf('hnte', [sme])?.runners[0]?.standing).toBe('listed');
  });

  test('is asked for only while there is a gap', () => {
    expect(sprintOf('srdi', [innovative(1)], [], 0)).toBeUndefined();
  });
});
