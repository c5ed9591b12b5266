import { describe, expect, test } from 'vitest';
import type { EvaluatedDecision, Evaluation } from '../../src/evaluation/evaluation.ts';
import { makePlan } from '../../src/payment/make-plan.ts';
import type { PriorRow } from '../../src/payment/prior-award.ts';
import { priorPayments } from '../../src/payment/prior-payments.ts';
import { ALL, enteredRows, evaluated, hnte, payable, srdi } from '../support/payment.ts';
import { PREVIOUS_RUN } from '../support/previous-run.ts';

const OLD = payable(1);
/** The same firm a year on: its code and its name are others, its account is not. */
const NEW = payable(2, { account: OLD.account });
const PAID = enteredRows(makePlan(evaluated([OLD], [srdi(OLD)]), priorPayments([]), ALL));

function reasons(
  decision: EvaluatedDecision,
  rows: readonly PriorRow[],
  own: Partial<Evaluation> = {},
): readonly string[] {
  const { shares } = makePlan(evaluated([NEW], [decision], own), priorPayments(rows), ALL);
  return shares.flatMap((share) => share.reasons.map(({ code, value }) => `${code} ${value}`.trim()));
}

const HELD = `paid-to-account ${OLD.uscc} ${OLD.name}`;

describe('an account that was paid the award under another code', () => {
  test('is paid none of it', () => {
    expect(reasons(srdi(NEW), PAID)).toEqual([HELD, HELD]);
  });

  test('however it is spelt', () => {
    const spelt = payable(2, { account: OLD.account?.replace(/(\d{4})(?=\d)/g, '$1 ') ?? null });
    const { lines } = makePlan(evaluated([spelt], [srdi(spelt)]), priorPayments(PAID), ALL);
    expect(lines).toEqual([]);
  });

  test('is paid another award', () => {
    expect(reasons(hnte(NEW), PAID)).toEqual(['sought']);
  });

  test('is paid where what it was paid came back', () => {
    const back = PAID.map((row) => ({ ...row, recovered: true }));
    expect(reasons(srdi(NEW), back)).toEqual([]);
  });

  test('is paid the rest of what was begun under its own code', () => {
    const city = makePlan(evaluated([NEW], [srdi(NEW)]), priorPayments([]), {
      ...ALL,
      payers: new Set(['city']),
    });
    expect(reasons(srdi(NEW), [...enteredRows(city), ...PAID])).toEqual([]);
  });

  test('is told as its former code where that is known', () => {
    const previous: Evaluation['previous'] = {
      ...PREVIOUS_RUN,
      formerCodes: { [NEW.id]: [OLD.uscc] },
    };
    expect(reasons(srdi(NEW), PAID, { previous })).toEqual(
      Array(2).fill(`paid-under-other-code ${OLD.uscc}`),
    );
  });

  test('is paid where somebody rules that it is due beside that', () => {
    const ruled = (reason: string): EvaluatedDecision =>
      srdi(NEW, {
        ruling: {
          ...{ verdict: '同意', amount: null, person: '例某', date: '2025-12-30' },
          ...{ reason, source: '裁定表.xlsx#裁定!D2' },
        },
      });
    expect(reasons(ruled('另行兑付'), PAID)).toEqual([]);
    expect(reasons(ruled('同意'), PAID)).toEqual([HELD, HELD]);
  });
});
