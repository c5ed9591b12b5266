import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { amountNamed, filterNamed, pastDateNamed } from '../../src/cli/ledger-request.ts';
import { InputError } from '../../src/io/input-error.ts';
import { loadLedger } from '../../src/io/load-ledger.ts';
import type { Day } from '../../src/values/day.ts';
import { POLICY } from '../support/policy.ts';

const LEDGER = fileURLToPath(new URL('../../fixtures/small-ledger/台账.csv', import.meta.url));

describe('an amount', () => {
  test.each([
    ['50000', 5_000_000n],
    ['50,000.5', 5_000_050n],
    ['0.01', 1n],
    ['5万元', 5_000_000n],
    ['5 万', 5_000_000n],
    ['０．０００００１万元', 1n],
    ['50000元', 5_000_000n],
    ['1 234 567.5 元', 123_456_750n],
  ])('%s is read to the 分', (written, fen) => {
    expect(amountNamed(written)).toBe(fen);
  });

  test.each([
    '',
    '0',
    '-5',
    '0.001',
    '5亿元',
    '1e5',
    '五万',
    '0.0000001万元',
    '1.2.3',
    '1,5万元',
    '0,001',
    '5 0000',
    '50,00',
  ])('%j is none', (written) => {
    expect(() => amountNamed(written)).toThrow('is no amount');
  });
});

test('a date after today is none that a ledger could record', () => {
  const today = '2026-02-01' as Day;
  expect(pastDateNamed('2026-02-01', today)).toBe(today);
  expect(() => pastDateNamed('2026-02-02', today)).toThrow('is after today');
});

describe('a state', () => {
  test.each([
    ['已拨付', 'paid'],
    ['paid', 'paid'],
    ['部分追回', 'part-recovered'],
    ['part recovered', 'part-recovered'],
    ['已 追 回', 'recovered'],
    ['已撤销', 'revoked'],
  ])('%s is %s', async (written, state) => {
    expect((await filterNamed(undefined, { state: written }, POLICY))([]).state).toBe(state);
  });
});

/** The hint of the InputError that it throws. */
function hintOf(throwing: () => unknown): string {
  try {
    throwing();
  } catch (error) {
    if (error instanceof InputError) return error.wording.en.hint;
  }
  return '';
}

describe('a batch', () => {
  test('that the ledger lacks is told, with those that it has', async () => {
    const { payments } = await loadLedger(LEDGER, POLICY);
    const filterOf = await filterNamed(undefined, { batch: '2025Q4-1' }, POLICY);
    expect(hintOf(() => filterOf(payments))).toMatch(/^did you mean 2025Q4-01\? the ledger has 2025Q4-01/u);
    const known = await filterNamed(undefined, { batch: '2025Q4-01' }, POLICY);
    expect(known(payments).batch).toBe('2025Q4-01');
  });

  test('is not to be found where no entry names one', async () => {
    const filterOf = await filterNamed(undefined, { batch: '2025Q4-01' }, POLICY);
    expect(hintOf(() => filterOf([]))).toMatch(
      /^no entry of the ledger names a batch; .*ledger add enters batches only$/u,
    );
  });
});
