// Ledger rows for tests, and random ones.
import * as fc from 'fast-check';
import type { LedgerRow } from '../../src/ledger/ledger-row.ts';
import { LEVELS } from '../../src/policy/levels.ts';
import type { Day } from '../../src/values/day.ts';
import { fromFen } from '../../src/values/money.ts';
import { UNITS } from '../../src/values/reporting-unit.ts';
import { soundCode } from './codes.ts';
import { POLICY } from './policy.ts';

/** A row of the n-th enterprise: an approved city share, unless told otherwise. */
export function ledgerRow(nth: number, other: Partial<LedgerRow> = {}): LedgerRow {
  return {
    uscc: soundCode(nth),
    name: `西宁样${nth}有限公司`,
    measure: 'hnte',
    awardYear: 2025,
    batch: '2025Q4-01',
    level: 'city',
    payer: null,
    amount: fromFen(15_000_000n),
    status: 'approved',
    date: '2026-01-20' as Day,
    document: '',
    note: '',
    ...other,
  };
}

/** Texts as cells have them, with all that spreadsheet programs and CSV make trouble with. */
export const cellText: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      ...['宁财企〔2025〕12号', '12-3', '007', '1e5', '2025-03', '=1+1', '+86', 'TRUE', '1/2', 'MAR3'],
      ...[
        '甲，乙',
        '甲,乙',
        '"甲"',
        '说"好,"',
        '甲;乙',
        '100%',
        '3月1日',
        '916301007104000001',
        '-',
        '合计',
        '注：',
      ],
    ),
  )
  // What no cell keeps: outer blanks, line breaks, signs that cannot be seen, and half of a character.
  .map((text) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Co}\p{Cs}\ufffd]/gu, '').trim())
  .map((text) => text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu, 'x'));

const digitsOnly = fc.stringMatching(/^91\d{16}$/);

/** Any row that the tool may write. Codes are of digits alone half the time. */
export const anyLedgerRow: fc.Arbitrary<LedgerRow> = fc
  .record({
    uscc: fc.oneof(digitsOnly, fc.integer({ min: 1, max: 400 }).map(soundCode)),
    name: cellText,
    measure: fc.constantFrom(...POLICY.measures.map(({ id }) => id)),
    awardYear: fc.option(fc.integer({ min: 2023, max: 2035 })),
    batch: cellText,
    level: fc.constantFrom(...LEVELS),
    unit: fc.constantFrom(...UNITS.map(({ id }) => id)),
    amount: fc.option(fc.bigInt({ min: 0n, max: 10n ** 14n }).map(fromFen)),
    status: fc.constantFrom('approved', 'paid', 'recovered'),
    date: fc.option(
      fc
        .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10) as Day),
    ),
    document: cellText,
    note: cellText,
  })
  .map(
    ({ unit, ...row }): LedgerRow => ({ ...row, payer: row.level === 'local' ? unit : null }) as LedgerRow,
  );
