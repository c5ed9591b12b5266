import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { sortedDiagnostics } from '../../src/diagnostics/order.ts';
import type { Roster } from '../../src/roster/roster.ts';
import type { ValidationContext } from '../../src/validation/rule.ts';
import { validationWork } from '../../src/validation/validate.ts';
import { UNITS } from '../../src/values/reporting-unit.ts';
import { type Cells, rosterOf, testCode, UNREADABLE } from '../support/enterprise.ts';
import { CONTEXT } from '../support/rule.ts';

function validateRosters(rosters: readonly Roster[], context: ValidationContext): readonly Diagnostic[] {
  const { count, roster, submission } = validationWork(rosters, context);
  return [...Array.from({ length: count }, (_, place) => roster(place)).flat(), ...submission()];
}

const PARKS: Readonly<Record<string, string>> = {
  dongchuan: 'chengdong',
  ganhe: 'huangzhong',
  nanchuan: 'chengzhong',
  biotech: 'chengbei',
};

/** A row of a unit that no rule has a word to say about. */
function soundRow(unit: string, number: number): Cells {
  return {
    name: `西宁示例${number}有限公司`,
    uscc: testCode(number),
    county: PARKS[unit] ?? unit,
    park: unit in PARKS ? unit : null,
    industryName: '电气机械和器材制造业',
    aboveScaleOn: '2024-03-01',
  };
}

const quarter = UNITS.map(({ id }, index) =>
  rosterOf([soundRow(id, index + 1), soundRow(id, index + 101)], id),
);

function found(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ file, row, field, code }) => `${file} ${row} ${field} ${code}`);
}

test('a sound quarter has no finding', () => {
  expect(found(validateRosters(quarter, CONTEXT))).toEqual([]);
});

test('rules over rows, lists and the submission all have their say', () => {
  const rosters = [
    rosterOf([
      { ...soundRow('chengdong', 1), revenue: '500' },
      { ...soundRow('chengdong', 2), aboveScaleOn: null },
    ]),
    ...quarter.slice(2),
  ];
  expect(found(sortedDiagnostics(validateRosters(rosters, CONTEXT)))).toEqual([
    ' null null unit-missing',
    'chengdong.xlsx 4 revenue revenue-below-scale',
    'chengdong.xlsx 5 aboveScaleOn above-scale-undated',
  ]);
});

test('the order in which files are given makes no difference', () => {
  const twice = [
    ...quarter,
    rosterOf([{ ...soundRow('chengdong', 1), revenue: '9000' }], 'chengxi', '其他.xlsx'),
  ];
  const one = sortedDiagnostics(validateRosters(twice, CONTEXT));
  expect(one.length).toBeGreaterThan(1);
  expect(sortedDiagnostics(validateRosters([...twice].reverse(), CONTEXT))).toEqual(one);
});

test('a cell that could not be read is judged by no rule', () => {
  const keys = ['revenue', 'aboveScaleOn', 'aboveScale', 'srdiOn', 'hnteNo', 'employees', 'account', 'park'];
  const cells: Cells = {
    ...soundRow('chengdong', 1),
    ...Object.fromEntries(keys.map((key) => [key, UNREADABLE])),
  };
  expect(found(validateRosters([rosterOf([cells]), ...quarter.slice(1)], CONTEXT))).toEqual([]);
});

test('fields that contradict each other in every way are no error', () => {
  const cells: Cells = {
    revenue: '1',
    mainRevenue: '900',
    rdExpense: '800',
    revenuePeak: '2',
    revenuePrior: '90000',
    liabilities: '5',
    assets: null,
    employees: '1',
    rdStaff: '9',
    foundedOn: '2025-12-01',
    littleGiantOn: '2019-01-01',
    srdiOn: null,
    hnteOn: '2020-01-01',
    hnteNo: 'GR202051000001',
    techGiantOn: '2018-01-01',
    county: 'huangyuan',
    park: 'dongchuan',
    industryCode: 'F5122',
    industryName: '制造业',
    state: '注销',
    revenueYtd: '5',
    account: 'x',
    payee: '张三',
  };
  const severities = new Set(validateRosters([rosterOf([cells])], CONTEXT).map(({ severity }) => severity));
  expect([...severities].sort()).toEqual(['info', 'warning']);
});

test('time grows with the number of rows', () => {
  const many = rosterOf(Array.from({ length: 20_000 }, (_, index) => soundRow('chengdong', index + 1)));
  const start = performance.now();
  expect(validateRosters([many], { ...CONTEXT, singleFile: true })).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(10_000);
});
