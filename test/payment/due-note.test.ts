import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dueNote,
  isSameDue,
  readAccount,
  readDueNote,
  readFormerCode,
  withAccount,
} from '../../src/payment/due-note.ts';
import { comparePayers, PAYERS } from '../../src/payment/payer.ts';
import { fromFen } from '../../src/values/money.ts';

const parts = fc.uniqueArray(
  fc.record({ payer: fc.constantFrom(...PAYERS), money: fc.bigInt(1n, 10n ** 12n).map(fromFen) }),
  { minLength: 1, maxLength: 3, selector: ({ payer }) => payer },
);

test('what a note states is read back, whatever stands around it', () => {
  fc.assert(
    fc.property(parts, fc.constantFrom('', '首批；'), (award, before) => {
      const read = readDueNote(`${before}${dueNote(award)}`);
      expect(read).toEqual([...award].sort((a, b) => comparePayers(a.payer, b.payer)));
    }),
  );
});

test('the account behind it is read back, and takes nothing from what stands before', () => {
  fc.assert(
    fc.property(parts, fc.constantFrom(null, '916301020000000197'), (award, former) => {
      const note = withAccount(dueNote(award, former), '6300000055500000001');
      expect(readAccount(note)).toBe('6300000055500000001');
      expect(readFormerCode(note)).toBe(former);
      expect(readDueNote(note)).toEqual(readDueNote(dueNote(award)));
      expect(readAccount(dueNote(award, former))).toBeNull();
    }),
  );
});

test.each([
  '账号：6300000055500000001',
  '退回；账号：6300000055500000001 有误',
  '新账号：6300000055500000001',
])('an account that a person noted is none that was paid to: %s', (note) => {
  expect(readAccount(note)).toBeNull();
});

test('reads as a clerk would write it', () => {
  const award = [
    { payer: 'datong', money: fromFen(5_000_000n) },
    { payer: 'province', money: fromFen(10_000_001n) },
  ];
  expect(dueNote(award)).toBe('应付：省级100000.01元、大通回族土族自治县50000.00元');
});

test.each(['', '首批', '应付：', '应付：某处100.00元', '应付：省级100元', '应付：省级100.00元、某处1.00元'])(
  'nothing is due by “%s”',
  (note) => {
    expect(readDueNote(note)).toBeNull();
  },
);

test('the order of the parts does not matter, a 分 does', () => {
  const award = [
    { payer: 'city', money: fromFen(100n) },
    { payer: 'province', money: fromFen(200n) },
  ];
  expect(isSameDue(award, [...award].reverse())).toBe(true);
  expect(isSameDue(award, award.with(0, { payer: 'city', money: fromFen(101n) }))).toBe(false);
});
