import { describe, expect, test } from 'vitest';
import type { EvaluatedDecision } from '../../../src/evaluation/evaluation.ts';
import { amountSteps } from '../../../src/reports/explanation/amount-steps.ts';
import {
  evaluatedDecision,
  evaluatedEnterprise,
  evaluationOf,
  granted,
} from '../../support/city-evaluation.ts';

const { measures } = evaluationOf();

function steps(measure: string, own: Partial<EvaluatedDecision>, lang: 'zh' | 'en' = 'zh') {
  const entry = measures.find(({ id }) => id === measure);
  if (!entry) throw new Error(measure);
  const decision = evaluatedDecision(evaluatedEnterprise(1), measure, own);
  return amountSteps(decision, entry, lang).map(({ text }) => text);
}

const amountRead = (transferRd: string, tax3y: string | null) => ({
  id: 'amount',
  part: null,
  outcome: tax3y === null ? ('unknown' as const) : ('holds' as const),
  fields: { transferRd, tax3y },
  cells: { transferRd: ['甲.xlsx#名单!E2'], tax3y: ['甲.xlsx#名单!F2'] },
});

describe('the steps of an amount', () => {
  test('are its levels where the text names amounts', () => {
    expect(steps('srdi', granted('500000.00', '200000.00', '0.00'))).toEqual([
      '省级：50.00 万元（上限）',
      '市级：20.00 万元（上限）',
      '县区（园区）：0.00 万元（鼓励配套）',
    ]);
  });

  test('say which part falls away on a condition of its own', () => {
    const check = { id: 'valid-hnte', part: 'province', outcome: 'fails', fields: {}, cells: {} } as const;
    expect(steps('tech-giant', { ...granted('0.00', '200000.00', '200000.00'), checks: [check] })[0]).toBe(
      '省级：标准 90.00 万元（争取），该部分的条件不符，核为 0',
    );
  });

  test('are a share, caps and a split where the amount is computed', () => {
    const own = {
      ...granted('1600000.00', '400000.00', '0.00'),
      checks: [amountRead('20422500.00', '7272200.00')],
    };
    expect(steps('tech-transfer', own)).toEqual([
      '转移转化项目研发总投入 2,042.25 万元 × 20% = 408.45 万元',
      '不高于近三年累计缴税总额 727.22 万元、上限 200.00 万元，取其中最低的，舍去不足 1 元的部分：2,000,000.00 元',
      '省级：80%，舍去不足 1 元的部分：1,600,000.00 元',
      '市级：其余 400,000.00 元',
    ]);
  });

  test('wait for a figure that is missing', () => {
    const own = { status: 'review', checks: [amountRead('20422500.00', null)] } as const;
    expect(steps('tech-transfer', { ...own, checks: [...own.checks] })).toEqual(['所需数据不全，暂不能计算']);
  });

  const ruling = {
    verdict: '核减',
    amount: '560000.00',
    reason: '按实际投入',
    person: '赵六',
    date: '2026-01-08',
    source: '裁定表.xlsx#裁定!D2',
  } as const;

  test('end with what a ruling took away', () => {
    const own = granted('400000.00', '160000.00', '0.00');
    const atStake = { province: '500000.00', city: '200000.00', local: '0.00' };
    expect(steps('srdi', { ...own, atStake, ruling }).at(-1)).toContain(
      '按裁定由 700,000.00 元核减为 560,000.00 元',
    );
  });

  test.each([
    ['400000.00', '200000.00', ['按裁定不含省级部分，其条件未能判定']],
    [
      '200000.00',
      '100000.00',
      [
        '按裁定不含省级部分，其条件未能判定',
        '按裁定由 400,000.00 元核减为 200,000.00 元；各级按原比例舍去不足 1 元的部分，余数依次归省、市、县级，各级不超过原额',
      ],
    ],
  ])('say which part a ruling of %s leaves out', (amount, each, expected) => {
    const check = { id: 'valid-hnte', part: 'province', outcome: 'unknown', fields: {}, cells: {} } as const;
    const own = granted('0.00', each, each);
    const atStake = { province: '900000.00', city: '200000.00', local: '200000.00' };
    const said = { ...own, atStake, checks: [check], ruling: { ...ruling, amount } };
    expect(steps('tech-giant', said).slice(3)).toEqual(expected);
    expect(steps('tech-giant', said, 'en')).toHaveLength(3 + expected.length);
  });

  test('are none where nothing is due, or the text sets no amount', () => {
    expect(steps('srdi', { status: 'ineligible' })).toEqual([]);
    expect(steps('revenue-1b', { status: 'eligible' })).toEqual([]);
  });

  test('are the same in English', () => {
    expect(steps('srdi', granted('500000.00', '200000.00', '0.00'), 'en')).toHaveLength(3);
  });
});
