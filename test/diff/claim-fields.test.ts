// What is claimed, compared: by measure and not by name, by sum and not by line, in each file for itself.
import { describe, expect, test } from 'vitest';
import { claimFields } from '../../src/diff/claim-fields.ts';
import { diffRosters } from '../../src/diff/diff-rosters.ts';
import type { ColumnKey } from '../../src/roster/columns.ts';
import type { ClaimRow, Roster } from '../../src/roster/roster.ts';
import { parseMoney } from '../../src/values/money.ts';
import { sideOfRosters } from '../support/diff-side.ts';
import { rosterOf, testCode } from '../support/enterprise.ts';

const SHEET = { file: 'chengdong.xlsx', sheet: '奖补申报' };

/** A line of a claims sheet: items, and an amount in 万元 as it is written. */
function claim(items: string, amount: string | null, row = 2, own: Partial<ClaimRow> = {}): ClaimRow {
  const at = { ...SHEET, row, column: 4 };
  const money = amount === null ? null : parseMoney(amount, 'wan');
  return {
    ...SHEET,
    ...{ row, name: '', note: '', items: items === '' ? [] : items.split('、') },
    uscc: { state: 'known', value: testCode(1), at: { ...at, column: 1 } },
    itemsAt: { ...at, column: 3 },
    amount:
      amount === null
        ? { state: 'blank', at }
        : money
          ? { state: 'known', value: money, at }
          : { state: 'unreadable', raw: amount, at },
    ...own,
  };
}

function claiming(...claims: readonly ClaimRow[]) {
  return sideOfRosters([{ ...rosterOf([{ uscc: testCode(1) }]), claims }]);
}

const DONGCHUAN: Partial<ClaimRow> = { file: 'dongchuan.xlsx' };

describe('a claim', () => {
  test.each<
    readonly [name: string, old: readonly ClaimRow[], now: readonly ClaimRow[], changes: readonly string[]]
  >([
    ['as before', [claim('高企', '40')], [claim('高企', '40', 5)], []],
    ['by another name', [claim('高企', '40')], [claim('高新技术企业', '40')], []],
    ['in another order', [claim('高企、创新型中小企业', '70')], [claim('创新型中小企业、高企', '70')], []],
    ['told twice', [claim('高企、高新技术企业', '40')], [claim('高企', '40')], []],
    [
      'in two lines that come to the same',
      [claim('高企', '40'), claim('创新型中小企业', '30', 3)],
      [claim('高企、创新型中小企业', '70')],
      [],
    ],
    [
      'made by two units alike',
      [claim('高企', '40')],
      [claim('高企', '40'), claim('高企', '40', 2, DONGCHUAN)],
      [],
    ],
    [
      'made by two units otherwise',
      [claim('高企', '40')],
      [claim('高企', '40'), claim('高企、创新型中小企业', '70', 2, DONGCHUAN)],
      ['claimAmount 40 40 ≠ 70', 'claimItems 高企 高企 ≠ 高企、创新型中小企业'],
    ],
    ['of another sum', [claim('高企', '40')], [claim('高企', '30')], ['claimAmount 40 30']],
    ['of no sum any more', [claim('高企', '40')], [claim('高企', null)], ['claimAmount 40 null']],
    [
      'of a sum that cannot be read, which stands beside what can',
      [claim('高企', '40')],
      [claim('高企', '40'), claim('高企', '约30', 3)],
      ['claimAmount 40 40 + 约30'],
    ],
    ['of another measure', [claim('高企', '40')], [claim('规上', '40')], ['claimItems 高企 规上']],
    [
      'of something that is no measure',
      [claim('甲奖', '40')],
      [claim('乙奖', '40')],
      ['claimItems 甲奖 乙奖'],
    ],
    ['made now', [], [claim('高企', '40')], ['claimAmount null 40', 'claimItems null 高企']],
    ['made no more', [claim('高企', '40')], [], ['claimAmount 40 null', 'claimItems 高企 null']],
    ['of a sum for nothing that is named', [], [claim('', '40')], ['claimAmount null 40']],
    [
      'of who is not on the roster',
      [],
      [
        claim('高企', '40', 2, {
          uscc: { state: 'known', value: testCode(9), at: { ...SHEET, row: 2, column: 1 } },
        }),
      ],
      [],
    ],
  ])('%s', (_, old, now, expected) => {
    const options = { ignored: new Set<string>(), tolerance: null, unit: null, kinds: null };
    const { changes } = diffRosters({ old: claiming(...old), new: claiming(...now) }, options);
    expect(changes.map((one) => `${one.field} ${one.old} ${one.new}`)).toEqual(expected);
  });

  test('is shown by the cells of its first line', () => {
    const side = claiming(claim('高企', null, 7), claim('创新型中小企业', '30', 8));
    const [enterprise] = side.enterprises;
    if (enterprise === undefined) throw new Error('no enterprise');
    const cells = claimFields(side, claiming()).map(({ read }) => read(enterprise).cell);
    expect(cells).toEqual(['chengdong.xlsx#奖补申报!C7', 'chengdong.xlsx#奖补申报!D8']);
  });
});

describe('claims are compared where a side has lines or columns of them', () => {
  const without = (...keys: readonly ColumnKey[]): Roster => {
    const roster = rosterOf([{}]);
    const columns = Object.fromEntries(
      Object.entries(roster.columns).filter(([key]) => !keys.some((one) => one === key)),
    );
    return { ...roster, columns };
  };
  const none = without('claimItems', 'claimAmount');
  const lines = { ...none, claims: [claim('高企', '40')] };
  test.each<readonly [name: string, old: Roster, now: Roster, has: readonly boolean[] | null]>([
    ['neither', none, none, null],
    ['lines on one side', none, lines, [false, true]],
    ['lines on the other', lines, none, [true, false]],
    ['columns of items', without('claimAmount'), none, [true, false]],
    ['columns of amounts', none, without('claimItems'), [false, true]],
  ])('%s', (_, old, now, has) => {
    const fields = claimFields(sideOfRosters([old]), sideOfRosters([now]));
    expect(fields.map((field) => [field.has.old, field.has.new])).toEqual(has === null ? [] : [has, has]);
  });
});
