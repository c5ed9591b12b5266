// What indicators earn, and which columns leave their points open.
import { describe, expect, test } from 'vitest';
import { loadCriteria } from '../../src/io/load-criteria.ts';
import type { Condition } from '../../src/screening/criteria.ts';
import { factsOf } from '../../src/screening/facts.ts';
import { type Judged, judge, POINT } from '../../src/screening/judge.ts';
import { indicatorMissing, indicatorReads } from '../../src/screening/score.ts';
import { ruleSetOn, screenTier, tierInForce } from '../../src/screening/screen-tier.ts';
import type { TierId } from '../../src/screening/tiers.ts';
import type { Day } from '../../src/values/day.ts';
import { type Cells, enterpriseOf } from '../support/enterprise.ts';

const { criteria } = await loadCriteria();
const ON = '2025-12-31' as Day;

function screened(tier: TierId, cells: Cells) {
  const ruleSet = ruleSetOn(ON, criteria);
  const inForce = ruleSet && tierInForce(tier, ruleSet, criteria);
  if (inForce === undefined) throw new Error(`no tier ${tier}`);
  return screenTier(inForce, factsOf(enterpriseOf(cells), ON), criteria);
}

function indicatorOf(tier: TierId, reads: string, cells: Cells) {
  const { groups, context } = screened(tier, cells);
  const found = groups
    .flatMap(({ indicators }) => indicators)
    .find((one) => indicatorReads(one, context).some((key) => key === reads));
  if (found === undefined) throw new Error(`nothing reads ${reads}`);
  const missing = indicatorMissing(found, context).join();
  return `${found.least / POINT}–${found.most / POINT} ${missing}`.trim();
}

test.each<readonly [tier: TierId, reads: string, cells: Cells, told: string]>([
  ['srdi', 'localScore', { localScore: '9' }, '9–9'],
  ['srdi', 'localScore', { localScore: '9.5' }, '9.5–9.5'],
  ['srdi', 'localScore', { localScore: '0' }, '0–0'],
  ['srdi', 'localScore', { localScore: '15' }, '15–15'],
  ['srdi', 'localScore', { localScore: '15.5' }, '0–15 localScore'],
  ['srdi', 'localScore', { localScore: '-1' }, '0–15 localScore'],
  ['srdi', 'localScore', {}, '0–15 localScore'],
  ['srdi', 'nicheYears', { nicheYears: '5' }, '2–2'],
  ['srdi', 'nicheYears', { nicheYears: '30' }, '5–5'],
  ['srdi', 'nicheYears', {}, '0–5 nicheYears'],
  ['srdi', 'qualityItems', { qualityItems: '标准' }, '3–3'],
  ['srdi', 'qualityItems', { qualityItems: '标准、质量奖' }, '5–5'],
  ['srdi', 'qualityItems', {}, '0–5 qualityItems'],
  ['innovative', 'ip1', { ip1High: '0', ip1Own: null, ip1: '1' }, '10–15 ip1Own'],
  ['innovative', 'ip1', { ip1High: '1', ip1Own: null, ip1: null }, '20–20'],
  ['innovative', 'ip1', { ip1High: '0', ip1Own: '0', ip1: null, ip2: '1' }, '5–10 ip1'],
  ['innovative', 'ip1', {}, '0–20 ip1High,ip1Own,ip1,ip2'],
])('%s: %s of %o', (tier, reads, cells, told) => {
  expect(indicatorOf(tier, reads, cells)).toBe(told);
});

describe('a mark of a group is left open by its own columns, a total by all', () => {
  const cells: Cells = {
    ...{ ip1High: '0', ip1Own: '0', ip1: '0', ip2: '0', revenue: '3000', mainRevenue: '2700' },
    ...{ mainRevenuePrior: '2400', assets: '4000', strategic: '是' },
  };
  const { conditions, context } = screened('innovative', cells);
  const withParts = (judged: Judged): readonly Judged[] => [judged, ...judged.parts.flatMap(withParts)];
  const all = conditions.flatMap((one) => withParts(judge(one, context)));
  const of = (test: (condition: Condition) => boolean) => {
    const found = all.find(({ condition }) => test(condition));
    return [found?.outcome, found?.reads.join(), found?.missing.join()];
  };

  test('a group', () => {
    expect(of((one) => 'group' in one && one.points === 20)).toEqual([
      'unknown',
      'ip1High,ip1Own,ip1,ip2,rdExpense,revenue',
      'rdExpense',
    ]);
  });

  test('the total', () => {
    const [outcome, reads, missing] = of((one) => 'score' in one);
    expect([outcome, missing]).toEqual(['unknown', 'rdExpense,liabilities']);
    expect(reads?.split(',')).toEqual(
      expect.arrayContaining(['ip1High', 'strategic', 'assets', 'mainRevenue']),
    );
  });
});
