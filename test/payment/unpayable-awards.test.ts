import { describe, expect, test } from 'vitest';
import { bankFaults, bankGaps } from '../../src/payment/bank-faults.ts';
import { unpayableAwards } from '../../src/payment/unpayable-awards.ts';
import { evaluated, hnte, payable, srdi } from '../support/payment.ts';

test.each([
  ['in order', {}, []],
  [
    'none at all',
    { payee: null, bank: null, bankCode: null, account: null },
    ['payee', 'bank', 'bankCode', 'account'],
  ],
  ['another’s account', { payee: '青海别家制造有限公司' }, ['payee']],
  ['a bank code of eleven digits', { bankCode: '99985100001' }, ['bankCode']],
  ['an account in words', { account: '见附件' }, ['account']],
])('bank details %s', (_, own, gaps) => {
  const enterprise = payable(1, own);
  expect(bankGaps(enterprise)).toEqual(gaps);
  // What is told beforehand is what a batch holds back for.
  expect(bankFaults(evaluated([enterprise], []))(enterprise)).toHaveLength(gaps.length);
});

describe('awards that could not be paid', () => {
  const [good, blank, wrong] = [
    payable(1),
    payable(2, { bank: null }),
    payable(3, { account: '1', payee: null }),
  ];

  test('are those due to enterprises that lack bank details', () => {
    const decisions = [srdi(good), srdi(blank), hnte(blank), srdi(wrong)];
    const found = unpayableAwards(evaluated([good, blank, wrong], decisions));
    expect(found.decisions).toEqual(decisions.slice(1));
    expect([found.enterprises, found.fields]).toEqual([2, ['payee', 'bank', 'account']]);
  });

  test('are none where nothing is due or no amount is set', () => {
    const refused = srdi(blank, { status: 'ineligible', amount: null, funding: null });
    const support = srdi(wrong, { amount: null, funding: null });
    expect(unpayableAwards(evaluated([blank, wrong], [refused, support]))).toEqual({
      decisions: [],
      enterprises: 0,
      fields: [],
    });
  });
});
