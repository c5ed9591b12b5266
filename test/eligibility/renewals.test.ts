import { expect, test } from 'vitest';
import { UNCLEAR_RENEWAL } from '../../src/eligibility/condition.ts';
import { decisionOn, told } from '../support/decision.ts';
import { enterpriseOf } from '../support/enterprise.ts';

const FIRM = enterpriseOf({ srdiOn: '2025-05-01' });

test.each([
  ['none', [], 'eligible 500000.00+200000.00+0.00'],
  ['of another measure', ['hnte'], 'eligible 500000.00+200000.00+0.00'],
  ['of this one', ['srdi'], 'review renewal'],
  ['of nobody knows which', [UNCLEAR_RENEWAL], 'review unreadable:renewals'],
  ['of another and of nobody knows which', ['hnte', UNCLEAR_RENEWAL], 'review unreadable:renewals'],
  ['of this one and of nobody knows which', ['srdi', UNCLEAR_RENEWAL], 'review renewal'],
])('renewals %s', (_, renewals, expected) => {
  expect(told(decisionOn('srdi', FIRM, { renewals }))).toBe(expected);
});
