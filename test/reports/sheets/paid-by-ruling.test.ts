// On payment sheets: by which ruling an award is paid, and whether it lowered the award.
import { expect, test } from 'vitest';
import { makePlan } from '../../../src/payment/make-plan.ts';
import { priorPayments } from '../../../src/payment/prior-payments.ts';
import { paymentFacts, rulingOn } from '../../../src/reports/sheets/payment/payment-facts.ts';
import { lineRemark } from '../../../src/reports/sheets/payment/share-remark.ts';
import { granted } from '../../support/city-evaluation.ts';
import { ALL, evaluated, payable, srdi } from '../../support/payment.ts';

const ONE = payable(1);
const CONTEXT = { date: null, notice: { workingDays: 5, span: null }, budget: null, ledgerLack: null };

const ruling = (verdict: '同意' | '核减', reason = '例') => ({
  ...{ verdict, amount: null, reason, person: '张三', date: '2026-01-08' },
  source: '裁定表.csv!D2',
});
const reason = (code: 'renewal' | 'lowered-by-decision', effect: 'unknown' | 'lowers') => ({
  ...{ code, effect, article: '二.4 第三项', fields: {}, source: '城东区.xlsx!T4', sources: [] },
});

test.each([
  ['none where it needed none', srdi(ONE), ''],
  [
    'what was open was allowed',
    srdi(ONE, { reasons: [reason('renewal', 'unknown')], ruling: ruling('同意') }),
    '经裁定同意（张三，2026-01-08）',
  ],
  [
    'a doubt of the batch was answered, where nothing of the award was open',
    srdi(ONE, { ruling: ruling('同意', '同名不同户') }),
    '经裁定同意（张三，2026-01-08）',
  ],
  [
    'less than was due was allowed',
    srdi(ONE, {
      ...granted('100000.00', '40000.00', '0.00'),
      reasons: [reason('renewal', 'unknown'), reason('lowered-by-decision', 'lowers')],
      ruling: ruling('同意'),
    }),
    '经裁定核减（张三，2026-01-08）',
  ],
])('%s', (_, decision, said) => {
  const evaluation = evaluated([ONE], [decision]);
  const plan = makePlan(evaluation, priorPayments([]), ALL);
  const facts = paymentFacts(evaluation, plan, CONTEXT, 'zh');
  const remarks = plan.lines.map((line) => lineRemark(line, rulingOn(facts, line.share), 'zh'));
  expect(remarks).toEqual([said, said]);
});
