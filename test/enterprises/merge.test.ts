import { expect, test } from 'vitest';
import {
  enterpriseField,
  enterpriseValue,
  localUnit,
  reportedNames,
  reportingUnits,
} from '../../src/enterprises/enterprise.ts';
import { mergeEnterprises } from '../../src/enterprises/merge.ts';
import {
  type Cells,
  enterpriseOf,
  reportedTwice,
  rosterOf,
  testCode,
  UNREADABLE,
} from '../support/enterprise.ts';
import { withoutColumn } from '../support/rule.ts';

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

test('rows with the same wrong code and no name stand alone', () => {
  const rows = [
    { uscc: UNREADABLE, name: null },
    { uscc: UNREADABLE, name: null },
  ];
  expect(mergeEnterprises([rosterOf(rows)])).toHaveLength(2);
});

test('one code under two names is one enterprise, with both', () => {
  const enterprise = reportedTwice({ name: '青海甲有限公司' }, { name: '青海乙有限公司' });
  expect([enterprise.id, enterprise.name]).toEqual([testCode(1), '青海甲有限公司']);
  expect(reportedNames(enterprise)).toEqual(['青海甲有限公司', '青海乙有限公司']);
});

test('the name is the first that is written', () => {
  const enterprise = reportedTwice({ name: null }, { name: '青海乙有限公司' });
  expect([enterprise.name, reportedNames(enterprise)]).toEqual(['青海乙有限公司', ['青海乙有限公司']]);
  const unreadable = enterpriseOf({ name: UNREADABLE });
  expect([unreadable.name, reportedNames(unreadable)]).toEqual(['', []]);
});

test('enterprises are in the order of their codes, and then of their places', () => {
  const enterprises = mergeEnterprises([
    rosterOf([{ uscc: testCode(3) }, { uscc: testCode(1) }, { uscc: null }, { uscc: testCode(2) }]),
    rosterOf([{ uscc: null }], 'chengdong', 'a.xlsx'),
  ]);
  expect(enterprises.map(({ id }) => id)).toEqual([
    'a.xlsx#企业名单!C4',
    'chengdong.xlsx#企业名单!C6',
    ...[testCode(1), testCode(2), testCode(3)],
  ]);
});

test('an enterprise that one roster reports is reported by its unit, where the roster says which', () => {
  const enterprise = enterpriseOf();
  expect(reportingUnits(enterprise)).toEqual(['chengdong']);
  const [nowhere] = mergeEnterprises([{ ...rosterOf([{}]), unit: null }]);
  expect(nowhere && reportingUnits(nowhere)).toEqual([]);
  const twice = mergeEnterprises([{ ...rosterOf([{}]), unit: null }, rosterOf([{}], 'ganhe')]);
  expect(twice.map(reportingUnits)).toEqual([['ganhe']]);
});

test('the order of files does not matter', () => {
  const rosters = [rosterOf([{ uscc: testCode(2) }, {}]), rosterOf([{}], 'ganhe')];
  expect(mergeEnterprises([...rosters].reverse())).toEqual(mergeEnterprises(rosters));
});

test('nor does that of the sheets of one file', () => {
  const sheets = ['一', '二'].map((sheet, index) => ({ ...rosterOf([{ name: `甲${index}` }]), sheet }));
  expect(mergeEnterprises([...sheets].reverse())).toEqual(mergeEnterprises(sheets));
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

test('of two cells that cannot be read the first is named', () => {
  const field = enterpriseField(reportedTwice({ srdiOn: UNREADABLE }, { srdiOn: UNREADABLE }), 'srdiOn');
  expect(field).toMatchObject({ state: 'unreadable', at: { file: 'chengdong.xlsx' } });
});

test('a list that one report states is known', () => {
  const stated = enterpriseOf({ qualityItems: 'ISO9001、省级质量奖' });
  expect(enterpriseValue(stated, 'qualityItems')).toEqual(['ISO9001', '省级质量奖']);
  expect(enterpriseValue(enterpriseOf({ qualityItems: UNREADABLE }), 'qualityItems')).toBeUndefined();
});

test.each<readonly [string, string, string, string]>([
  ['in another order say the same', 'ISO9001、省级质量奖', '省级质量奖、ISO9001', 'known'],
  ['with one of them twice say the same', 'ISO9001、ISO9001', 'ISO9001', 'known'],
  ['with one more do not', 'ISO9001、省级质量奖', 'ISO9001', 'conflict'],
])('lists %s', (_, qualityItems, others, state) => {
  const field = enterpriseField(reportedTwice({ qualityItems }, { qualityItems: others }), 'qualityItems');
  expect(field.state).toBe(state);
});

test.each<readonly ['name' | 'payee' | 'bankCode' | 'account', string, string, string]>([
  ['account', '6301 0509-0008 0012345', '6301050900080012345', 'known'],
  ['account', '6301050900080012345', '6301050900080012346', 'conflict'],
  ['bankCode', '105 851 000 017', '105851000017', 'known'],
  ['payee', '青海（集团）甲厂', '青海(集团) 甲厂', 'known'],
  ['payee', '青海甲厂', '青海乙厂', 'conflict'],
  ['name', '青海（集团）甲厂', '青海(集团)甲厂', 'known'],
])('%s written %s and %s: %s, as a bank reads it', (key, one, other, state) => {
  expect(enterpriseField(reportedTwice({ [key]: one }, { [key]: other }), key).state).toBe(state);
});

test.each([
  ['the first of them', ['park', 'park'], 'chengdong.xlsx'],
  ['the one that has such a column', ['', 'park'], 'dongchuan.xlsx'],
  ['none where neither has', ['', ''], undefined],
])('a field that two reports leave blank stands in the cell of %s', (_, columns, file) => {
  const rosters = [rosterOf([{}]), rosterOf([{}], 'dongchuan')].map((roster, index) =>
    columns[index] === '' ? withoutColumn(roster, 'park') : roster,
  );
  const [enterprise] = mergeEnterprises(rosters);
  const field = enterprise && enterpriseField(enterprise, 'park');
  expect(field?.state === 'blank' && field.at?.file).toBe(file);
});

test.each<[string, Cells, string | null]>([
  ['the park where there is one', { park: 'ganhe' }, 'ganhe'],
  ['otherwise the county', {}, 'chengdong'],
  ['nobody where the park cannot be read', { park: UNREADABLE }, null],
  ['nobody where the county is blank', { county: null }, null],
])('the local share is paid by %s', (_, cells, unit) => {
  expect(localUnit(enterpriseOf(cells))).toBe(unit);
});

test.each<[string, Cells, string | null]>([
  ['the county where neither names a park', {}, 'chengdong'],
  ['the park that one report names and the other leaves out', { park: 'ganhe' }, 'ganhe'],
  ['nobody where one report’s park cannot be read and the other leaves it out', { park: UNREADABLE }, null],
])('of two reports the local share is paid by %s', (_, cells, unit) => {
  expect(localUnit(reportedTwice(cells, {}))).toBe(unit);
  expect(localUnit(reportedTwice({}, cells))).toBe(unit);
});

test('nobody pays while the parks in two reports differ', () => {
  expect(localUnit(reportedTwice({ park: 'ganhe' }, { park: 'dongchuan' }))).toBeNull();
});
