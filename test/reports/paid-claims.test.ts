import { describe, expect, test } from 'vitest';
import type { EvaluatedClaim, EvaluatedDecision } from '../../src/evaluation/evaluation.ts';
import { countyWorkbooks } from '../../src/reports/county-workbook.ts';
import { paidClaims } from '../../src/reports/paid-claims.ts';
import { summaryLines } from '../../src/reports/text/summary.ts';
import { evaluatedDecision, evaluatedEnterprise, evaluationOf } from '../support/city-evaluation.ts';
import { POLICY } from '../support/policy.ts';
import { sheetText } from '../support/sheet-text.ts';

const firm = evaluatedEnterprise(1);

function refused(measure: string, ...codes: readonly string[]): EvaluatedDecision {
  const source = firm.sources[0] ?? '';
  const reasons = codes.map((code) => ({
    code,
    effect: 'fails' as const,
    article: '二.3 第三项',
    fields: {},
    source,
    sources: [source],
  }));
  return evaluatedDecision(firm, measure, { status: 'ineligible', reasons, claimed: true });
}

function claim(
  measures: readonly string[],
  outcome: EvaluatedClaim['outcome'] = 'not-eligible',
): EvaluatedClaim {
  const measure = measures.length === 1 ? (measures[0] ?? '') : 'total';
  const source = firm.sources[0] ?? '';
  return {
    uscc: firm.uscc,
    enterprise: firm.id,
    measure,
    measures,
    claimed: '100000.00',
    computed: null,
    outcome,
    source,
  };
}

describe('a claim counts as paid before', () => {
  test.each([
    ['where the ledger is the only reason', [refused('city-tech', 'already-paid')], claim(['city-tech']), 1],
    [
      'not where something else is wrong too',
      [refused('city-tech', 'already-paid', 'not-active')],
      claim(['city-tech']),
      0,
    ],
    [
      'not where it is refused for another reason',
      [refused('city-tech', 'outside-window')],
      claim(['city-tech']),
      0,
    ],
    [
      'where all that it claims together was paid',
      [refused('city-tech', 'already-paid'), refused('hnte', 'already-paid')],
      claim(['city-tech', 'hnte']),
      1,
    ],
    [
      'not where part of it was not',
      [refused('city-tech', 'already-paid'), refused('hnte', 'outside-window')],
      claim(['city-tech', 'hnte']),
      0,
    ],
    ['not where it is open', [refused('city-tech', 'already-paid')], claim(['city-tech'], 'review'), 0],
  ])('%s', (_, decisions, one, count) => {
    const evaluation = evaluationOf({ enterprises: [firm], decisions, claims: [one] });
    expect(paidClaims(evaluation.claims, evaluation.decisions)).toBe(count);
    const said = summaryLines(evaluation, { lang: 'zh', width: 100 })
      .map(({ text }) => text)
      .join('');
    expect(said.includes('台账中已兑付')).toBe(count > 0);
    const [county] = countyWorkbooks(evaluation, [], POLICY, 'zh');
    const page = county?.book.sheets.map(sheetText).join('\n') ?? '';
    expect(page.includes('确认不是重复申报')).toBe(count > 0);
  });
});
