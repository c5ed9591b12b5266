import { expect, test } from 'vitest';
import { presentEnterprise } from '../../src/evaluation/present-enterprise.ts';
import type { Day } from '../../src/values/day.ts';
import { type Cells, enterpriseOf, reportedTwice, UNREADABLE } from '../support/enterprise.ts';
import { POLICY } from '../support/policy.ts';

const END = '2025-12-31' as Day;

function presented(first: Cells, second?: Cells) {
  return presentEnterprise(second ? reportedTwice(first, second) : enterpriseOf(first), POLICY, END);
}

test.each<[string, readonly [Cells, Cells?], string | null, boolean | null]>([
  ['is 正常 where blank', [{}], '正常', true],
  ['is as stated', [{ state: '停产' }], '停产', true],
  ['is not known where it cannot be read', [{ state: UNREADABLE }], null, null],
  ['nor where reports differ on whether it operates', [{ state: '正常' }, { state: '注销' }], null, null],
  ['nor, though it operates, where they differ on how', [{ state: '正常' }, { state: '停产' }], null, true],
  ['is gone where they differ only on how it went', [{ state: '注销' }, { state: '吊销' }], '注销', false],
])('the state of an enterprise %s', (_, [first, second], state, active) => {
  expect(presented(first, second)).toMatchObject({ state, active });
});

test('a title that reports date differently is held on a day that is not known', () => {
  const { recognitions } = presented({ hnteOn: '2024-01-01' }, { hnteOn: '2025-03-01' });
  expect(recognitions).toEqual({ hnteOn: null });
});

test('a title that reports date alike is held since then, and one dated after the period is not held', () => {
  const later = { hnteOn: '2024-01-01', srdiOn: '2026-02-01' };
  expect(presented(later, { hnteOn: '2024-01-01' }).recognitions).toEqual({ hnteOn: '2024-01-01' });
});
