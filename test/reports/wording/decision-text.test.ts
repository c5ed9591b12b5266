import { expect, test } from 'vitest';
import { decisionSentences } from '../../../src/reports/wording/decision-text.ts';
import { evaluatedDecision, evaluatedEnterprise } from '../../support/city-evaluation.ts';

const undated = evaluatedDecision(evaluatedEnterprise(1), 'tech-giant', {
  status: 'review',
  atStake: { province: '900000.00', city: '200000.00', local: '200000.00' },
  reasons: [],
  checks: [
    { id: 'valid-hnte', part: 'province', outcome: 'unknown', fields: {}, cells: {} },
    { id: 'payer', part: 'local', outcome: 'unknown', fields: {}, cells: {} },
  ],
});

test('what is at stake names the part that has a condition of its own which is open', () => {
  expect(decisionSentences(undated, 'zh')).toEqual([
    '核实符合的，核定金额为1,300,000.00元（其中省级部分另须其条件符合）',
  ]);
  expect(decisionSentences(undated, 'en')).toEqual([
    'if it holds, 1,300,000.00 yuan are due (the part of the province only if its own condition holds)',
  ]);
});

test('what is at stake is all of it where no part has such a condition', () => {
  expect(decisionSentences({ ...undated, checks: [] }, 'zh')).toEqual([
    '核实符合的，核定金额为1,300,000.00元',
  ]);
});
