import { describe, expect, test } from 'vitest';
import type { EvaluatedDecision } from '../../src/evaluation/evaluation.ts';
import { unpaidBefore } from '../../src/evaluation/unpaid-before.ts';
import { summaryLines } from '../../src/reports/text/summary.ts';
import { evaluatedDecision, evaluatedEnterprise, evaluationOf } from '../support/city-evaluation.ts';
import { POLICY } from '../support/policy.ts';

const firm = evaluatedEnterprise(1);
const [source = ''] = firm.sources;

function found(
  measure: string,
  fields: Readonly<Record<string, string | null>>,
  {
    awardYear = 2025,
    codes = ['outside-window'] as readonly string[],
    status = 'ineligible' as EvaluatedDecision['status'],
  } = {},
): number {
  const reasons = codes.map((code) => ({
    code,
    effect: 'fails' as const,
    article: '二.3 第三项',
    fields,
    source,
    sources: [source],
  }));
  const decision = evaluatedDecision(firm, measure, { status, reasons });
  return unpaidBefore(evaluationOf({ enterprises: [firm], decisions: [decision], awardYear }), POLICY).length;
}

describe('what may never have been paid', () => {
  test.each([
    ['earned on the first day of the year before', 'hnte', { hnteOn: '2024-01-01' }, 2025, 1],
    ['earned on the last day of the year before', 'hnte', { hnteOn: '2024-12-31' }, 2025, 1],
    ['earned earlier', 'hnte', { hnteOn: '2023-12-31' }, 2025, 0],
    ['earned after the window', 'hnte', { hnteOn: '2026-01-01' }, 2025, 0],
    ['entered the register two years before', 'above-scale', { aboveScaleOn: '2023-05-01' }, 2025, 1],
    ['entered the register three years before', 'above-scale', { aboveScaleOn: '2022-05-01' }, 2025, 0],
    ['newly listed the year before', 'china-500', { china500: '2024' }, 2025, 1],
    ['newly listed earlier', 'china-500', { china500: '2023' }, 2025, 0],
    ['earned before the policy took effect', 'hnte', { hnteOn: '2023-06-15' }, 2024, 0],
    ['earned on the day it took effect', 'hnte', { hnteOn: '2023-06-16' }, 2024, 1],
    ['registered before the policy, paid for by it', 'above-scale', { aboveScaleOn: '2022-05-01' }, 2024, 1],
    ['of a year that the policy does not pay for', 'hnte', { hnteOn: '2022-08-01' }, 2023, 0],
    ['without a date', 'hnte', { hnteOn: null }, 2025, 0],
  ])('%s', (_, measure, fields, awardYear, count) => {
    expect(found(measure, fields, { awardYear })).toBe(count);
  });

  test.each([
    ['what the ledger has paid', ['outside-window', 'already-paid']],
    ['what fails for another reason too', ['outside-window', 'not-active']],
    ['what is not outside the window', ['before-policy']],
    ['what fails for nothing that is said', []],
  ])('leaves out %s', (_, codes) => {
    expect(found('hnte', { hnteOn: '2024-05-01' }, { codes })).toBe(0);
  });
});

test.each(['eligible', 'review'] as const)('what is %s now is no question of the year before', (status) => {
  expect(found('hnte', { hnteOn: '2024-05-01' }, { status })).toBe(0);
});

test('what may have been paid under a former code is a question of its own', () => {
  const reasons = [
    { code: 'outside-window', effect: 'fails' as const, fields: { hnteOn: '2024-05-01' } },
    { code: 'paid-under-former-code', effect: 'unknown' as const, fields: { ledger: '2024 hnte' } },
  ].map((one) => ({ ...one, article: '二.3 第三项', source, sources: [source] }));
  const counted = (own: typeof reasons) => {
    const decision = evaluatedDecision(firm, 'hnte', { status: 'ineligible', reasons: own });
    return unpaidBefore(evaluationOf({ enterprises: [firm], decisions: [decision] }), POLICY).length;
  };
  expect([counted(reasons), counted(reasons.slice(0, 1))]).toEqual([0, 1]);
  const open = reasons.map((one) => (one.effect === 'unknown' ? { ...one, code: 'renewal' } : one));
  expect(counted(open)).toBe(1);
});

describe('the terminal', () => {
  const said = (unpaid: number, lang: 'zh' | 'en') =>
    summaryLines(evaluationOf(), { lang, width: 100, unpaid })
      .map(({ text }) => text)
      .join('');

  test('names how many there are and how they are decided, in both languages', () => {
    expect(said(3, 'zh')).toContain('奖补年度 2024 有 3 项没有兑付记录');
    expect(said(3, 'en')).toContain('no payment for 3 items of award year 2024');
    for (const lang of ['zh', 'en'] as const) {
      expect(said(3, lang)).toContain('--award-year 2024');
      expect(said(0, lang)).not.toContain('--award-year');
    }
  });
});
