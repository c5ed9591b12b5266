import { describe, expect, test } from 'vitest';
import { IMPORT_KINDS } from '../../src/ledger/import-kinds.ts';
import type { LedgerRow } from '../../src/ledger/ledger-row.ts';
import { planImport } from '../../src/ledger/plan-import.ts';
import { fromFen } from '../../src/values/money.ts';
import { begun, paymentsOf } from '../support/ledger-history.ts';
import { ledgerRow } from '../support/ledger-rows.ts';
import { POLICY } from '../support/policy.ts';

const PAID = ledgerRow(1, { status: 'paid' });

/** What an import of rows into a ledger of others comes to: `added already refused`, and the codes of findings. */
function plan(rows: readonly LedgerRow[], ledger: readonly LedgerRow[], instalments = false): string {
  const imported = rows.map((row, index) => ({
    at: { file: '旧.csv', sheet: '', row: index + 2, column: 1 },
    rows: [row],
    diagnostics: [],
  }));
  const { added, alreadyThere, refused, diagnostics } = planImport(imported, paymentsOf(begun(...ledger)), {
    policy: POLICY,
    instalments,
  });
  return [added.length, alreadyThere, refused, ...diagnostics.map(({ code }) => code)].join(' ');
}

test('the parts that a county and a park paid of one award go in together, and no third one', () => {
  const parts = [
    ledgerRow(1, { level: 'local', payer: 'datong' }),
    ledgerRow(1, { level: 'local', payer: 'ganhe' }),
  ];
  const imported = [parts, [ledgerRow(1, { level: 'local', payer: 'huangyuan' })]].map((rows, index) => ({
    at: { file: '旧.csv', sheet: '', row: index + 2, column: 1 },
    ...{ rows, diagnostics: [] },
  }));
  const rules = { policy: POLICY, instalments: false };
  const { added, diagnostics } = planImport(imported, [], rules);
  expect(added.map(({ payer }) => payer)).toEqual(['datong', 'ganhe']);
  expect(diagnostics.map(({ code, row }) => `${row} ${code}`)).toEqual(['3 import-standing']);
  expect(planImport(imported.slice(0, 1), paymentsOf(begun(...parts)), rules)).toMatchObject({
    ...{ added: [], alreadyThere: 2, refused: 0 },
  });
});

describe('a row', () => {
  test.each([
    ['that is new is added', [PAID], [], '1 0 0'],
    ['that is there, cell for cell, is not', [PAID], [PAID], '0 1 0'],
    ['of another enterprise is added', [PAID], [ledgerRow(2)], '1 0 0'],
    ['of another measure is added', [PAID], [ledgerRow(1, { measure: 'srdi' })], '1 0 0'],
    ['of another level is added', [PAID], [ledgerRow(1, { level: 'province' })], '1 0 0'],
    [
      'of one whose level nobody knows is refused',
      [PAID],
      [ledgerRow(1, { level: null })],
      '0 0 1 import-standing',
    ],
    ['with other cells than the one that stands is refused', [PAID], [ledgerRow(1)], '0 0 1 import-standing'],
    ['after one that came back is added', [PAID], [ledgerRow(1, { status: 'recovered' })], '1 0 0'],
    ['twice in the file is added once', [PAID, PAID], [], '1 0 1 import-repeated'],
    ['twice in the file is told again when it is there', [PAID, PAID], [PAID], '0 1 1 import-repeated'],
    [
      'and another part of the same award is refused',
      [PAID, ledgerRow(1, { batch: '二' })],
      [],
      '1 0 1 import-standing',
    ],
    [
      'that came back, with nothing that stands, is added',
      [ledgerRow(1, { status: 'recovered' })],
      [],
      '1 0 0',
    ],
    [
      'that came back beside one that stands is refused',
      [PAID, ledgerRow(1, { status: 'recovered' })],
      [],
      '1 0 1 import-standing',
    ],
    ['paid again after it came back is added', [ledgerRow(1, { status: 'recovered' }), PAID], [], '2 0 0'],
  ] as const)('%s', (_, rows, ledger, expected) => {
    expect(plan(rows, ledger)).toBe(expected);
  });
});

