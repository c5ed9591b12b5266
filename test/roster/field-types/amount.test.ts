import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaledText } from '../../../src/roster/raw-sheet.ts';
import { formatWan, fromFen, type Money } from '../../../src/values/money.ts';
import { readCell } from '../../support/read-cell.ts';

describe('an amount is read to the 分', () => {
  test.each([
    [1234.5, 'wan', 1_234_500_000n],
    ['1234.5', 'wan', 1_234_500_000n],
    ['1,234.5', 'wan', 1_234_500_000n],
    ['１，２３４．５', 'wan', 1_234_500_000n],
    [' 1 234.5 ', 'wan', 1_234_500_000n],
    ['1,234.5万元', 'wan', 1_234_500_000n],
    ['12345000元', 'wan', 1_234_500_000n],
    ['0.12345亿元', 'wan', 1_234_500_000n],
    ['0.12345 亿', 'yuan', 1_234_500_000n],
    ['1234.5万', 'yuan', 1_234_500_000n],
    ['1234.5万元', 'yuan', 1_234_500_000n],
    [12345000, 'yuan', 1_234_500_000n],
    [0.12345, 'yi', 1_234_500_000n],
    [0.1 + 0.2, 'wan', 300_000n],
    [0, 'wan', 0n],
    ['0.00', 'wan', 0n],
    ['.5', 'wan', 500_000n],
    [1e7, 'yuan', 1_000_000_000n],
  ] as const)('%j in %s', (raw, unit, fen) => {
    expect(readCell('revenue', raw, { unit })).toMatchObject({ value: fen, codes: [] });
  });

  test('whatever the amount, written in 万元', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n }), (fen) => {
        const money: Money = fromFen(fen);
        return readCell('revenue', formatWan(money)).value === fen;
      }),
    );
  });
});

test.each(['/', '\\', '—', '无', 'NA', '', '－－'])('%j is no amount', (raw) => {
  expect(readCell('revenue', raw)).toMatchObject({ value: undefined, codes: [] });
});

test.each([
  '约500',
  '500-600',
  '1,23',
  '1,2345',
  '12千元',
  '100美元',
  '1.2.3',
  '320.5 350',
  '3200 3500',
  '800\n950',
  '1234\r\n5',
  '1.23E+07',
  '5%',
  true,
  Number.NaN,
])('%j is not guessed to be an amount', (raw) => {
  expect(readCell('revenue', raw).codes).toEqual(['not-a-number']);
});

test('a number shown as a date is no amount', () => {
  expect(readCell('revenue', { day: '1905-07-17' as never, serial: 2025 }).codes).toEqual(['not-a-number']);
});

describe('an amount that nobody can have', () => {
  test.each([1e11, '100000000000', '100,000,000,000', `${'9'.repeat(400)}`, '10000000亿元', -1e11])(
    '%j is an error',
    (raw) => {
      expect(readCell('netProfit', raw).codes).toEqual(['amount-too-large']);
    },
  );

  test.each([99_999_999_999.99, '99999999999.99', '9999999亿元'])('%j can still be shown', (raw) => {
    expect(readCell('revenue', raw).codes).toEqual([]);
  });
});

describe('a negative amount', () => {
  test.each([-0.01, '-120.5', '−120.5', '(120.5)'])('%j is an error', (raw) => {
    expect(readCell('revenue', raw).codes).toEqual(['negative-amount']);
  });

  test.each([
    [-120.5, -120_500_000n],
    ['-120.5', -120_500_000n],
    ['−120.5', -120_500_000n],
    ['（120.5）', -120_500_000n],
    ['-1,205,000元', -120_500_000n],
  ])('%j is a loss as net profit', (raw, fen) => {
    expect(readCell('netProfit', raw)).toMatchObject({ value: fen, codes: [] });
  });
});

test.each([
  '100   50',
  '100 50',
  '50 60',
  '12 3456',
  '1 2345.67',
  '300　2000',
  '1 234.5 6',
  '1\n234',
  '1  234',
])('two figures in one cell are none: %j', (raw) => {
  expect(readCell('revenue', raw).codes).toEqual(['not-a-number']);
});

test.each([
  ['1 234.5', 1_234_5n],
  ['12 345 678', 12_345_678_0n],
  ['１　２３４．５万元', 1_234_5n],
  [' 1,234 .5 ', 1_234_5n],
  ['1 234 万元', 1_234_0n],
])('blanks between groups of three part one figure: %j', (raw, tenths) => {
  expect(readCell('revenue', raw)).toMatchObject({ value: tenths * 100_000n, codes: [] });
});

test('a number that its format shows as another is none, and both are named', () => {
  const { codes, diagnostics } = readCell('revenue', scaledText('80000000', '0!.0,'));
  expect(codes).toEqual(['scaled-number']);
  const { zh, en } = diagnostics[0]?.wording ?? {};
  for (const wording of [zh, en]) expect(wording?.message).toMatch(/80000000.*0!\.0,/);
});
