import { describe, expect, test } from 'vitest';
import type { EvaluatedDecision } from '../../../src/evaluation/evaluation.ts';
import { rulingNeeds } from '../../../src/reports/wording/ruling-needs.ts';
import { evaluatedDecision, evaluatedEnterprise, evaluationOf } from '../../support/city-evaluation.ts';

const { measures } = evaluationOf();
const one = evaluatedEnterprise(1);
const STAKE = { province: '900000.00', city: '200000.00', local: '200000.00' };

function needs(measure: string, reason: string, own: Partial<EvaluatedDecision> = {}) {
  const open = {
    ...{ code: reason, effect: 'unknown', article: '', fields: {} },
    ...{ source: null, sources: [] },
  } as EvaluatedDecision['reasons'][number];
  const decision = evaluatedDecision(one, measure, { status: 'review', reasons: [open], ...own });
  return rulingNeeds(
    decision,
    measures.find(({ id }) => id === measure),
    'zh',
  );
}

describe('what a line of the 裁定表 needs', () => {
  test('is nothing more where a consent settles it', () => {
    expect(needs('hnte', 'renewal', { atStake: STAKE })).toEqual([]);
    expect(needs('revenue-1b', 'missing:revenuePeak')).toEqual([]);
    expect(needs('tech-transfer', 'missing:tax3y', { status: 'eligible' })).toEqual([]);
  });

  test('is an amount where none can be worked out', () => {
    expect(needs('tech-transfer', 'missing:tax3y')).toEqual(['数据不足以算出金额，“同意”也须填金额（元）']);
  });

  test.each(['invalid-uscc', 'missing:uscc'])(
    'is a code of the roster, which no ruling replaces: %s',
    (code) => {
      expect(needs('srdi', code, { atStake: STAKE })).toEqual(['不能裁定：须由填报单位在名单中更正代码']);
    },
  );

  test('is an amount where a part of it has an open condition of its own', () => {
    const check = { id: 'valid-hnte', part: 'province', outcome: 'unknown', fields: {}, cells: {} } as const;
    expect(needs('tech-giant', 'missing:hnteOn', { atStake: STAKE, checks: [check] })).toEqual([
      '上限含省级部分，该部分另须的条件也待核：“同意”的写明金额',
    ]);
  });
});
