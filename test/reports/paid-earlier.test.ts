import { expect, test } from 'vitest';
import type { EvaluatedDecision } from '../../src/evaluation/evaluation.ts';
import { citySummary } from '../../src/reports/city-summary.ts';
import { countyWorkbooks } from '../../src/reports/county-workbook.ts';
import { paidEarlierText } from '../../src/reports/paid-earlier.ts';
import { summaryLines } from '../../src/reports/text/summary.ts';
import { evaluationOf } from '../support/city-evaluation.ts';
import { payable, srdi } from '../support/payment.ts';
import { POLICY } from '../support/policy.ts';
import { PREVIOUS_RUN } from '../support/previous-run.ts';
import { sheetText } from '../support/sheet-text.ts';

const firm = payable(1);

function ruled(said: string, code = 'paid-under-former-code', paid: string | null = '350000.00') {
  const fields = { ledger: '2025 srdi', ...(paid !== null && { paid }) };
  const source = '台账.csv!A2';
  return srdi(firm, {
    reasons: [{ code, effect: 'unknown', article: '二.4 第三项', fields, source, sources: [source] }],
    ruling: { ...{ verdict: '同意', amount: null, reason: said }, ...{ person: '张三', date: '', source } },
  });
}

test.each<readonly [string, readonly EvaluatedDecision[], string | undefined]>([
  ['a former code was paid', [ruled('同一企业')], '1 项，已付 350,000.00 元；'],
  ['the ledger lacks it', [ruled('属实', 'paid-but-unledgered')], '1 项，已付 350,000.00 元；'],
  [
    'an amount is not stated',
    [ruled('同一企业'), ruled('同一企业', 'paid-under-former-code', null)],
    '2 项，已付 350,000.00 元（另有 1 项未写明金额）；',
  ],
  ['the ruling says that it is due anew', [ruled('另行兑付')], undefined],
  ['the ruling says that it was not made', [ruled('确未兑付', 'paid-but-unledgered')], undefined],
  ['nobody ruled', [{ ...ruled(''), ruling: null, status: 'review' }], undefined],
  ['another question was ruled on', [ruled('属实', 'renewal')], undefined],
])('is told where %s', (_, decisions, said) => {
  const told = paidEarlierText(decisions, {})?.zh;
  if (said === undefined) expect(told).toBeUndefined();
  else expect(told).toContain(said);
});

test.each([
  ['is counted with what the former code had', '同一企业', '50000.00', '1 项，已付 400,000.00 元；'],
  ['of an unknown amount is told', '同一企业', null, '1 项，已付 350,000.00 元（另有 1 项未写明金额）；'],
  ['does not count where it was not made', '确未兑付', '50000.00', '1 项，已付 350,000.00 元；'],
])('a payment beside it that the ledger lacks %s', (_, said, amount, told) => {
  const lacked = { uscc: '91630102MA00000000', measure: 'srdi', year: '2025', payer: 'city', amount };
  const previous = {
    ...PREVIOUS_RUN,
    formerCodes: { [firm.id]: [lacked.uscc] },
    unledgered: [{ ...lacked, source: 'q3/台账.csv!A2' }],
  };
  expect(paidEarlierText([ruled(said)], { previous })?.zh).toContain(told);
});

const SAID = '含裁定同意而此前已兑付过的 1 项，已付 350,000.00 元';

test('stands beside the totals of the terminal, the summary and the unit', () => {
  const pages = (decisions: readonly EvaluatedDecision[]): readonly string[] => {
    const evaluation = evaluationOf({ enterprises: [firm], decisions: [...decisions] });
    const lines = summaryLines(evaluation, { lang: 'zh', width: 300 }).map(({ text }) => text);
    const context = { policy: POLICY, toolVersion: '1.2.3', options: [] };
    const books = [
      citySummary(evaluation, context, 'zh'),
      ...[...countyWorkbooks(evaluation, [], POLICY, 'zh')].slice(0, 1).map(({ book }) => book),
    ];
    return [lines.join('\n'), ...books.map(({ sheets }) => sheets.map(sheetText).join('\n'))];
  };
  const told = pages([ruled('同一企业')]);
  expect(told).toHaveLength(3);
  for (const page of told) expect(page).toContain(SAID);
  for (const page of pages([ruled('另行兑付')])) expect(page).not.toContain('此前已兑付过的');
});
