import { describe, expect, test } from 'vitest';
import type { Evaluation, OpenBefore, RuledBefore } from '../../src/evaluation/evaluation.ts';
import { openBefore, stoodBefore } from '../../src/evaluation/open-before.ts';
import { citySummary } from '../../src/reports/city-summary.ts';
import { periodOf } from '../../src/values/period.ts';
import { evaluatedDecision, evaluatedEnterprise, evaluationOf } from '../support/city-evaluation.ts';
import { POLICY } from '../support/policy.ts';
import { PREVIOUS_RUN } from '../support/previous-run.ts';
import { sheetText } from '../support/sheet-text.ts';

const FIRM = evaluatedEnterprise(1);
const FORMER = evaluatedEnterprise(2).uscc;
const OPEN: OpenBefore = { uscc: FIRM.uscc, measure: 'city-tech', awardYear: 2024, source: '2024Q4结果' };
const REFUSED: RuledBefore = {
  ...{ uscc: FIRM.uscc, measure: 'city-tech', awardYear: 2024, verdict: '不同意', amount: null },
  source: '2024Q4结果/裁定表.xlsx#裁定表!I4',
};

/** Out of the window of 2025 for having been earned in 2024. */
const EARNED = evaluatedDecision(FIRM, 'city-tech', {
  status: 'ineligible',
  reasons: [
    {
      ...{ code: 'outside-window', effect: 'fails', article: '二.3 第三项' },
      ...{ fields: { cityTechOn: '2024-07-01' }, source: FIRM.sources[0] ?? '', sources: [...FIRM.sources] },
    },
  ],
});

function run(
  own: Partial<NonNullable<Evaluation['previous']>>,
  decisions: Evaluation['decisions'] = [EARNED],
): Evaluation {
  const previous = {
    ...{ ...PREVIOUS_RUN, period: periodOf(2024, 4), name: '2024Q4结果' },
    ...own,
  };
  return evaluationOf({ enterprises: [FIRM], decisions, previous, awardYear: 2025 });
}

test('a run hands on what it left open, and what it did not decide anew of the year before', () => {
  const older = { ...OPEN, awardYear: 2023 };
  const review = evaluatedDecision(FIRM, 'hnte', { status: 'review' });
  expect(openBefore(run({ open: [older, OPEN] }, [EARNED, review]), '一季度')).toEqual([
    OPEN,
    { uscc: FIRM.uscc, measure: 'hnte', awardYear: 2025, source: '一季度' },
  ]);
});

describe('an award of the year before', () => {
  test.each<readonly [string, Partial<NonNullable<Evaluation['previous']>>, string | undefined]>([
    ['that was open then', { open: [OPEN] }, 'open'],
    ['that was refused then', { ruled: [REFUSED] }, 'ruled'],
    ['that was refused after it was open', { open: [OPEN], ruled: [REFUSED] }, 'ruled'],
    [
      'that was open under a former code',
      { open: [{ ...OPEN, uscc: FORMER }], formerCodes: { [FIRM.id]: [FORMER] } },
      'open',
    ],
    ['of which another firm’s was open', { open: [{ ...OPEN, uscc: FORMER }] }, undefined],
    ['of which another measure was open', { open: [{ ...OPEN, measure: 'hnte' }] }, undefined],
    ['that was open in another year', { open: [{ ...OPEN, awardYear: 2025 }] }, undefined],
  ])('%s', (_, previous, as) => {
    expect(stoodBefore(EARNED, run(previous))?.as).toBe(as);
  });

  test.each<readonly [string, Partial<NonNullable<Evaluation['previous']>>, string | null]>([
    ['open', { open: [OPEN] }, '2024Q4结果中为待核'],
    ['refused', { ruled: [REFUSED] }, `裁定不同意（${REFUSED.source}）`],
    [
      'lowered',
      { ruled: [{ ...REFUSED, verdict: '核减', amount: '30000.00' }] },
      `裁定核减 30,000.00 元（${REFUSED.source}）`,
    ],
    ['not spoken of', {}, null],
  ])('stands among what may never have been paid with how it was: %s', (_, previous, said) => {
    const options = [{ name: '--ledger', value: '台账.csv', sha256: 'c'.repeat(64) }];
    const context = { policy: POLICY, toolVersion: '1.2.3', options };
    const pages = citySummary(run(previous), context, 'zh').sheets.map(sheetText).join('\n');
    expect(pages).toContain('可能漏付的事项');
    if (said === null) expect(pages).not.toMatch(/中为待核|裁定不同意|此前结果/u);
    else expect(pages).toContain(said);
  });
});
