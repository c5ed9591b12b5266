import { expect, test } from 'vitest';
import { addressOf, headerPlace, isActiveRow, isIndustrialRow, placeOf } from '../../src/validation/cells.ts';
import { type Cells, rosterOf, UNREADABLE } from '../support/enterprise.ts';
import { withoutColumn } from '../support/rule.ts';

function rowOf(cells: Cells) {
  const roster = rosterOf([cells]);
  const [row] = roster.rows;
  if (!row) throw new Error('no row');
  return { roster, row };
}

test('a cell’s place has what the file shows there', () => {
  const { roster, row } = rowOf({ revenue: '3000' });
  const column = roster.columns.revenue ?? 0;
  const raw = Array.from({ length: column }, (_, index) => (index + 1 === column ? '３，０００' : undefined));
  const expected = { row: 4, column, field: 'revenue', value: '３，０００' };
  expect(placeOf(roster, { ...row, raw }, 'revenue')).toMatchObject(expected);
});

test('a cell that a merge covers has what it stands for', () => {
  const { roster, row } = rowOf({ county: 'chengdong' });
  expect(placeOf(roster, row, 'county').value).toBe('chengdong');
});

test('without the column the place is the row', () => {
  const { roster, row } = rowOf({});
  const place = placeOf(withoutColumn(roster, 'assets'), row, 'assets');
  expect(place).toMatchObject({ row: 4, column: null, field: 'assets', value: null });
});

test('a header’s place is in the header row, or the list where there is no such column', () => {
  const { roster } = rowOf({});
  expect(headerPlace(roster, 'name')).toMatchObject({ row: 3, column: 2, field: 'name' });
  expect(headerPlace(withoutColumn(roster, 'name'), 'name')).toMatchObject({ row: null, column: null });
});

test('an address is that of the cell', () => {
  const { roster, row } = rowOf({});
  expect(addressOf(roster, row, 'uscc')).toBe('chengdong.xlsx#企业名单!C4');
  expect(addressOf(withoutColumn(roster, 'park'), row, 'park')).toBe('chengdong.xlsx#企业名单!A4');
});

test.each([
  ['正常', true],
  ['停产', true],
  [null, true],
  [UNREADABLE, true],
  ['注销', false],
  ['吊销', false],
  ['迁出', false],
])('state %s: active %s', (state, active) => {
  expect(isActiveRow(rowOf({ state }).row)).toBe(active);
});

test.each([
  ['A05', false],
  ['B06', true],
  ['D46', true],
  ['E47', false],
  [null, undefined],
])('industry %s: industrial %s', (industryCode, industrial) => {
  expect(isIndustrialRow(rowOf({ industryCode }).row, { industrial: { first: 6, last: 46 } })).toBe(
    industrial,
  );
});
