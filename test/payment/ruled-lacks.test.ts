import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueNote, readAccount, readDueNote, withAccount } from '../../src/payment/due-note.ts';
import { PAYERS } from '../../src/payment/payer.ts';
import {
  joinedLacks,
  lackBy,
  type RuledLack,
  readRuledLacks,
  ruledLacksNote,
  unruledLacks,
} from '../../src/payment/ruled-lacks.ts';
import { formatYuan, fromFen } from '../../src/values/money.ts';

const lacks = fc.array(
  fc.record({
    payer: fc.constantFrom(null, ...PAYERS),
    amount: fc.option(fc.bigInt(1n, 10n ** 12n).map(fromFen)),
    deducted: fc.boolean(),
  }),
  { maxLength: 4 },
);
const AWARD = [{ payer: 'city', money: fromFen(20_000_000n) }];

const CITY: RuledLack = { payer: 'city', amount: fromFen(7_500_000n), deducted: true };

test('what was ruled on is read back, and takes nothing from what is due and the account', () => {
  fc.assert(
    fc.property(lacks, fc.constantFrom(null, '916301020000000197'), (ruled, former) => {
      const note = withAccount(dueNote(AWARD, former) + ruledLacksNote(ruled), '6300000055500000001');
      const ordered = [true, false].flatMap((deducted) => ruled.filter((one) => one.deducted === deducted));
      expect(readRuledLacks(note)).toEqual(ordered);
      expect(readDueNote(note)).toEqual(AWARD);
      expect(readAccount(note)).toBe('6300000055500000001');
    }),
  );
});

test('reads as a clerk would write it', () => {
  const other: RuledLack = { payer: null, amount: null, deducted: false };
  expect(ruledLacksNote([CITY, other])).toBe('；另已付：市级75000.00元；裁定不扣：不明不明');
  expect(ruledLacksNote([])).toBe('');
});

test.each(['', '另已付', '另已付：市级', '另已付：某处75000.00元', '裁定不扣：市级75000元'])(
  'nothing is answered by “%s”',
  (note) => {
    expect(readRuledLacks(note)).toEqual([]);
  },
);

test('of several rows the one counts that answers most', () => {
  const twice = [CITY, CITY];
  expect(joinedLacks([CITY], twice)).toEqual(twice);
  expect(joinedLacks(twice, [{ ...CITY, deducted: false }])).toEqual(twice);
});

test('a payment that is known more often than it was ruled on is open', () => {
  const known = { payer: 'city', amount: formatYuan(fromFen(7_500_000n)) };
  expect(unruledLacks([known], [CITY])).toEqual([]);
  expect(unruledLacks([known, known], [CITY])).toEqual([known]);
  expect(unruledLacks([{ ...known, payer: null }], [CITY])).toHaveLength(1);
});

test.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
  ['none of them is ruled on', ['city 1', 'city 2'], [], ['city 1', 'city 2']],
  ['one behind another is ruled on', ['city 1', 'city 2'], ['city 2'], ['city 1']],
  ['the amount is ruled on of another payer', ['city 1'], ['province 1'], ['city 1']],
  ['another amount of the payer is ruled on', ['city 1'], ['city 2'], ['city 1']],
  ['two alike are, and one is ruled on', ['city 1', 'city 1'], ['city 1'], ['city 1']],
])('of payments that the ledger lacks, where %s, nobody has ruled on the others', (_, known, ruled, left) => {
  const payments = known.map((text) => {
    const [payer = '', yuan = ''] = text.split(' ');
    return { payer, amount: `${yuan}.00`, text };
  });
  const answered = ruled.map((text) => {
    const [payer = '', yuan = ''] = text.split(' ');
    return lackBy({ payer, amount: `${yuan}.00` }, true);
  });
  expect(unruledLacks(payments, answered).map(({ text }) => text)).toEqual(left);
});
