// What a decision says it saw, and where: every cell that it went by, in the order of the reports.
import { expect, test } from 'vitest';
import type { Evidence } from '../../src/eligibility/decision.ts';
import { evidenceOf, sourcesOf } from '../../src/eligibility/evidence.ts';
import type { CellRef } from '../../src/values/cell-ref.ts';
import type { Field } from '../../src/values/field.ts';
import { type Money, parseMoney } from '../../src/values/money.ts';

const at = (file: string, row = 4): CellRef => ({ file, sheet: '企业名单', row, column: 10 });
const [COUNTY, PARK] = [at('城东区.xlsx'), at('东川园区.xlsx', 7)];
const [IN_COUNTY, IN_PARK] = ['城东区.xlsx#企业名单!J4', '东川园区.xlsx#企业名单!J7'];

function wan(text: string): Money {
  const amount = parseMoney(text, 'wan');
  if (amount === undefined) throw new Error(text);
  return amount;
}

test.each<[string, Field<Money>, string | null, readonly string[]]>([
  ['a value, in yuan', { state: 'known', value: wan('1.5'), at: COUNTY }, '15000.00', [IN_COUNTY]],
  ['a blank cell', { state: 'blank', at: COUNTY }, null, [IN_COUNTY]],
  ['a column that no report has', { state: 'blank', at: null }, null, []],
  [
    'a cell that cannot be read',
    { state: 'unreadable', raw: '约一百万', at: COUNTY },
    '约一百万',
    [IN_COUNTY],
  ],
  [
    'a cell that cannot be read beside another report’s',
    {
      ...{ state: 'unreadable', raw: '约一百万', at: PARK },
      beside: [{ state: 'known', value: wan('100'), at: COUNTY }],
    },
    '约一百万',
    [IN_PARK, IN_COUNTY],
  ],
  [
    'values that differ',
    {
      state: 'conflict',
      between: [
        { state: 'known', value: wan('100'), at: COUNTY },
        { state: 'known', value: wan('120'), at: PARK },
      ],
    },
    '1000000.00 ≠ 1200000.00',
    [IN_COUNTY, IN_PARK],
  ],
])('%s', (_, field, shown, cells) => {
  const expected: Evidence = { fields: { tax3y: shown }, cells: { tax3y: cells } };
  expect(evidenceOf('tax3y', field)).toEqual(expected);
});

test('a cell that two fields came from is named once', () => {
  const cells = { paid: [IN_COUNTY, IN_PARK], begunOn: [IN_COUNTY] };
  expect(sourcesOf({ cells })).toEqual([IN_COUNTY, IN_PARK]);
});
