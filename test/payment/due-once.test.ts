// What an award comes to where rows of the ledger do not agree on it, in 分.
import { describe, expect, test } from 'vitest';
import type { DuePart } from '../../src/payment/due-note.ts';
import { dueOnce } from '../../src/payment/due-once.ts';
import { fromFen } from '../../src/values/money.ts';

type Amounts = Readonly<Record<string, bigint>>;

const parts = (amounts: Amounts): readonly DuePart[] =>
  Object.entries(amounts).map(([payer, fen]) => ({ payer, money: fromFen(fen) }));

describe('an award is due once', () => {
  test.each<readonly [string, readonly Amounts[], Amounts, Amounts, string | null]>([
    [
      'as rows that agree state it, whatever was paid',
      [
        { city: 3n, chengdong: 100n },
        { chengdong: 100n, city: 3n },
      ],
      { city: 1n },
      { city: 3n, chengdong: 100n },
      null,
    ],
    [
      'as rows that agree state it, also by two of one level',
      [
        { chengdong: 30n, dongchuan: 70n },
        { chengdong: 30n, dongchuan: 70n },
      ],
      { chengdong: 30n },
      { chengdong: 30n, dongchuan: 70n },
      null,
    ],
    [
      'level by level at the most that any row states',
      [
        { province: 5n, city: 3n },
        { province: 4n, city: 9n },
      ],
      {},
      { province: 5n, city: 9n },
      null,
    ],
    ['by one payer at the most it is stated with', [{ city: 100n }, { city: 80n }], {}, { city: 100n }, null],
    [
      'by the payer stated last, of whom it is not sure, where none has paid',
      [{ chengdong: 100n }, { dongchuan: 100n }],
      {},
      { dongchuan: 100n },
      'dongchuan',
    ],
    [
      'by the payer stated last, of whom it is not sure, where that has paid less than all',
      [{ chengdong: 100n }, { dongchuan: 100n }],
      { dongchuan: 99n },
      { dongchuan: 100n },
      'dongchuan',
    ],
    [
      'by the payer stated last where that has paid all',
      [{ chengdong: 100n }, { dongchuan: 100n }],
      { dongchuan: 100n },
      { dongchuan: 100n },
      null,
    ],
    [
      'by another alone where that has paid all',
      [{ chengdong: 100n }, { dongchuan: 100n }],
      { chengdong: 100n },
      { chengdong: 100n },
      null,
    ],
    [
      'by both where the last has paid what another left',
      [{ chengdong: 100n }, { dongchuan: 100n }],
      { chengdong: 30n, dongchuan: 70n },
      { chengdong: 30n, dongchuan: 70n },
      null,
    ],
    [
      'by both where the last has paid less than another left, of which it is not sure who owes that',
      [{ chengdong: 100n }, { dongchuan: 100n }],
      { chengdong: 30n, dongchuan: 69n },
      { chengdong: 30n, dongchuan: 70n },
      'dongchuan',
    ],
    [
      'and no more where several have paid all of it each',
      [{ chengdong: 100n }, { chengxi: 100n }, { dongchuan: 100n }],
      { chengdong: 100n, chengxi: 100n },
      { chengdong: 100n },
      null,
    ],
    [
      'where a payer that no row states has paid of it',
      [{ chengdong: 100n }],
      { huangyuan: 30n },
      { huangyuan: 30n, chengdong: 70n },
      null,
    ],
    ['at no level that no row states', [{ city: 3n }, { city: 4n }], { chengdong: 9n }, { city: 4n }, null],
  ])('%s', (_, dues, paid, due, unclearPayer) => {
    const byPayer = new Map(parts(paid).map(({ payer, money }) => [payer, money]));
    expect(dueOnce(dues.map(parts), byPayer)).toEqual({ due: parts(due), unclearPayer });
  });
});