describe('where awards were paid in parts', () => {
  const first = ledgerRow(1, { status: 'paid', amount: fromFen(14_999_999n) });
  const second = ledgerRow(1, { status: 'paid', batch: '二', amount: fromFen(1n) });

  test('each part is added, once', () => {
    expect(plan([first, second], [], true)).toBe('2 0 0');
    expect(plan([first, second], [first, second], true)).toBe('0 2 0');
  });

  test('which of them came back is still not guessed', () => {
    expect(plan([first, second, ledgerRow(1, { status: 'recovered' })], [], true)).toBe(
      '2 0 1 import-standing',
    );
  });
});

describe('a further part of an award of which something is due by the ledger', () => {
  const begunRow = ledgerRow(1, { level: 'city', note: '应付' });
  const codes = (row: Partial<LedgerRow>, note = '应付', instalments = true): readonly string[] => {
    const at = { file: '旧.csv', sheet: '', row: 2, column: 1 };
    const imported = [{ at, rows: [ledgerRow(1, { status: 'paid', batch: '', ...row })], diagnostics: [] }];
    const statesDue = (text: string): boolean => text === '应付';
    const { added, diagnostics } = planImport(imported, paymentsOf(begun({ ...begunRow, note })), {
      ...{ policy: POLICY, instalments, statesDue },
    });
    expect(added).toHaveLength(1);
    return diagnostics.map(({ code }) => code);
  };

  test.each([
    ['without a level', { level: null }],
    ['without an amount', { level: 'province', amount: null }],
    ['of a county or park that it does not name', { level: 'local', payer: null }],
  ] as const)('is told where it stands %s', (_, row) => {
    expect(codes(row)).toEqual(['import-part-unclear']);
    expect(codes(row, '')).toEqual([]);
  });

  test('is not where it says who paid how much, or came back', () => {
    expect(codes({ level: 'local', payer: 'datong' })).toEqual([]);
    expect(codes({ level: 'province', amount: null, status: 'recovered' })).toEqual([]);
    expect(codes({ level: 'province', amount: null }, '应付', false)).toEqual(['import-part-unclear']);
  });
});

describe('instalments of one part', () => {
  const part = (amount: bigint, own: Partial<LedgerRow> = {}) =>
    ledgerRow(1, {
      measure: 'innovative',
      level: 'city',
      payer: null,
      amount: fromFen(amount),
      status: 'paid',
      ...own,
    });
  const half = part(5_000_000n);

  test.each([
    ['up to the standard say nothing', [part(5_000_000n, { batch: '乙' })], [half], '1 0 0'],
    ['beyond it are entered and told', [part(5_000_001n)], [half], '1 0 0 import-over-standard'],
    [
      'in one file are told from the one on that goes beyond',
      [half, part(4_000_000n), part(3_000_000n)],
      [],
      '3 0 0 import-over-standard',
    ],
    [
      'of which one came back count without it',
      [part(10_000_000n)],
      [part(10_000_000n, { status: 'recovered' })],
      '1 0 0',
    ],
    [
      'of another level are no matter',
      [part(9_000_000n)],
      [part(20_000_000n, { level: 'province' })],
      '1 0 0',
    ],
    ['that do not say how much are no matter', [part(9_000_000n)], [part(1n, { amount: null })], '1 0 0'],
  ] as const)('%s', (_, rows, ledger, expected) => {
    expect(plan(rows, ledger, true)).toBe(expected);
  });

  test('one by itself may be of another policy', () => {
    expect(plan([part(99_000_000n)], [], true)).toBe('1 0 0');
  });
});

test.each(IMPORT_KINDS.map((kind) => [kind.code, kind] as const))(
  '%s says what becomes of the row, as it is told before anything is entered too',
  (_, kind) => {
    const { zh, en } = kind.sample();
    expect(zh.message).not.toContain('已登记');
    expect(en.message).not.toMatch(/\bwas entered\b/);
  },
);
