// Paid and refused since: whoever reads the result is told, also where nothing of it is left to pay.
import { describe, expect, test } from 'vitest';
import type { EvaluatedDecision, Evaluation } from '../../src/evaluation/evaluation.ts';
import { citySummary } from '../../src/reports/city-summary.ts';
import { summaryLines } from '../../src/reports/text/summary.ts';
import type { Lang } from '../../src/values/lang.ts';
import { evaluated, hnte, payable } from '../support/payment.ts';
import { POLICY } from '../support/policy.ts';
import { sheetText } from '../support/sheet-text.ts';

const PAID: EvaluatedDecision['reasons'][number] = {
  ...({ code: 'already-paid', effect: 'fails', article: '二.3 第三项' } as const),
  ...{ fields: { ledger: '2025 hnte' }, source: '台账.csv!A2', sources: ['台账.csv!A2'] },
};

type Verdict = NonNullable<EvaluatedDecision['ruling']>['verdict'];

/** That many enterprises with one award each, on which somebody ruled. */
function ruled(
  verdict: Verdict,
  reasons: readonly EvaluatedDecision['reasons'][number][],
  count = 1,
): Evaluation {
  const ruling = {
    ...{ verdict, amount: null, reason: '原裁定撤销', person: '张三', date: '2026-04-02' },
    source: '裁定表.csv!D2',
  };
  const none = { status: 'ineligible', amount: null, funding: null } as const;
  const firms = Array.from({ length: count }, (_, place) => payable(place + 1));
  return evaluated(
    firms,
    firms.map((firm) => hnte(firm, { ...none, reasons, ruling })),
  );
}

function told(evaluation: Evaluation, lang: Lang): readonly string[] {
  const context = { policy: POLICY, toolVersion: '1.2.3', options: [] };
  const page = citySummary(evaluation, context, lang).sheets[0];
  const steps = summaryLines(evaluation, { lang, width: 1000 }).map(({ text }) => text);
  return [page ? sheetText(page) : '', steps.join('\n')];
}

describe('an award that a ruling refuses after it was paid', () => {
  test.each([
    [
      'zh',
      '裁定不同意而台账显示已兑付 1 项（青海示例1号有限公司 新认定高新技术企业）：已拨付的如应收回，用 ledger recover 登记追回',
    ],
    ['en', 'Refused by a ruling and paid by the ledger: 1 award (青海示例1号有限公司: '],
  ] as const)('is told on the first page and among the next steps, %s', (lang, words) => {
    for (const text of told(ruled('不同意', [PAID]), lang)) expect(text).toContain(words);
  });

  test('is counted with all others, the first five by name', () => {
    for (const text of told(ruled('不同意', [PAID], 7), 'zh'))
      expect(text).toMatch(/已兑付 7 项（.*5号有限公司 新认定高新技术企业等）/u);
  });

  test.each([
    ['was not paid', ruled('不同意', [])],
    ['was consented to', ruled('同意', [PAID])],
  ])('is not told where it %s', (_, evaluation) => {
    for (const text of told(evaluation, 'zh')) expect(text).not.toContain('裁定不同意而台账显示已兑付');
  });
});
