// Measures that are passed over unjudged: never one on which there would have been a decision.
import { expect, test } from 'vitest';
import { isUntouched } from '../../src/eligibility/decide.ts';
import { decisionOn } from '../support/decision.ts';
import { type Cells, enterpriseOf, reportedTwice, UNREADABLE } from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';

const PEAK = { revenuePeak: '90000' };

test.each<[string, string, readonly [Cells] | readonly [Cells, Cells], boolean]>([
  ['revenue exactly at the milestone', 'revenue-1b', [{ ...PEAK, revenue: '100000' }], false],
  ['revenue just below it', 'revenue-1b', [{ ...PEAK, revenue: '99999.9999' }], true],
  ['revenue that cannot be read', 'revenue-1b', [{ ...PEAK, revenue: UNREADABLE }], true],
  ['revenue not stated', 'revenue-1b', [{ ...PEAK, revenue: null }], true],
  [
    'two revenues, one at the milestone',
    'revenue-1b',
    [
      { ...PEAK, revenue: '90000' },
      { ...PEAK, revenue: '100000' },
    ],
    false,
  ],
  ['no recognition', 'srdi', [{}], true],
  ['a recognition', 'srdi', [{ srdiOn: '2025-05-01' }], false],
  ['a recognition that cannot be read', 'srdi', [{ srdiOn: UNREADABLE }], false],
  ['a recognition in one report', 'srdi', [{ srdiOn: '2025-05-01' }, {}], false],
])('%s', (_, id, [first, second], none) => {
  const enterprise = second ? reportedTwice(first, second) : enterpriseOf(first);
  const measure = POLICY.measures.find((one) => one.id === id);
  if (!measure) throw new Error(id);
  expect(decisionOn(id, enterprise) === undefined).toBe(none);
  if (!none) expect(isUntouched(enterprise, measure)).toBe(false);
});
