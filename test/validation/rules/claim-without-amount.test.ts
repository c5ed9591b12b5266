import { expect, test } from 'vitest';
import { claimsOf } from '../../../src/roster/claims-of.ts';
import { claimsInHalf } from '../../../src/validation/rules/claim-without-amount.ts';
import { type Cells, rosterOf, UNREADABLE } from '../../support/enterprise.ts';
import { found, messages, ruleFindings } from '../../support/rule.ts';

const items = '专精特新中小企业';

test.each<readonly [string, Cells, readonly string[]]>([
  ['a measure and an amount are a whole claim', { claimItems: items, claimAmount: '70' }, []],
  ['a measure alone', { claimItems: items }, ['4 claimAmount claim-without-amount']],
  ['an amount alone', { claimAmount: '70' }, ['4 claimItems claim-without-item']],
  ['an amount that cannot be read is no missing one', { claimItems: items, claimAmount: UNREADABLE }, []],
  ['no claim', {}, []],
])('%s', (_, cells, findings) => {
  const roster = rosterOf([cells]);
  expect(found(claimsInHalf, { ...roster, claims: claimsOf(roster) })).toEqual(findings);
});

test('each row that leaves the amount blank is told of, with no word on the column', () => {
  const roster = rosterOf([{ claimItems: items }, { claimItems: items }]);
  const whole = { ...roster, claims: claimsOf(roster) };
  expect(found(claimsInHalf, whole)).toEqual([
    '4 claimAmount claim-without-amount',
    '5 claimAmount claim-without-amount',
  ]);
  const [finding] = ruleFindings(claimsInHalf, [whole]);
  expect(finding?.wording.en.message).toBe('measures are claimed without an amount');
  expect(finding?.wording.zh.message).toBe('填了申报奖补事项，没有申报金额');
});

test('a line of claims that names neither is none', () => {
  const roster = rosterOf([{ claimItems: items }]);
  const claims = claimsOf(roster).map((claim) => ({ ...claim, items: [] }));
  expect(found(claimsInHalf, { ...roster, claims })).toEqual([]);
});

test('a list without a column for amounts is told of once', () => {
  const roster = rosterOf([{ claimItems: items }, { claimItems: items }]);
  const { claimAmount: _, ...columns } = roster.columns;
  const bare = { ...roster, columns };
  const [message, ...others] = messages(claimsInHalf, { ...bare, claims: claimsOf(bare) });
  expect(message).toContain('no column 申报金额');
  expect(others).toEqual([]);
});
