import { expect, test } from 'vitest';
import { enterpriseField, localUnit, reportingUnits } from '../../src/enterprises/enterprise.ts';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import {
  type Cells,
  enterpriseOf,
  reportedTwice,
  rosterOf,
  testCode,
  UNREADABLE,
} from '../support/enterprise.ts';

test('reports of a county and a park with one code are one enterprise', () => {
  const enterprise = reportedTwice({ park: 'dongchuan' }, { park: 'dongchuan' });
  expect([enterprise.id, reportingUnits(enterprise)]).toEqual([testCode(1), ['chengdong', 'dongchuan']]);
});

test('rows without a valid code stand alone', () => {
  const enterprises = mergeEnterprises([
    rosterOf([
      { uscc: null },
      { uscc: null },
      { uscc: UNREADABLE, name: '甲' },
      { uscc: UNREADABLE, name: '乙' },
    ]),
  ]);
  expect(enterprises).toHaveLength(4);
  expect(new Set(enterprises.map(({ id }) => id)).size).toBe(4);
});

test('rows with the same wrong code and the same name are one enterprise', () => {
  expect(mergeEnterprises([rosterOf([{ uscc: UNREADABLE }, { uscc: UNREADABLE }])])).toHaveLength(1);
});

test('the order of files does not matter', () => {
  const rosters = [rosterOf([{ uscc: testCode(2) }, {}]), rosterOf([{}], 'ganhe')];
  expect(mergeEnterprises([...rosters].reverse())).toEqual(mergeEnterprises(rosters));
});

test.each<[string, Cells, Cells, object]>([
  [
    'agreeing values are known',
    { srdiOn: '2025-05-01' },
    { srdiOn: '2025-05-01' },
    { state: 'known', value: '2025-05-01' },
  ],
  [
    'a blank beside a value says nothing',
    { srdiOn: null },
    { srdiOn: '2025-05-01' },
    { state: 'known', value: '2025-05-01' },
  ],
  ['two blanks are blank', { srdiOn: null }, { srdiOn: null }, { state: 'blank' }],
  [
    'an unreadable cell beside a value stays open',
    { srdiOn: UNREADABLE },
    { srdiOn: '2025-05-01' },
    { state: 'unreadable' },
  ],
  [
    'different values are a conflict',
    { srdiOn: '2025-05-02' },
    { srdiOn: '2025-05-01' },
    { state: 'conflict' },
  ],
])('%s', (_, first, second, expected) => {
  expect(enterpriseField(reportedTwice(first, second), 'srdiOn')).toMatchObject(expected);
});

test.each<readonly [string, string, string, string]>([
  ['in another order say the same', 'ISO9001、省级质量奖', '省级质量奖、ISO9001', 'known'],
  ['with one of them twice say the same', 'ISO9001、ISO9001', 'ISO9001', 'known'],
  ['with one more do not', 'ISO9001、省级质量奖', 'ISO9001', 'conflict'],
])('lists %s', (_, qualityItems, others, state) => {
  const field = enterpriseField(reportedTwice({ qualityItems }, { qualityItems: others }), 'qualityItems');
  expect(field.state).toBe(state);
});

test.each<[string, Cells, string | null]>([
  ['the park where there is one', { park: 'ganhe' }, 'ganhe'],
  ['otherwise the county', {}, 'chengdong'],
  ['nobody where the park cannot be read', { park: UNREADABLE }, null],
  ['nobody where the county is blank', { county: null }, null],
])('the local share is paid by %s', (_, cells, unit) => {
  expect(localUnit(enterpriseOf(cells))).toBe(unit);
});

test('nobody pays while the parks in two reports differ', () => {
  expect(localUnit(reportedTwice({ park: 'ganhe' }, { park: 'dongchuan' }))).toBeNull();
});
