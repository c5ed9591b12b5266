import { expect, test } from 'vitest';
import { foreignRows } from '../../../src/validation/rules/foreign-row.ts';
import { type Cells, rosterOf, UNREADABLE } from '../../support/enterprise.ts';
import { found, messages, withoutColumn } from '../../support/rule.ts';

const own: Cells = { county: 'chengdong' };
const elsewhere: Cells = { county: 'huangyuan' };
const inPark: Cells = { county: 'huangyuan', park: 'dongchuan' };

test.each<readonly [string, readonly Cells[], readonly string[]]>([
  ['rows of the county', [own, own], []],
  ['a row of another county', [own, own, elsewhere], ['6 county foreign-row']],
  ['a row of the county in a park is its own', [own, { ...own, park: 'dongchuan' }], []],
  ['a row of another county in a park', [own, own, inPark], ['6 county foreign-row']],
  [
    'a county that is blank or unreadable tells nothing',
    [own, { county: null, park: 'ganhe' }, { county: UNREADABLE }],
    [],
  ],
])('a county: %s', (_, rows, findings) => {
  expect(found(foreignRows, rosterOf(rows))).toEqual(findings);
});

test.each<readonly [string, readonly Cells[], readonly string[]]>([
  ['its enterprises may have any county', [inPark, { county: 'datong', park: 'dongchuan' }], []],
  ['a row of another park', [inPark, inPark, { county: 'chengdong', park: 'ganhe' }], ['6 park foreign-row']],
  ['a row of no park', [inPark, inPark, own], ['6 park foreign-row']],
  ['a park that cannot be read tells nothing', [inPark, { ...own, park: UNREADABLE }], []],
])('a park: %s', (_, rows, findings) => {
  expect(found(foreignRows, rosterOf(rows, 'dongchuan'))).toEqual(findings);
});

test('a park’s row of no county is told where it is of another park', () => {
  const other: Cells = { county: null, park: 'ganhe' };
  expect(found(foreignRows, rosterOf([inPark, inPark, other], 'dongchuan'))).toEqual(['6 park foreign-row']);
});

test('a park’s list without such a column has its foreign rows told at the county', () => {
  const list = withoutColumn(rosterOf([own], 'dongchuan'), 'park');
  expect(found(foreignRows, list)).toEqual(['4 county foreign-row']);
});

test('where most rows are foreign the list is told once, with how many', () => {
  expect(found(foreignRows, rosterOf([own, own, elsewhere, elsewhere, elsewhere]))).toEqual([
    '- - foreign-roster',
  ]);
  expect(messages(foreignRows, rosterOf([own, elsewhere, elsewhere, elsewhere]))[0]).toContain('3 of 4 rows');
});

test('just half is not most', () => {
  expect(found(foreignRows, rosterOf([own, own, own, elsewhere, elsewhere, elsewhere]))).toHaveLength(3);
});

test('a list of no known unit is not judged', () => {
  expect(found(foreignRows, { ...rosterOf([elsewhere]), unit: null })).toEqual([]);
});
